import type { OwnWriting } from '../../case/index.js';
import {
  Actions,
  BackLink,
  Button,
  ErrorSummary,
  Form,
  HiddenField,
  RadioField,
  SummaryList,
  TextAreaField,
  useSay,
} from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';
import { texts } from './texts.js';

export interface WriteProps {
  readonly writing: OwnWriting;
  /** The record's id, as the form sends it again. */
  readonly record: string;
  /** Address of the action. */
  readonly address: string;
  readonly back: string;
  readonly typed: { readonly wish: string; readonly text: string };
  readonly problems: readonly { readonly field: 'wish' | 'text'; readonly message: Text }[];
}

/** A letter about one record: what it is about is filled in, what is wanted is asked. */
export function WritePage({ writing, record, address, back, typed, problems }: WriteProps) {
  const say = useSay();
  const problemOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <>
      <BackLink href={back} />
      <ErrorSummary problems={problems.map((problem) => ({ ...problem }))} />
      <h1>{say(writing.title)}</h1>
      <SummaryList rows={writing.facts.map(({ label, value }) => ({ label, value: say(value) }))} />
      <Form action={address} label={writing.title}>
        <HiddenField name="one" value={record} />
        <HiddenField name="written" value="yes" />
        <RadioField
          name="wish"
          label={texts.wish}
          error={problemOf('wish')}
          value={typed.wish}
          options={writing.wishes.map(({ name, label, hint }) => ({ value: name, label, hint }))}
        />
        <TextAreaField
          name="text"
          label={texts.why}
          hint={texts.whyHint}
          error={problemOf('text')}
          value={typed.text}
          rows={8}
        />
        <p class="hint">{say(texts.filesLater)}</p>
        <Actions>
          <Button>{say(texts.send)}</Button>
        </Actions>
      </Form>
    </>
  );
}
