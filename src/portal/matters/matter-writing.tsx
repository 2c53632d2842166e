import { addressOfMatter, stateOf } from '../../case/index.js';
import {
  Actions,
  Button,
  Details,
  FileField,
  Form,
  HiddenField,
  SummaryList,
  TextAreaField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInWords, fill } from '../../platform/text/index.js';
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
      <Form action={`${addressOfMatter(lang, caseFile.id)}/${lang === 'lv' ? 'atbilde' : 'answer'}`} files>
        <TextAreaField
          name="answer"
          label={texts.yourAnswer}
          value={typed.answer}
          error={problems.find(({ field }) => field === 'answer')?.message}
          rows={6}
        />
        <Files matter={matter} form="answer" />
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
      <Form action={`${address}/${lang === 'lv' ? 'zina' : 'message'}`} files>
        <TextAreaField name="message" label={texts.message} value={typed.message} error={wrong} rows={4} />
        <Files matter={matter} form="message" />
        <Actions>
          <Button variant="secondary">{say(texts.send)}</Button>
        </Actions>
      </Form>
      {matter.reopenUntil && (
        <Details summary={texts.reopen} open={Boolean(problems.find(({ field }) => field === 'reopen'))}>
          <Form action={`${address}/${lang === 'lv' ? 'atsakt' : 'reopen'}`}>
            <TextAreaField
              name="reopen"
              label={texts.reopenWhy}
              hint={fill(texts.reopenHint, { until: dateInWords(matter.reopenUntil, lang, 'by') })}
              value={typed.reopen}
              error={problems.find(({ field }) => field === 'reopen')?.message}
              rows={4}
            />
            <Actions>
              <Button variant="secondary">{say(texts.reopen)}</Button>
            </Actions>
          </Form>
        </Details>
      )}
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

/** Files to go with what is written; those that came with a form that had a mistake need not be chosen again. */
function Files({ matter, form }: { readonly matter: Matter; readonly form: 'answer' | 'message' }) {
  const { problems, typed, kept } = matter;
  const mine = typed[form] === undefined ? undefined : kept;
  const error = problems.find(({ field }) => field === `${form}-files`)?.message;
  return (
    <>
      {mine && mine.names.length > 0 && (
        <>
          <SummaryList rows={mine.names.map((name) => ({ label: texts.keptFile, value: name }))} />
          <HiddenField name="kept" value={mine.sealed} />
        </>
      )}
      <FileField
        name={`${form}-files`}
        label={texts.addFiles}
        hint={texts.addFilesHint}
        error={error}
        optional
        multiple
      />
    </>
  );
}
