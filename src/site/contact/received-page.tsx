import { addressOfMatter, cases } from '../../case/index.js';
import { Alert, LinkButton, Panel, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { dateInWords } from '../../platform/text/index.js';
import type { Receipt } from './form-seal.js';
import { texts } from './texts.js';
import { contactPaths } from './topics.js';

const next = {
  portal: texts.nextPortal,
  email: texts.nextEmail,
  phone: texts.nextPhone,
  nobody: texts.nextNobody,
  code: texts.nextCode,
} as const;

/** Number, term and what comes next; for a report without a name also its code. */
export function ReceivedPage({ receipt }: { readonly receipt: Receipt }) {
  const say = useSay();
  const lang = useLang();
  const { number, kind, dueOn, way, caseId, code } = receipt;
  return (
    <>
      <Panel title={texts.receivedTitle}>
        <p>{number}</p>
      </Panel>
      <SummaryList
        rows={[
          { label: texts.number, value: number },
          { label: texts.kind, value: say(cases.tracks[kind].name) },
          ...(dueOn ? [{ label: texts.due, value: dateInWords(dueOn, lang) }] : []),
        ]}
      />
      {code && (
        <Alert tone="warning" title={texts.codeTitle}>
          <p>
            <strong>{code}</strong>
          </p>
          <p>{say(texts.codeText)}</p>
        </Alert>
      )}
      <h2>{say(texts.next)}</h2>
      <p>{say(cases.nextSteps[kind])}</p>
      <p>{say(next[way])}</p>
      {caseId && <LinkButton href={addressOfMatter(lang, caseId)}>{say(texts.toMatter)}</LinkButton>}
      {code && <LinkButton href={`/${lang}${contactPaths.report[lang]}`}>{say(texts.haveCode)}</LinkButton>}
    </>
  );
}
