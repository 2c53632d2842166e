import {
  Actions,
  Alert,
  Button,
  Form,
  HiddenField,
  LinkButton,
  Panel,
  SummaryList,
  type SummaryRow,
  type Tone,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import { instantInWords, type Lang, type Text } from '../../platform/text/index.js';
import { paths } from '../addresses.js';
import type { Payment } from '../payment-of.js';
import { AskForReceipt, isOurs, rowsOf } from './payment-rows.js';
import { texts } from './texts.js';

/** How one try to pay stands, in the words of the page. */
export type Outcome = 'paid' | 'processing' | 'waiting' | 'cancelled' | 'expired' | 'partly' | 'disputed' | 'waived';

interface Story {
  readonly tone: Tone;
  readonly title: Text;
  /** What follows for the fee of an application, and for whatever else is paid: a penalty, an invoice. */
  readonly next: Text;
  readonly nextOther: Text;
  /** The words of the button that goes to the bank; absent where nobody should pay now. */
  readonly pay?: Text;
  readonly mayChange?: true;
}

const stories: Readonly<Record<Exclude<Outcome, 'paid'>, Story>> = {
  processing: {
    tone: 'info',
    title: texts.processing,
    next: texts.processingNext,
    nextOther: texts.processingOther,
    mayChange: true,
  },
  waiting: {
    tone: 'info',
    title: texts.waiting,
    next: texts.waitingNext,
    nextOther: texts.waitingNext,
    pay: texts.goOn,
    mayChange: true,
  },
  cancelled: {
    tone: 'warning',
    title: texts.cancelled,
    next: texts.cancelledNext,
    nextOther: texts.cancelledOther,
    pay: texts.payAgain,
  },
  expired: {
    tone: 'warning',
    title: texts.expired,
    next: texts.expiredNext,
    nextOther: texts.expiredOther,
    pay: texts.payAgain,
  },
  partly: {
    tone: 'warning',
    title: texts.partly,
    next: texts.partlyNext,
    nextOther: texts.partlyOther,
    pay: texts.payRest,
  },
  disputed: { tone: 'warning', title: texts.disputed, next: texts.disputedNext, nextOther: texts.disputedOther },
  waived: { tone: 'info', title: texts.waived, next: texts.waivedNext, nextOther: texts.waivedOther },
};

/** How a go that paid several things stands as a whole; each of them says by itself how it stands. */
export function outcomeOfAll(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes;
  if (first && outcomes.every((each) => each === first)) return first;
  return (['disputed', 'processing', 'waiting'] as const).find((each) => outcomes.includes(each)) ?? 'partly';
}

export function titleOf(outcome: Outcome, together: readonly Payment[]): Text {
  if (outcome !== 'paid') return stories[outcome].title;
  if (together.some(isOurs)) return texts.paid;
  return together.some(({ isOnItsWay }) => isOnItsWay) ? texts.sent : texts.arrived;
}

const isInvoice = ({ kind }: Payment) => kind === 'invoice';

interface ReturnPageProps {
  readonly outcome: Outcome;
  readonly payment: Payment;
  /** Everything that was paid in the same go, this one among it. */
  readonly together: readonly Payment[];
  readonly intentId: string;
}

/** What became of the payment, each thing that it pays, one confirmation of all, what to do next, and the way back to the matter. */
export function ReturnPage({ outcome, payment, together, intentId }: ReturnPageProps) {
  const [say, lang] = [useSay(), useLang()];
  const sum = (part: 'asked' | 'paid' | 'outstanding' | 'refundable') =>
    moneyInWords(cents(together.reduce((total, each) => total + each[part], 0)), lang);
  return (
    <>
      {outcome === 'paid' ? (
        <Panel title={titleOf(outcome, together)}>{say(nextOf(together))}</Panel>
      ) : (
        <>
          <h1>{say(stories[outcome].title)}</h1>
          <Alert tone={stories[outcome].tone} live>
            {say(payment.kind === 'fee' ? stories[outcome].next : stories[outcome].nextOther, {
              paid: sum('paid'),
              asked: sum('asked'),
              rest: sum('outstanding'),
            })}
          </Alert>
        </>
      )}
      {together.some(({ refundable }) => refundable > 0) && (
        <Alert tone="info">{say(texts.refund, { amount: sum('refundable') })}</Alert>
      )}
      <SummaryList
        rows={[...(isOurs(payment) ? ourRows(together) : rowsOf(together, lang)), ...settledRows(together, lang)]}
      />
      <AskForReceipt payments={together} />
      {outcome !== 'paid' && <NextDeeds story={stories[outcome]} together={together} intentId={intentId} />}
      <p class="no-print">
        <LinkButton href={payment.returnTo}>
          {say(isInvoice(payment) ? texts.toInvoices : isOurs(payment) ? texts.toMatter : texts.goBack)}
        </LinkButton>
      </p>
    </>
  );
}

function nextOf(together: readonly Payment[]): Text {
  if (together.some(isInvoice)) return texts.invoicePaidNext;
  if (together.some(isOurs)) return texts.paidNext;
  if (together.every(({ isOnItsWay }) => !isOnItsWay))
    return together.length > 1 ? texts.arrivedNextOfSeveral : texts.arrivedNext;
  return together.length > 1 ? texts.sentNextOfSeveral : texts.sentNext;
}

function ourRows(together: readonly Payment[]): readonly SummaryRow[] {
  return together.map((each) => ({
    label: isInvoice(each) ? texts.invoice : texts.reference,
    value: <OurRow payment={each} />,
  }));
}

function OurRow({ payment }: { readonly payment: Payment }) {
  return (
    <>
      {payment.reference}, {moneyInWords(payment.asked, useLang())}
    </>
  );
}

/** The numbers of the receipts, and when the last of it was settled. */
function settledRows(together: readonly Payment[], lang: Lang): readonly SummaryRow[] {
  const numbers = together.flatMap(({ receiptNumber }) => (receiptNumber ? [receiptNumber] : [])).sort();
  const last = together
    .flatMap(({ settledAt }) => (settledAt ? [settledAt] : []))
    .sort((a, b) => Number(b) - Number(a))[0];
  return [
    ...(numbers.length
      ? [{ label: numbers.length > 1 ? texts.receipts : texts.receipt, value: numbers.join(', ') }]
      : []),
    ...(last
      ? [{ label: together.some(isOurs) ? texts.settledAt : texts.sentAt, value: instantInWords(last, lang) }]
      : []),
  ];
}

interface NextProps {
  readonly story: Story;
  readonly together: readonly Payment[];
  readonly intentId: string;
}

function NextDeeds({ story, together, intentId }: NextProps) {
  const [say, lang] = [useSay(), useLang()];
  const address = `/${lang}${paths.payments[lang]}`;
  return (
    <>
      {story.mayChange && (
        <p>
          <a href={`${address}/${intentId}`}>{say(texts.refresh)}</a>
        </p>
      )}
      {story.pay && (
        <Form action={address}>
          {together
            .filter(({ outstanding }) => outstanding > 0)
            .map(({ obligationId }) => (
              <HiddenField name="obligation" value={obligationId} />
            ))}
          <Actions>
            <Button variant="secondary">{say(story.pay)}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
