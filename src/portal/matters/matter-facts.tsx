import { addressOfMatter, getApplication, kindOf } from '../../case/index.js';
import { answersInWords } from '../../platform/form/index.js';
import { Details, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { moneyInWords } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, instantInBrief, instantInWords } from '../../platform/text/index.js';
import type { Matter } from './matter.js';
import { texts } from './texts.js';

/** The matter in short, and what was answered. */
export function MatterFacts({ house, matter }: { readonly house: House; readonly matter: Matter }) {
  const lang = useLang();
  const { caseFile, payment } = matter;
  const { actor } = caseFile.applicant;
  return (
    <>
      <SummaryList
        rows={[
          { label: texts.sentOn, value: instantInWords(caseFile.submittedAt, lang) },
          ...(actor.name === caseFile.subjectName ? [] : [{ label: texts.applicant, value: actor.name }]),
          ...(caseFile.dueOn && !caseFile.closedAt
            ? [{ label: texts.due, value: dateInWords(caseFile.dueOn, lang) }]
            : []),
          ...(payment ? [{ label: texts.payHeading, value: <Fee payment={payment} caseId={caseFile.id} /> }] : []),
        ]}
      />
      {caseFile.service && (
        <Details summary={texts.answers}>
          <SummaryList
            rows={answersInWords(
              getApplication(house, caseFile.service).form(kindOf(caseFile.subjectKey)),
              caseFile.answers,
              lang,
            ).map(({ label, value }) => ({ label, value: value || '–' }))}
          />
        </Details>
      )}
    </>
  );
}

function Fee({ payment, caseId }: { readonly payment: NonNullable<Matter['payment']>; readonly caseId: string }) {
  const say = useSay();
  const lang = useLang();
  const amount = moneyInWords(payment.asked, lang);
  if (payment.state === 'waived') return <>{say(texts.feeWaived)}</>;
  if (!payment.receiptNumber || !payment.settledAt) return <>{amount}</>;
  return (
    <>
      {say(texts.feePaid, { amount, when: instantInBrief(payment.settledAt, lang) })}
      <br />
      <a href={`${addressOfMatter(lang, caseId)}/${lang === 'lv' ? 'kvits' : 'receipt'}`}>
        {say(texts.receipt)} {payment.receiptNumber}
      </a>
    </>
  );
}
