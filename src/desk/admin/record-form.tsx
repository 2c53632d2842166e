import type { Field, TypedRecord } from '../../platform/dataset/index.js';
import {
  Actions,
  Button,
  Form,
  Group,
  HiddenField,
  SelectField,
  TextAreaField,
  TextField,
  useSay,
} from '../../platform/html/index.js';
import { same } from '../../platform/text/index.js';
import type { RecordProps } from './record-page.js';
import { texts } from './texts.js';
import type { Problem } from './typed-draft.js';

/** The form for a record's next version. */
export function DraftForm({ base, kind, recordKey, isNew, typed, problems, versions, nameable }: RecordProps) {
  const say = useSay();
  const error = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <section id="change">
      <h2>{say(texts.change)}</h2>
      <Form action={`${base}/${kind.id}/${recordKey}`}>
        <HiddenField name="seen" value={String(versions[0]?.version ?? 0)} />
        {isNew && (
          <TextField name="key" label={texts.key} hint={kind.keys.hint} value={typed.key} error={error('key')} />
        )}
        {Object.entries(kind.fields).map(([name, field]) => (
          <Boxes {...{ name, field, typed, nameable }} error={error(`${name}${field.boxes[0]?.suffix ?? ''}`)} />
        ))}
        <Period typed={typed} error={error} />
        <TextField
          name="note"
          label={texts.note}
          hint={texts.noteHint}
          value={typed.note}
          error={error('note')}
          optional
        />
        <Actions>
          <Button>{say(texts.saveDraft)}</Button>
          {!isNew && (
            <Button variant="secondary" name="removal" value="yes">
              {say(texts.withdraw)}
            </Button>
          )}
        </Actions>
      </Form>
    </section>
  );
}

function Period({
  typed,
  error,
}: {
  readonly typed: TypedRecord;
  readonly error: (name: string) => Problem['message'] | undefined;
}) {
  return (
    <div class="field-row">
      {(['from', 'to'] as const).map((name) => (
        <>
          <TextField
            name={`${name}-date`}
            label={name === 'from' ? texts.fromDate : texts.toDate}
            hint={name === 'from' ? texts.fromHint : texts.toHint}
            value={typed[`${name}-date`]}
            error={error(`${name}-date`)}
            width={10}
            optional
          />
          <TextField
            name={`${name}-time`}
            label={name === 'from' ? texts.fromTime : texts.toTime}
            hint={texts.timeHint}
            value={typed[`${name}-time`]}
            error={error(`${name}-time`)}
            width={10}
            optional
          />
        </>
      ))}
    </div>
  );
}

interface BoxesProps {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly typed: TypedRecord;
  readonly error: Problem['message'] | undefined;
  readonly nameable: RecordProps['nameable'];
}

function Boxes({ name, field, typed, error, nameable }: BoxesProps) {
  const { boxes, label, hint, optional } = field;
  const [only] = boxes;
  if (field.names)
    return <Named {...{ name, label, hint, optional, error }} value={typed[name]} choices={nameable(field.names())} />;
  if (boxes.length === 1 && only)
    return <OneBox {...{ name, label, hint, optional, error }} box={only} value={typed[name]} />;
  return (
    <Group name={`${name}${only?.suffix ?? ''}`} {...{ label, hint, error, optional }} noTarget>
      <div class="field-row">
        {boxes.map((box) => (
          <OneBox
            name={`${name}${box.suffix}`}
            label={box.label ?? label}
            value={typed[`${name}${box.suffix}`]}
            box={box}
          />
        ))}
      </div>
    </Group>
  );
}

/** A record that this one names; what it named before stays chosen, also where that has ended. */
function Named({
  choices,
  ...field
}: Omit<OneBoxProps, 'box'> & { readonly choices: ReturnType<RecordProps['nameable']> }) {
  const { value = '' } = field;
  const known = choices.map(({ key, title }) => ({ value: key, label: title }));
  const options =
    value && !choices.some(({ key }) => key === value) ? [...known, { value, label: same(value) }] : known;
  return <SelectField {...field} options={options} none={field.optional ? texts.empty : undefined} />;
}

interface OneBoxProps {
  readonly name: string;
  readonly label: Problem['message'];
  readonly hint?: Problem['message'] | undefined;
  readonly optional?: boolean;
  readonly error?: Problem['message'] | undefined;
  readonly value: string | undefined;
  readonly box: Field<unknown>['boxes'][number];
}

function OneBox({ box, ...field }: OneBoxProps) {
  if (box.widget === 'area') return <TextAreaField {...field} rows={4} />;
  if (box.widget === 'choice') return <SelectField {...field} options={box.options ?? []} />;
  return <TextField {...field} />;
}
