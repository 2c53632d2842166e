import { useUnits } from '../../agency/index.js';
import { cases, entryWords, staffStateWords, stateOf } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import {
  BackLink,
  Columns,
  Done,
  ErrorSummary,
  SummaryList,
  Tag,
  Timeline,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInBrief, same, type Text } from '../../platform/text/index.js';
import { texts } from '../texts.js';
import type { OpenCase, OpenPart, Place } from './part.js';

interface CasePageProps {
  readonly open: OpenCase;
  readonly parts: readonly OpenPart[];
}

/** One case on one screen: who, what, the clock, why it is here, the facts and the proposal, what can be done, what happened. */
export function CasePage({ open, parts }: CasePageProps) {
  const say = useSay();
  const at = (place: Place) => parts.map((part) => part.at(place));
  return (
    <>
      <BackLink href="/desk" />
      <ErrorSummary problems={open.problems} />
      {open.done && <Done>{say(open.done)}</Done>}
      <Title open={open} />
      {at('top')}
      <Columns
        aside={
          <>
            <SummaryList rows={parts.flatMap(({ rows }) => rows)} />
            {at('aside')}
          </>
        }
      >
        {open.instead}
        {!open.instead && <Wanted open={open} />}
        {at('main')}
        {open.isOfficer && !open.instead && (
          <section aria-labelledby="decide" class="no-print">
            <h2 id="decide">{say(texts.decide)}</h2>
            {open.beside}
            {open.caseFile.closedAt && <p>{say(texts.closed)}</p>}
            {at(open.caseFile.closedAt ? 'ended' : 'act')}
          </section>
        )}
        <section aria-labelledby="timeline">
          <h2 id="timeline">{say(texts.timeline)}</h2>
          {at('timeline')}
          <Timeline entries={open.entries.map((entry) => timelineEntry(parts, entry))} />
          {at('foot')}
        </section>
      </Columns>
    </>
  );
}

function Title({ open: { house, caseFile, service } }: Pick<CasePageProps, 'open'>) {
  const say = useSay();
  const lang = useLang();
  const { nameOf } = useUnits();
  const isLate = !caseFile.closedAt && caseFile.dueOn !== null && caseFile.dueOn < rigaDate(house.clock.now());
  return (
    <>
      <p class="eyebrow">
        {caseFile.number} · {say(nameOf(caseFile.unit))}
      </p>
      <h1>{say(service?.passport.name ?? caseFile.subjectLine ?? texts.letter)}</h1>
      <p class="standing">
        <Tag tone="info">{say(staffStateWords[stateOf(caseFile)])}</Tag>
        {caseFile.urgent && <Tag tone="warning">{say(texts.urgent)}</Tag>}
        <span>
          {say(cases.isAboutSubject(house, caseFile) ? texts.subject : texts.applicant)}:{' '}
          <strong>{caseFile.subjectName}</strong>
        </span>
        {caseFile.dueOn && !caseFile.closedAt && (
          <span>
            {say(texts.due)}: <strong>{dateInBrief(caseFile.dueOn, lang)}</strong>
          </span>
        )}
        {!caseFile.closedAt && (
          <span>
            {say(texts.holder)}: <strong>{caseFile.assignedName ?? say(texts.noHolder)}</strong>
          </span>
        )}
        {isLate && <Tag tone="danger">{say(texts.overdue)}</Tag>}
      </p>
    </>
  );
}

/** Characters of a letter that are read at a glance. */
const glance = 320;

/** What a letter asks, in its writer's first words, before what can be done about it; an application tells it by its answers. */
function Wanted({ open: { caseFile, entries } }: Pick<CasePageProps, 'open'>) {
  const say = useSay();
  const letter = entries.find(
    ({ authorKind, audience, body }) => authorKind === 'person' && audience === 'everyone' && body,
  );
  if (caseFile.service || !letter?.body) return null;
  const words = letter.body.replace(/^>.*$/gm, '').replace(/\s+/g, ' ').trim();
  const shown = words.length > glance ? `${words.slice(0, words.lastIndexOf(' ', glance))} …` : words;
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted">{say(texts.wanted)}</h2>
      <p>{shown}</p>
      <p class="no-print">
        <a href="#timeline">{say(texts.wholeLetter)}</a>
      </p>
    </section>
  );
}

function timelineEntry(parts: readonly OpenPart[], entry: cases.Entry) {
  const title: Text = entryWords[entry.kind];
  // By which way and how surely is asked of what came from outside.
  const by = entry.authorKind === 'staff' ? same(entry.authorName ?? '') : cases.byInWords(entry);
  return {
    at: entry.at,
    title,
    by: entry.authorKind === 'system' ? same('Lete') : by,
    body: <>{parts.map((part) => part.entry(entry))}</>,
  };
}
