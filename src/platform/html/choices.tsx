import type { ComponentChildren } from 'preact';
import { describedBy, type FieldProps, HintAndError, LabelWords, type Option } from './fields.js';
import { useSay } from './frame.js';
import { texts } from './texts.js';

/** One answer of a few, all visible. */
export function RadioField(
  props: FieldProps & {
    readonly options: readonly Option[];
    readonly value?: string | undefined;
    readonly inline?: boolean | undefined;
  },
) {
  return (
    <Group {...props}>
      <div class={props.inline ? 'choices inline' : 'choices'}>
        {props.options.map((option, i) => (
          <Choice type="radio" name={props.name} index={i} option={option} checked={option.value === props.value} />
        ))}
      </div>
    </Group>
  );
}

/** Any number of answers. */
export function CheckboxesField(
  props: FieldProps & { readonly options: readonly Option[]; readonly values?: readonly string[] | undefined },
) {
  return (
    <Group {...props}>
      <div class="choices">
        {props.options.map((option, i) => (
          <Choice
            type="checkbox"
            name={props.name}
            index={i}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
          />
        ))}
      </div>
    </Group>
  );
}

/** One box to tick: a confirmation. */
export function CheckboxField(props: FieldProps & { readonly checked?: boolean | undefined; readonly value?: string }) {
  const { name, error, checked, value = 'yes' } = props;
  return (
    <div class="check-field" data-invalid={error ? '' : undefined}>
      <HintAndError name={name} error={error} />
      <div class="choice">
        <input
          class="ds-input"
          type="checkbox"
          id={name}
          name={name}
          value={value}
          checked={checked}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(props)}
        />
        <label for={name}>
          <LabelWords {...props} />
        </label>
        <HintAndError name={name} hint={props.hint} />
      </div>
    </div>
  );
}

/** The three boxes of a date as they were typed. */
export interface TypedDate {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

/** A date in three boxes named `<name>.day`, `<name>.month`, `<name>.year`. */
export function DateField(
  props: FieldProps & { readonly value?: TypedDate | undefined; readonly birthday?: boolean | undefined },
) {
  const { name, value, error, birthday } = props;
  const say = useSay();
  return (
    <Group {...props} noTarget>
      <div class="date-parts">
        {(['day', 'month', 'year'] as const).map((part, i) => (
          <div class="ds-field">
            <label class="ds-label" for={i === 0 ? name : `${name}.${part}`}>
              {say(texts[part])}
            </label>
            <input
              class="ds-input"
              type="text"
              inputMode="numeric"
              data-width={part === 'year' ? 4 : 2}
              id={i === 0 ? name : `${name}.${part}`}
              name={`${name}.${part}`}
              value={value?.[part] ?? ''}
              autocomplete={birthday ? `bday-${part}` : undefined}
              aria-invalid={error ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}

/** A fieldset with its legend, hint and error; for fields that have several boxes. */
export function Group(props: FieldProps & { readonly children: ComponentChildren; readonly noTarget?: boolean }) {
  const { error, asHeading, children } = props;
  const words = <LabelWords {...props} />;
  return (
    <fieldset class="ds-fieldset" aria-describedby={describedBy(props)} data-invalid={error ? '' : undefined}>
      <legend class={asHeading ? 'label-heading' : 'ds-label'}>{asHeading ? <h1>{words}</h1> : words}</legend>
      <HintAndError {...props} />
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly index: number;
  readonly option: Option;
  readonly checked: boolean;
}

/** The first choice carries the field's own name as its id, so that the error summary leads to it. */
function Choice({ type, name, index, option, checked }: ChoiceProps) {
  const say = useSay();
  const id = index === 0 ? name : `${name}-${index + 1}`;
  return (
    <div class="choice">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={option.hint ? `${id}-says` : undefined}
      />
      <label for={id}>{say(option.label)}</label>
      {option.hint && (
        <p class="hint" id={`${id}-says`}>
          {say(option.hint)}
        </p>
      )}
    </div>
  );
}
