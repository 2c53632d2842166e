import {
  Button,
  Details,
  Form,
  HiddenField,
  type SummaryRow,
  Tag,
  type Tone,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import { fill, type Lang, same, type Text } from '../../platform/text/index.js';
import type { Payment } from '../payment-of.js';
import { receiptPaths } from '../receipts/receipt-address.js';
import { receiptWords } from '../receipts/texts.js';
import { texts } from './texts.js';

/** Our own fee is settled at once; an authority's money is on its way to the authority. */
export const isOurs = ({ holder }: Payment) => holder === 'agency';

/** What is paid in one go, each with its amount and how it stands, and the sum of all. */
export function rowsOf(payments: readonly Payment[], lang: Lang): readonly SummaryRow[] {
  const total = cents(payments.reduce((sum, { asked }) => sum + asked, 0));
  return [
    ...payments.map((each) => ({ label: each.purpose, value: <AmountAndState payment={each} /> })),
    ...(payments.length > 1 ? [{ label: texts.total, value: <strong>{moneyInWords(total, lang)}</strong> }] : []),
  ];
}

function AmountAndState({ payment }: { readonly payment: Payment }) {
  const [say, lang] = [useSay(), useLang()];
  const { words, tone } = standingOf(payment, lang);
  return (
    <span class="amount-and-state">
      <span>{moneyInWords(payment.asked, lang)}</span> <Tag tone={tone}>{say(words)}</Tag>
    </span>
  );
}

function standingOf(payment: Payment, lang: Lang): { readonly words: Text; readonly tone: Tone | 'neutral' } {
  const { state, outstanding, isOnItsWay } = payment;
  if (state === 'waived') return { words: texts.stateGone, tone: 'neutral' };
  if (state === 'processing') return { words: texts.stateProcessing, tone: 'info' };
  if (state === 'asked') return { words: texts.stateToPay, tone: 'warning' };
  if (state === 'partly-paid')
    return { words: fill(texts.statePartly, { rest: moneyInWords(outstanding, lang) }), tone: 'warning' };
  if (isOnItsWay && !isOurs(payment)) return { words: texts.stateSent, tone: 'info' };
  return { words: texts.statePaid, tone: 'success' };
}

/** One confirmation of all of them that were paid; of each by itself for whoever wants that. */
export function AskForReceipt({ payments }: { readonly payments: readonly Payment[] }) {
  const say = useSay();
  const paid = payments.filter(({ paid, refundable }) => paid > refundable);
  const [first] = paid;
  if (!first) return null;
  if (payments.length === 1) return <Ask payments={paid} about={same(first.purpose)} label={say(receiptWords.ask)} />;
  return (
    <>
      <div class="no-print">
        <Ask payments={paid} label={say(receiptWords.askTogether)} />
      </div>
      {paid.length > 1 && (
        <div class="no-print">
          <Details summary={receiptWords.each}>
            {paid.map((each) => (
              <Ask payments={[each]} label={say(receiptWords.askFor, { purpose: each.purpose })} />
            ))}
          </Details>
        </div>
      )}
    </>
  );
}

interface AskProps {
  readonly payments: readonly Payment[];
  readonly label: string;
  readonly about?: Text;
}

function Ask({ payments, label, about }: AskProps) {
  const lang = useLang();
  return (
    <Form action={`/${lang}${receiptPaths[lang]}`} class="inline">
      {payments.map(({ obligationId }) => (
        <HiddenField name="obligation" value={obligationId} />
      ))}
      <Button variant="secondary" {...(about && { about })}>
        {label}
      </Button>
    </Form>
  );
}
