import {
  Actions,
  Button,
  Details,
  Form,
  HiddenField,
  SelectField,
  TextAreaField,
  useSay,
} from '../../../platform/html/index.js';
import type { Text } from '../../../platform/text/index.js';
import { type WorkedObject, work } from '../../../registers/cultural-objects/index.js';
import { fieldWords } from '../words.js';
import { deskTexts as texts } from './texts.js';

/** What was typed into the form, where it has to be typed again. */
export interface TypedWords {
  readonly field: string;
  readonly becomes: string;
}

const labels: Readonly<Record<work.WordField, Text>> = { title: texts.objectTitle, ...fieldWords };

interface Props {
  readonly object: WorkedObject;
  readonly address: string;
  readonly typed: TypedWords | undefined;
  readonly error: Text | undefined;
}

/** Corrects one of the record's texts; what the page showed goes along, so that two officers do not undo each other. */
export function CorrectWords({ object, address, typed, error }: Props) {
  const say = useSay();
  return (
    <Details summary={texts.correctWords} open={error !== undefined}>
      <Form action={`${address}/words`} label={texts.correctWords}>
        {work.wordFields.map((field) => (
          <HiddenField name={`before-${field}`} value={object[field] ?? ''} />
        ))}
        <SelectField
          name="field"
          label={texts.whichWords}
          value={typed?.field ?? 'title'}
          options={work.wordFields.map((field) => ({ value: field, label: labels[field] }))}
        />
        <TextAreaField
          name="becomes"
          label={texts.becomes}
          hint={texts.becomesHint}
          value={typed?.becomes}
          rows={3}
          error={error}
        />
        <Actions>
          <Button variant="secondary">{say(texts.correct)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
