import { type CaseFile, cases, getApplication, kindOf } from '../../../case/index.js';
import { answersInWords } from '../../../platform/form/index.js';
import { Alert, Details, SummaryList, useLang, useSay, type Words } from '../../../platform/html/index.js';
import { dateInWords, instantInWords } from '../../../platform/text/index.js';
import { texts } from '../../texts.js';
import { nothing, type PartProps, part } from '../part.js';

/** Who asks, how strongly they are known, what for, by which clock; what they answered, and what the service's passport says. */
export const matterPart = part({ grant: 'staff', read: nothing, rows, main: Why, aside: Asked });

function rows({ open: { house, caseFile, lang } }: PartProps) {
  const contact = [caseFile.contactEmail, caseFile.contactPhone].filter(Boolean).join(', ');
  const { way, address } = caseFile.delivery;
  return [
    { label: texts.clock, value: <Clock caseFile={caseFile} /> },
    { label: texts.holder, value: caseFile.assignedName ?? <Say it={texts.nobody} /> },
    { label: texts.applicant, value: caseFile.applicant.actor.name },
    ...(cases.isAboutSubject(house, caseFile) ? [{ label: texts.subject, value: caseFile.subjectName }] : []),
    { label: texts.strength, value: <Say it={cases.strengthWords(caseFile.way, caseFile.assurance)} /> },
    { label: texts.contact, value: contact || <Say it={texts.nobody} /> },
    { label: texts.language, value: <Say it={caseFile.lang === 'lv' ? texts.latvian : texts.english} /> },
    {
      label: texts.delivery,
      value: (
        <>
          <Say it={cases.wayWords[way]} />
          {address && `: ${address}`}
        </>
      ),
    },
    { label: texts.submitted, value: instantInWords(caseFile.submittedAt, lang) },
  ];
}

function Say({ it }: { readonly it: Words }) {
  const say = useSay();
  return <>{say(it)}</>;
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

/** Why the case is with an officer. */
function Why({ open: { caseFile } }: PartProps) {
  const say = useSay();
  if (!caseFile.referralReason || caseFile.decidedAt) return null;
  return (
    <Alert tone="warning" title={texts.why}>
      <p>{say(caseFile.referralReason)}</p>
    </Alert>
  );
}

function Asked({ open: { house, caseFile, service } }: PartProps) {
  const say = useSay();
  const lang = useLang();
  if (!service) return null;
  const form = getApplication(house, service.id).form(kindOf(caseFile.subjectKey));
  return (
    <>
      <Details summary={texts.answers}>
        <SummaryList
          rows={answersInWords(form, caseFile.answers, lang).map(({ label, value }) => ({
            label,
            value: value || '–',
          }))}
        />
      </Details>
      <Details summary={texts.passport}>
        <p>{say(service.passport.purpose)}</p>
        <ul>
          {service.passport.legalGrounds.map(({ title }) => (
            <li>{say(title)}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
