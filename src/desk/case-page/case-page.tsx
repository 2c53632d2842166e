import { type CaseFile, cases, entryWords, getApplication, kindOf, stateOf, stateWords } from '../../case/index.js';
import { units } from '../../identity/index.js';
import { answersInWords } from '../../platform/form/index.js';
import {
  Alert,
  BackLink,
  Columns,
  Details,
  Done,
  ErrorSummary,
  SummaryList,
  Tag,
  Timeline,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, instantInWords, same, type Text } from '../../platform/text/index.js';
import { clockRows } from '../levels/clock-view.js';
import { texts } from '../texts.js';
import { CaseActions } from './case-actions.js';
import type { OpenCase } from './case-routes.js';
import { EntryView } from './entry/entry-view.js';
import { DeadAddresses, NoticeStates } from './entry/notice-states.js';
import { RefusalPreview } from './refusal-composer.js';
import { Unsent } from './unsent.js';

/** One case on one screen: who, what, the clock, why it is here, the facts and the proposal, what can be done, what happened. */
export function CasePage({ house, open }: { readonly house: House; readonly open: OpenCase }) {
  const say = useSay();
  const { caseFile, service } = open;
  return (
    <>
      <BackLink href="/desk" />
      <ErrorSummary problems={open.problems} />
      <Unsent open={open} />
      {open.done && <Done>{say(open.done)}</Done>}
      <p class="eyebrow">
        {caseFile.number} · {say(units.find(({ id }) => id === caseFile.unit)?.name ?? same(caseFile.unit))}
      </p>
      <h1>{say(service?.passport.name ?? caseFile.subjectLine ?? texts.letter)}</h1>
      <p class="standing">
        <Tag tone="info">{say(stateWords[stateOf(caseFile)])}</Tag>
        {caseFile.urgent && <Tag tone="warning">{say(texts.urgent)}</Tag>}
        <span>
          {say(texts.subject)}: <strong>{caseFile.subjectName}</strong>
        </span>
      </p>
      <Columns aside={<Side house={house} open={open} />}>
        {open.preview && <RefusalPreview open={open} action={`/desk/cases/${caseFile.id}`} />}
        {caseFile.referralReason && !caseFile.decidedAt && (
          <Alert tone="warning" title={texts.why}>
            <p>{say(caseFile.referralReason)}</p>
          </Alert>
        )}
        <Facts house={house} open={open} />
        <CaseActions open={open} />
        <section aria-labelledby="timeline">
          <h2 id="timeline">{say(texts.timeline)}</h2>
          <DeadAddresses open={open} />
          <Timeline entries={open.entries.map((entry) => timelineEntry(open, entry))} />
          <NoticeStates open={open} />
        </section>
      </Columns>
    </>
  );
}

function timelineEntry(open: OpenCase, entry: cases.Entry) {
  const title: Text = entryWords[entry.kind];
  // By which way and how surely is asked of what came from outside.
  const by = entry.authorKind === 'staff' ? same(entry.authorName ?? '') : cases.byInWords(entry);
  return {
    at: entry.at,
    title,
    by: entry.authorKind === 'system' ? same('Lete') : by,
    body: <EntryView open={open} entry={entry} />,
  };
}

function Facts({ house, open: { caseFile, opened, isOfficer } }: { readonly house: House; readonly open: OpenCase }) {
  const say = useSay();
  const lang = useLang();
  if (!caseFile.service || !isOfficer) return null;
  if (!opened) return <p>{say(texts.noFacts)}</p>;
  const { outcome } = opened.decision;
  const proposal =
    outcome === 'grant' ? texts.proposeGrant : outcome === 'refer' ? texts.proposeRefer : texts.proposeRefuse;
  return (
    <section aria-labelledby="register-facts">
      <h2 id="register-facts">{say(texts.facts)}</h2>
      <SummaryList
        rows={getApplication(house, caseFile.service)
          .showFacts(opened.facts)
          .map(({ label, value }) => ({ label, value: say(value) }))}
      />
      <p class="hint">
        {say(texts.factsAt)} {instantInWords(opened.at, lang)}
      </p>
      <p>
        <strong>{say(texts.proposal)}:</strong> {say(proposal)}
      </p>
    </section>
  );
}

function Side({ house, open }: { readonly house: House; readonly open: OpenCase }) {
  const say = useSay();
  const lang = useLang();
  const { caseFile, service, document } = open;
  const contact = [caseFile.contactEmail, caseFile.contactPhone].filter(Boolean).join(', ');
  return (
    <>
      <SummaryList
        rows={[
          { label: texts.clock, value: <Clock caseFile={caseFile} /> },
          ...clockRows(caseFile, house.clock.now()),
          { label: texts.holder, value: caseFile.assignedName ?? say(texts.nobody) },
          { label: texts.applicant, value: caseFile.applicant.actor.name },
          { label: texts.subject, value: caseFile.subjectName },
          { label: texts.strength, value: say(cases.strengthWords(caseFile.way, caseFile.assurance)) },
          { label: texts.contact, value: contact || say(texts.nobody) },
          { label: texts.language, value: say(caseFile.lang === 'lv' ? texts.latvian : texts.english) },
          {
            label: texts.delivery,
            value:
              say(cases.wayWords[caseFile.delivery.way]) +
              (caseFile.delivery.address ? `: ${caseFile.delivery.address}` : ''),
          },
          { label: texts.submitted, value: instantInWords(caseFile.submittedAt, lang) },
          ...(document
            ? [
                {
                  label: texts.documents,
                  value: <a href={`/desk/cases/${caseFile.id}/document.pdf`}>{document.number}</a>,
                },
              ]
            : []),
        ]}
      />
      {service && (
        <Details summary={texts.answers}>
          <SummaryList
            rows={answersInWords(
              getApplication(house, service.id).form(kindOf(caseFile.subjectKey)),
              caseFile.answers,
              lang,
            ).map(({ label, value }) => ({ label, value: value || '–' }))}
          />
        </Details>
      )}
      {service && (
        <Details summary={texts.passport}>
          <p>{say(service.passport.purpose)}</p>
          <ul>
            {service.passport.legalGrounds.map(({ title }) => (
              <li>{say(title)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Clock({ caseFile }: { readonly caseFile: CaseFile }) {
  const say = useSay();
  const lang = useLang();
  if (!caseFile.dueOn) return <>{say(texts.nobody)}</>;
  return (
    <>
      {dateInWords(caseFile.dueOn, lang)}
      {caseFile.askedAt && !caseFile.decidedAt && <> ({say(texts.paused)})</>}
    </>
  );
}
