import { cases, stateOf } from '../../../case/index.js';
import { Actions, Button, Details, Form, TextAreaField, useSay } from '../../../platform/html/index.js';
import { fill } from '../../../platform/text/index.js';
import { texts } from '../../texts.js';
import { clientLanguage, draftOf, filledWith, problemOf } from '../field.js';
import { type Deed, nothing, type PartProps, part } from '../part.js';
import { textOf } from '../posted-text.js';
import { Kept } from '../unsent/kept.js';

const ask: Deed = async (_house, tx, officer, id, request) => {
  const text = textOf(request, 'question');
  if ('problem' in text) return text.problem;
  await cases.askClient(tx, officer, id, text.body);
  return undefined;
};

/** Asks the client for more; the clock stands still until the answer. */
export const askPart = part({
  grant: 'officer',
  read: nothing,
  act: Ask,
  deeds: { ask },
  done: {
    ask: {
      lv: 'Jautājums ir nosūtīts klientam. Termiņš ir apturēts līdz atbildei.',
      en: 'The question has been sent to the client. The term stands still until the answer.',
    },
  },
  texts: { question: texts.question },
});

function Ask({ open }: PartProps) {
  const say = useSay();
  const { action } = open;
  if (!open.isMine || !open.service || stateOf(open.caseFile) !== 'with-officer') return null;
  const draft = draftOf(open, 'question');
  const wrong = problemOf(open, 'question');
  const typed = open.typed.question;
  return (
    <Details summary={texts.ask} open={Boolean(wrong ?? typed ?? draft)}>
      <Form action={`${action}/ask`}>
        <Kept open={open} kind="question" />
        <TextAreaField
          name="question"
          label={texts.question}
          hint={fill(texts.questionHint, { language: clientLanguage(open) })}
          error={wrong}
          value={filledWith(open, 'question', 'question')}
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
