import { type CaseFile, cases, entryWords } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { Columns, Done, ErrorSummary, Steps, Timeline, useLang, useSay } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, type Text } from '../../platform/text/index.js';
import { ReachQuestion } from '../reach/reach-question.js';
import { StateTag, serviceNames } from './list-matters.js';
import type { Matter } from './matter.js';
import { EntryBody } from './matter-entry.js';
import { MatterFacts } from './matter-facts.js';
import { Outcome, Payment } from './matter-outcome.js';
import { QuoteOfMatter } from './matter-quote.js';
import { Deeds, Question } from './matter-writing.js';
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
      {matter.done && <Done>{say(matter.done, { number: caseFile.number })}</Done>}
      <p class="eyebrow">{caseFile.number}</p>
      <h1>{say(name)}</h1>
      <p class="standing">
        <StateTag row={caseFile} />
        <span>
          {say(cases.isAboutSubject(house, caseFile) ? texts.about : texts.applicant)}:{' '}
          <strong>{caseFile.subjectName}</strong>
        </span>
      </p>
      {caseFile.service && <Course caseFile={caseFile} />}
      <Columns aside={<MatterFacts house={house} matter={matter} />}>
        <section aria-labelledby="next">
          <h2 id="next">{say(texts.next)}</h2>
          <p class="lead">{say(nextWords(caseFile, matter.quoted?.state))}</p>
          {caseFile.dueOn && !caseFile.closedAt && (
            <p>
              {say(texts.dueBy)} <strong>{dateInWords(caseFile.dueOn, lang)}</strong>
            </p>
          )}
        </section>
        <Question matter={matter} />
        <Outcome matter={matter} />
        <Payment matter={matter} />
        <QuoteOfMatter matter={matter} />
        <section aria-labelledby="timeline">
          <h2 id="timeline">{say(texts.timeline)}</h2>
          <Timeline entries={matter.entries.map((entry) => timelineEntry(matter, entry))} />
        </section>
        <ReachQuestion asked={matter.reachAsked} />
        <Deeds matter={matter} />
      </Columns>
    </>
  );
}

function timelineEntry(matter: Matter, entry: cases.Entry) {
  const by: Text =
    entry.authorKind === 'system' ? texts.system : entry.authorKind === 'staff' ? texts.staff : cases.byInWords(entry);
  return { at: entry.at, title: entryWords[entry.kind], by, body: <EntryBody matter={matter} entry={entry} /> };
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
    ...(caseFile.decision?.outcome === 'refuse'
      ? []
      : [{ label: texts.stageDeliver, state: state(caseFile.deliveredAt, Boolean(caseFile.decidedAt)) }]),
  ];
  return (
    <div class="course">
      <Steps steps={steps} />
    </div>
  );
}
