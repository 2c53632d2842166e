import { addressOfMatter, stateOf } from '../../case/index.js';
import { Actions, Button, Details, Form, TextAreaField, useLang, useSay } from '../../platform/html/index.js';
import type { Matter } from './matter.js';
import { texts } from './texts.js';

/** What an officer asked, and the room for an answer. */
export function Question({ matter }: { readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  const { caseFile, entries, problems, typed } = matter;
  const question = entries.findLast((entry) => entry.kind === 'asked');
  if (stateOf(caseFile) !== 'awaiting-client' || !question) return null;
  return (
    <section aria-labelledby="question">
      <h2 id="question">{say(texts.question)}</h2>
      <blockquote class="pre-line">{question.body}</blockquote>
      <Form action={`${addressOfMatter(lang, caseFile.id)}/${lang === 'lv' ? 'atbilde' : 'answer'}`}>
        <TextAreaField
          name="answer"
          label={texts.yourAnswer}
          value={typed.answer}
          error={problems.find(({ field }) => field === 'answer')?.message}
          rows={6}
        />
        <Actions>
          <Button>{say(texts.sendAnswer)}</Button>
        </Actions>
      </Form>
    </section>
  );
}

/** Writing to the officer; withdrawing the application while nothing is decided. */
export function Deeds({ matter }: { readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  const { caseFile, problems, typed } = matter;
  const address = addressOfMatter(lang, caseFile.id);
  const wrong = problems.find(({ field }) => field === 'message')?.message;
  return (
    <section aria-labelledby="deeds" class="no-print">
      <h2 id="deeds">{say(texts.messages)}</h2>
      <Form action={`${address}/${lang === 'lv' ? 'zina' : 'message'}`}>
        <TextAreaField name="message" label={texts.message} value={typed.message} error={wrong} rows={4} />
        <Actions>
          <Button variant="secondary">{say(texts.send)}</Button>
        </Actions>
      </Form>
      {!caseFile.decidedAt && !caseFile.closedAt && (
        <Details summary={texts.withdraw}>
          <p>{say(texts.withdrawSure)}</p>
          {caseFile.paidAt && caseFile.priceGross > 0 && <p>{say(texts.withdrawPaid)}</p>}
          <Form action={`${address}/${lang === 'lv' ? 'atsaukt' : 'withdraw'}`}>
            <Button tone="danger">{say(texts.withdraw)}</Button>
          </Form>
        </Details>
      )}
    </section>
  );
}
