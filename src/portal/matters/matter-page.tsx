import {
  addressOfMatter,
  type CaseFile,
  type cases,
  entryWords,
  getApplication,
  kindOf,
  stateOf,
} from '../../case/index.js';

import { rigaDate } from '../../platform/clock/index.js';
import { answersInWords } from '../../platform/form/index.js';
import {
  Actions,
  Alert,
  Button,
  Columns,
  Details,
  ErrorSummary,
  Form,
  HiddenField,
  LinkButton,
  PriceLines,
  Steps,
  SummaryList,
  TextAreaField,
  Timeline,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, instantInWords, type Text } from '../../platform/text/index.js';
import { StateTag, serviceNames } from './list-matters.js';
import type { Matter } from './matter.js';
import { nextWords } from './next-words.js';
import { texts } from './texts.js';

/** One matter on one page, the most urgent first: what is asked of the client, the document, the course of things. */
export function MatterPage({ house, matter }: { readonly house: House; readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  const { caseFile } = matter;
  const name = caseFile.service ? serviceNames(house)(caseFile.service) : (caseFile.subjectLine ?? texts.letter);
  return (
    <>
      <ErrorSummary problems={matter.problems} />
      <p class="eyebrow">{caseFile.number}</p>
      <h1>{say(name)}</h1>
      <p>
        <StateTag row={caseFile} /> {caseFile.subjectName}
      </p>
      {caseFile.service && <Course caseFile={caseFile} />}
      <Columns aside={<Facts house={house} matter={matter} />}>
        <section aria-labelledby="next">
          <h2 id="next">{say(texts.next)}</h2>
          <p class="lead">{say(nextWords(caseFile))}</p>
          {caseFile.dueOn && !caseFile.closedAt && (
            <p>
              {say(texts.dueBy)} <strong>{dateInWords(caseFile.dueOn, lang)}</strong>
            </p>
          )}
        </section>
        <Question matter={matter} />
        <Outcome matter={matter} />
        <Payment matter={matter} />
        <section aria-labelledby="timeline">
          <h2 id="timeline">{say(texts.timeline)}</h2>
          <Timeline entries={matter.entries.map((entry) => timelineEntry(entry))} />
        </section>
        <Deeds matter={matter} />
      </Columns>
    </>
  );
}

function timelineEntry(entry: cases.Entry) {
  const by: Text =
    entry.authorKind === 'system'
      ? texts.system
      : entry.authorKind === 'staff'
        ? texts.staff
        : { lv: entry.authorName ?? '', en: entry.authorName ?? '' };
  return { at: entry.at, title: entryWords[entry.kind], by, body: <EntryBody entry={entry} /> };
}

function EntryBody({ entry }: { readonly entry: cases.Entry }) {
  const say = useSay();
  if (!entry.words && !entry.body) return null;
  return (
    <>
      {entry.words && <p>{say(entry.words)}</p>}
      {entry.body && <p class="pre-line">{entry.body}</p>}
    </>
  );
}

function Course({ caseFile }: { readonly caseFile: CaseFile }) {
  const lang = useLang();
  const state = (done: unknown, current: boolean) =>
    (done ? 'done' : current ? 'current' : 'ahead') as 'done' | 'current' | 'ahead';
  const over = Boolean(caseFile.withdrawnAt ?? caseFile.lapsedAt);
  const steps = [
    {
      label: texts.stageSent,
      state: 'done' as const,
      note: dateInWords(rigaDate(caseFile.submittedAt), lang),
    },
    ...(caseFile.priceGross > 0 ? [{ label: texts.stagePay, state: state(caseFile.paidAt, !over) }] : []),
    { label: texts.stageDecide, state: state(caseFile.decidedAt, !over && Boolean(caseFile.paidAt)) },
    { label: texts.stageDeliver, state: state(caseFile.deliveredAt, Boolean(caseFile.decidedAt)) },
  ];
  return (
    <div class="course">
      <Steps steps={steps} />
    </div>
  );
}

function Payment({ matter: { caseFile, payment } }: { readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  if (!payment) return null;
  const waiting = stateOf(caseFile) === 'awaiting-payment';
  return (
    <section aria-labelledby="fee">
      <h2 id="fee">{say(texts.payHeading)}</h2>
      <PriceLines price={caseFile.price} />
      {waiting && payment.state === 'processing' && <Alert tone="info">{say(texts.processing)}</Alert>}
      {waiting && payment.state !== 'processing' && (
        <Form action={`/${lang}/${lang === 'lv' ? 'maksajumi' : 'payments'}`}>
          <HiddenField name="obligation" value={payment.obligationId} />
          <Button>{say(texts.pay)}</Button>
        </Form>
      )}
      {payment.receiptNumber && payment.settledAt && (
        <p>
          <a href={`${addressOfMatter(lang, caseFile.id)}/${lang === 'lv' ? 'kvits' : 'receipt'}`}>
            {say(texts.receipt)}
          </a>{' '}
          {payment.receiptNumber} · {say(texts.paidAt)} {instantInWords(payment.settledAt, lang)}
        </p>
      )}
    </section>
  );
}

function Question({ matter }: { readonly matter: Matter }) {
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

function Outcome({ matter: { caseFile, document, code } }: { readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  const address = addressOfMatter(lang, caseFile.id);
  const { decision } = caseFile;
  if (decision?.outcome === 'refuse')
    return (
      <section aria-labelledby="outcome">
        <h2 id="outcome">{say(texts.refusal)}</h2>
        <SummaryList
          rows={[
            { label: texts.facts, value: <span class="pre-line">{decision.facts}</span> },
            { label: texts.norm, value: decision.norm ? say(decision.norm) : '' },
            { label: texts.contest, value: decision.remedy ? say(decision.remedy) : '' },
          ]}
        />
      </section>
    );
  if (!document) return null;
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{say(texts.document)}</h2>
      <SummaryList
        rows={[
          { label: texts.number, value: document.number },
          { label: texts.code, value: <code>{code}</code> },
        ]}
      />
      <Actions>
        <LinkButton href={`${address}/${lang === 'lv' ? 'dokuments' : 'document'}.pdf`}>
          {say(texts.download)}
        </LinkButton>
        <LinkButton variant="secondary" href={`${address}/${lang === 'lv' ? 'dokuments' : 'document'}`}>
          {say(texts.read)}
        </LinkButton>
        <LinkButton variant="tertiary" href={`/verify/${code}`}>
          {say(texts.verify)}
        </LinkButton>
      </Actions>
      <p>{say(texts.shareNote)}</p>
    </section>
  );
}

function Facts({ house, matter: { caseFile } }: { readonly house: House; readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  if (!caseFile.service) return null;
  const form = getApplication(house, caseFile.service).form(kindOf(caseFile.subjectKey));
  return (
    <Details summary={texts.answers}>
      <SummaryList
        rows={[
          { label: texts.aboutWhom, value: caseFile.subjectName },
          { label: texts.applicant, value: caseFile.applicant.actor.name },
          ...answersInWords(form, caseFile.answers, lang).map(({ label, value }) => ({
            label,
            value: value || say({ lv: '–', en: '–' }),
          })),
        ]}
      />
    </Details>
  );
}

function Deeds({ matter }: { readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  const { caseFile, problems, typed } = matter;
  const address = addressOfMatter(lang, caseFile.id);
  const wrong = problems.find(({ field }) => field === 'message')?.message;
  return (
    <section aria-labelledby="deeds">
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
