import type { LookAbout } from '../../audit/index.js';
import {
  Actions,
  BackLink,
  Button,
  ErrorSummary,
  Form,
  TextAreaField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';
import { paths } from '../paths.js';
import { texts } from './texts.js';

interface AskWhyProps {
  readonly look: LookAbout;
  readonly words: Text;
  readonly typed: string;
  readonly problem: Text | undefined;
}

/** A question about one look. */
export function AskWhy({ look, words, typed, problem }: AskWhyProps) {
  const say = useSay();
  const lang = useLang();
  const base = `/${lang}${paths.looks[lang]}`;
  return (
    <>
      <BackLink href={base} />
      <ErrorSummary problems={problem ? [{ field: 'question', message: problem }] : []} />
      <h1>{say(texts.askTitle)}</h1>
      <p class="lead">{say(words)}</p>
      <p>{say(texts.askLead)}</p>
      <Form action={`${base}/${look.id}`}>
        <TextAreaField name="question" label={texts.question} value={typed} error={problem} rows={5} />
        <Actions>
          <Button>{say(texts.send)}</Button>
        </Actions>
      </Form>
    </>
  );
}
