import { addressOfMatter, stateOf } from '../../case/index.js';
import { waysAddress } from '../../payments/index.js';
import {
  Actions,
  Alert,
  Button,
  Form,
  HiddenField,
  LinkButton,
  PriceLines,
  SummaryList,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInWords, type Lang } from '../../platform/text/index.js';
import type { Matter } from './matter.js';
import { texts } from './texts.js';

/** What there is to pay, line by line; once it is paid the lines stand on the receipt. */
export function Payment({ matter: { caseFile, payment } }: { readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  if (!payment || stateOf(caseFile) !== 'awaiting-payment') return null;
  return (
    <section aria-labelledby="fee">
      <h2 id="fee">{say(texts.payHeading)}</h2>
      <PriceLines price={caseFile.price} />
      {payment.state === 'processing' ? (
        <Alert tone="info">{say(texts.processing)}</Alert>
      ) : (
        <Form action={waysAddress(lang)}>
          <HiddenField name="obligation" value={payment.obligationId} />
          <Button>{say(texts.pay)}</Button>
        </Form>
      )}
    </section>
  );
}

function remedyWords({ notifiedOn, until }: NonNullable<Matter['remedyTerm']>, lang: Lang): string {
  const values = { on: dateInWords(notifiedOn, lang, 'on'), until: dateInWords(until, lang, 'by') };
  return texts.notifiedOn[lang].replace('{on}', values.on).replace('{until}', values.until);
}

/** The decision with its reasons, or the document and the ways to take it. */
export function Outcome({ matter: { caseFile, document, code, remedyTerm } }: { readonly matter: Matter }) {
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
            ...(decision.reason ? [{ label: texts.reason, value: say(decision.reason) }] : []),
            { label: texts.facts, value: <span class="pre-line">{decision.translation ?? decision.facts}</span> },
            { label: texts.norm, value: decision.norm ? say(decision.norm) : '' },
            { label: texts.contest, value: decision.remedy ? say(decision.remedy) : '' },
            ...(remedyTerm ? [{ label: texts.contestTerm, value: remedyWords(remedyTerm, lang) }] : []),
          ]}
        />
        {document && <TakeAway address={address} code={code} />}
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
      <TakeAway address={address} code={code} />
      <p>{say(texts.shareNote)}</p>
    </section>
  );
}

function TakeAway({ address, code }: { readonly address: string; readonly code: string | undefined }) {
  const say = useSay();
  const lang = useLang();
  return (
    <Actions>
      <LinkButton href={`${address}/${lang === 'lv' ? 'dokuments' : 'document'}.pdf`}>{say(texts.download)}</LinkButton>
      <LinkButton variant="secondary" href={`${address}/${lang === 'lv' ? 'dokuments' : 'document'}`}>
        {say(texts.read)}
      </LinkButton>
      <LinkButton variant="tertiary" href={`/verify/${code}`}>
        {say(texts.verify)}
      </LinkButton>
    </Actions>
  );
}
