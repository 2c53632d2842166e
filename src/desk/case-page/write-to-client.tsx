import { Actions, Button, Details, Form, TextAreaField, useSay } from '../../platform/html/index.js';
import { fill } from '../../platform/text/index.js';
import { texts } from '../texts.js';
import { clientLanguage, draftOf, type PartProps, problemOf, Version } from './part.js';

/** Asks the client for more; the clock stands still until the answer. */
export function Ask({ open, action }: PartProps) {
  const say = useSay();
  const draft = draftOf(open, 'question');
  const wrong = problemOf(open, 'question');
  const typed = open.typed.question;
  return (
    <Details summary={texts.ask} open={Boolean(wrong ?? typed ?? draft)}>
      <Form action={`${action}/ask`}>
        <Version open={open} kind="question" name="question" />
        <TextAreaField
          name="question"
          label={texts.question}
          hint={fill(texts.questionHint, { language: clientLanguage(open) })}
          error={wrong}
          value={typed ?? draft?.content.question ?? ''}
          rows={5}
        />
        <Actions>
          <Button>{say(texts.sendQuestion)}</Button>
          <Button variant="secondary" formaction={`${action}/draft`}>
            {say(texts.saveDraft)}
          </Button>
        </Actions>
      </Form>
    </Details>
  );
}
