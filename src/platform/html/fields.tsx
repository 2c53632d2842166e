import type { ComponentChildren } from 'preact';
import { useSay, type Words } from './frame.js';
import { texts } from './texts.js';

/** What every field has in common. `name` is also the id that error links lead to. */
export interface FieldProps {
  readonly name: string;
  readonly label: Words;
  readonly hint?: Words | undefined;
  /** The message of what is wrong and how to mend it. */
  readonly error?: Words | undefined;
  /** Marks the label as optional; everything unmarked is required. */
  readonly optional?: boolean | undefined;
  /** The label is the heading of the page: one thing per page. */
  readonly asHeading?: boolean | undefined;
}

export type InputType = 'text' | 'email' | 'tel' | 'search';

interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: InputType | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'numeric' | 'text' | 'tel' | 'email' | undefined;
  /** Expected length in characters; sets the width of the box. */
  readonly width?: 4 | 10 | 20 | 30 | undefined;
  readonly spellcheck?: boolean | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, value, type, autocomplete, inputMode, width, spellcheck, error } = props;
  const box = {
    class: 'ds-input',
    id: name,
    name,
    value: value ?? '',
    autocomplete,
    inputMode,
    spellcheck,
    'data-width': width,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(props),
  };
  return (
    <FieldFrame {...props}>
      {type === 'email' && <input {...box} type="email" />}
      {type === 'tel' && <input {...box} type="tel" />}
      {type === 'search' && <input {...box} type="search" />}
      {(type ?? 'text') === 'text' && <input {...box} type="text" />}
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextAreaField(props: FieldProps & { readonly value?: string | undefined; readonly rows?: number }) {
  const { name, value, rows = 6, error } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        class="ds-input"
        id={name}
        name={name}
        rows={rows}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        {value ?? ''}
      </textarea>
    </FieldFrame>
  );
}

/** One of many from a closed list. */
export function SelectField(
  props: FieldProps & {
    readonly options: readonly Option[];
    readonly value?: string | undefined;
    readonly autocomplete?: string | undefined;
    /** What it means to choose nothing; "Choose" where something must be chosen. */
    readonly none?: Words | undefined;
  },
) {
  const { name, value, options, error, autocomplete, none = texts.choose } = props;
  const say = useSay();
  return (
    <FieldFrame {...props}>
      <select
        class="ds-input"
        id={name}
        name={name}
        autocomplete={autocomplete}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        <option value="">{say(none)}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {say(option.label)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A file to send; the form needs `files`. */
export function FileField(props: FieldProps & { readonly accept?: string; readonly multiple?: boolean }) {
  const { name, accept, multiple, error } = props;
  return (
    <FieldFrame {...props}>
      <input
        class="ds-input file-input"
        type="file"
        id={name}
        name={name}
        accept={accept}
        multiple={multiple}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      />
    </FieldFrame>
  );
}

/** A value that travels with the form unseen. */
export function HiddenField({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** An answer to choose from. */
export interface Option {
  readonly value: string;
  readonly label: Words;
  readonly hint?: Words | undefined;
}

function FieldFrame(props: FieldProps & { readonly children: ComponentChildren }) {
  const { name, error, children } = props;
  return (
    <div class="ds-field" data-invalid={error ? '' : undefined}>
      <LabelLine {...props} for={name} />
      <HintAndError {...props} />
      {children}
    </div>
  );
}

function LabelLine({ label, optional, asHeading, for: target }: FieldProps & { readonly for: string }) {
  const element = (
    <label class="ds-label" data-weight="medium" for={target}>
      <LabelWords label={label} optional={optional} />
    </label>
  );
  return asHeading ? <h1 class="label-heading">{element}</h1> : element;
}

/** The label's words, with the mark of an optional field. */
export function LabelWords({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  const say = useSay();
  return (
    <>
      {say(label)}
      {optional && <span class="optional"> ({say(texts.optional)})</span>}
    </>
  );
}

/** Hint and error of a field, with the ids that `describedBy` names. */
export function HintAndError({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const say = useSay();
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {say(hint)}
        </p>
      )}
      {error && (
        <p class="ds-validation-message" id={`${name}-error`}>
          <span class="ds-sr-only">{say(texts.problem)} </span>
          {say(error)}
        </p>
      )}
    </>
  );
}

/** The value of aria-describedby for a field with a hint or an error. */
export function describedBy({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return ids.length ? ids.join(' ') : undefined;
}
