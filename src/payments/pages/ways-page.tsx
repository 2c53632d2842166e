import {
  Actions,
  Alert,
  Button,
  Card,
  Details,
  Form,
  HiddenField,
  SummaryList,
  type SummaryRow,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { formatIban } from '../../platform/identifiers/index.js';
import { cents, type Money, moneyInWords } from '../../platform/money/index.js';
import { type Lang, same, type Text } from '../../platform/text/index.js';
import { paths } from '../addresses.js';
import type { Payment } from '../payment-of.js';
import type { OrderLine, Provider } from '../provider/provider.js';
import { codeOutline, transferCode } from '../transfer/epc-qr.js';
import { AskForReceipt, rowsOf } from './payment-rows.js';

/** Something to pay, and on whose account. */
export interface DuePayment {
  readonly payment: Payment;
  readonly creditor: OrderLine['creditor'];
}

export const waysTitle: Text = { lv: 'Kā maksāsiet', en: 'How will you pay' };

const texts = {
  total: { lv: 'Kopā jāmaksā', en: 'To pay in all' },
  keep: {
    lv: 'Kad nauda būs saņemta, šī lapa rādīs katra maksājuma stāvokli un dos vienu apliecinājumu par visiem.',
    en: 'When the money has arrived, this page shows how each payment stands and gives one confirmation of all.',
  },
  nothing: { lv: 'Te vairs nav ko maksāt', en: 'There is nothing left to pay here' },
  initiation: { lv: 'Savā internetbankā', en: 'In your internet bank' },
  initiationText: {
    lv: 'Bankā viss jau būs aizpildīts; Jums tikai jāapstiprina.',
    en: 'Everything is filled in at the bank; you only confirm.',
  },
  initiationDo: { lv: 'Doties uz banku', en: 'Go to the bank' },
  bank: { lv: 'Ar bankas saiti', en: 'By bank link' },
  bankText: { lv: 'Apstipriniet maksājumu savā bankā.', en: 'Confirm the payment at your bank.' },
  card: { lv: 'Ar karti', en: 'By card' },
  cardText: {
    lv: 'Kartes datus ievadīsiet maksājumu iestādes lapā; mēs tos neredzam.',
    en: 'You enter the card on the payment institution’s page; we do not see it.',
  },
  cardDo: { lv: 'Maksāt ar karti', en: 'Pay by card' },
  transfer: { lv: 'Ar pārskaitījumu', en: 'By bank transfer' },
  transferText: {
    lv: 'Nolasiet kodu ar savas bankas lietotni vai pārrakstiet rekvizītus. Maksājuma mērķi rakstiet tieši tā, kā te; citādi maksājumu nevar atpazīt.',
    en: 'Scan the code with your bank’s app, or copy the details. Write the purpose exactly as it stands here; otherwise the payment cannot be recognised.',
  },
  each: { lv: 'Katram sodam vajadzīgs savs pārskaitījums.', en: 'Each penalty needs a transfer of its own.' },
  recipient: { lv: 'Saņēmējs', en: 'Recipient' },
  iban: { lv: 'Konts (IBAN)', en: 'Account (IBAN)' },
  bic: same('BIC'),
  amount: { lv: 'Summa', en: 'Amount' },
  purpose: { lv: 'Maksājuma mērķis', en: 'Purpose' },
  code: { lv: 'Pārskaitījuma kods: {purpose}, {amount}', en: 'Transfer code: {purpose}, {amount}' },
  asText: { lv: 'Rekvizīti kā teksts kopēšanai', en: 'The details as text to copy' },
} as const satisfies Readonly<Record<string, Text>>;

/** What is to be paid, and the ways to do it, the quickest first. A transfer is always there. */
export function WaysPage({
  due,
  ways,
}: {
  readonly due: readonly DuePayment[];
  readonly ways: readonly Provider['way'][];
}) {
  const [say, lang] = [useSay(), useLang()];
  const open = due.filter(({ payment }) => payment.outstanding > 0 && payment.state !== 'processing');
  const total = cents(open.reduce((sum, { payment }) => sum + payment.outstanding, 0));
  // A bank's own link is for where there is no better way.
  const online = ways.includes('initiation') ? ways.filter((way) => way !== 'bank') : ways;
  return (
    <>
      <h1>{say(waysTitle)}</h1>
      <SummaryList
        rows={
          open.length === due.length
            ? amountsOf(open, total, lang)
            : rowsOf(
                due.map(({ payment }) => payment),
                lang,
              )
        }
      />
      {open.length === 0 && <Alert tone="success" title={texts.nothing} />}
      <AskForReceipt payments={due.map(({ payment }) => payment)} />
      {open.length > 0 && (
        <>
          {/* On paper only the transfer is of use: it is written out in full. */}
          {online.map((way, index) => (
            <div class="no-print">
              <Online way={way} open={open} isFirst={index === 0} />
            </div>
          ))}
          <Transfers open={open} />
        </>
      )}
    </>
  );
}

/** Nothing of it was paid yet: what each costs, and all together. */
function amountsOf(open: readonly DuePayment[], total: Money, lang: Lang): readonly SummaryRow[] {
  return [
    ...open.map(({ payment }) => ({ label: payment.purpose, value: moneyInWords(payment.outstanding, lang) })),
    ...(open.length > 1 ? [{ label: texts.total, value: <strong>{moneyInWords(total, lang)}</strong> }] : []),
  ];
}

function Online({ way, open, isFirst }: { way: Provider['way']; open: readonly DuePayment[]; isFirst: boolean }) {
  const [say, lang] = [useSay(), useLang()];
  const words = {
    initiation: [texts.initiation, texts.initiationText, texts.initiationDo],
    bank: [texts.bank, texts.bankText, texts.initiationDo],
    card: [texts.card, texts.cardText, texts.cardDo],
  } as const;
  const [title, text, deed] = words[way];
  return (
    <Card title={title}>
      <p>
        {say(text)} {way === 'initiation' && open.length > 1 && say(texts.each)}
      </p>
      <Form action={`/${lang}${paths.payments[lang]}`} label={title}>
        <HiddenField name="way" value={way} />
        {open.map(({ payment }) => (
          <HiddenField name="obligation" value={payment.obligationId} />
        ))}
        <Actions>
          <Button variant={isFirst ? 'primary' : 'secondary'}>{say(deed)}</Button>
        </Actions>
      </Form>
    </Card>
  );
}

function Transfers({ open }: { readonly open: readonly DuePayment[] }) {
  const say = useSay();
  const payable = open.filter(({ creditor }) => creditor.iban);
  if (payable.length === 0) return null;
  return (
    <Card title={texts.transfer}>
      <p>
        {say(texts.transferText)} {payable.length > 1 && say(texts.each)}
      </p>
      {payable.length > 1 && <p class="no-print">{say(texts.keep)}</p>}
      {payable.map((due) => (
        <Transfer {...due} />
      ))}
    </Card>
  );
}

function Transfer({ payment, creditor }: DuePayment) {
  const [say, lang] = [useSay(), useLang()];
  const { outstanding: amount, purpose } = payment;
  const { name: recipient, iban = '', bic } = creditor;
  const { side, path } = codeOutline(transferCode({ recipient, iban, bic, amount, purpose }));
  const rows = [
    { label: texts.recipient, value: recipient },
    { label: texts.iban, value: <span class="whole">{formatIban(iban.replaceAll(' ', ''))}</span> },
    ...(bic ? [{ label: texts.bic, value: bic }] : []),
    { label: texts.amount, value: moneyInWords(amount, lang) },
    { label: texts.purpose, value: purpose },
  ];
  const lines = [recipient, iban.replaceAll(' ', ''), ...(bic ? [bic] : []), moneyInWords(amount, lang), purpose];
  return (
    <section class="transfer">
      <svg
        class="transfer-code"
        viewBox={`-4 -4 ${side + 8} ${side + 8}`}
        role="img"
        aria-label={say(texts.code, { purpose, amount: moneyInWords(amount, lang) })}
      >
        <rect x="-4" y="-4" width={side + 8} height={side + 8} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <div>
        <SummaryList rows={rows} />
        <div class="no-print">
          <Details summary={texts.asText}>
            <pre class="transfer-text">{lines.join('\n')}</pre>
          </Details>
        </div>
      </div>
    </section>
  );
}
