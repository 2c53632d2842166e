import {
  Actions,
  Alert,
  Button,
  Form,
  HiddenField,
  LinkButton,
  Panel,
  SummaryList,
  type Tone,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { moneyInWords } from '../../platform/money/index.js';
import { instantInWords, same, type Text } from '../../platform/text/index.js';
import { paths } from '../addresses.js';
import type { Payment } from '../payment-of.js';
import { receiptPaths } from '../receipts/receipt-address.js';
import { receiptWords } from '../receipts/texts.js';
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

export function titleOf(outcome: Outcome, payment: Payment): Text {
  if (outcome !== 'paid') return stories[outcome].title;
  return isOurs(payment) ? texts.paid : texts.sent;
}

/** Our own fee is settled at once; an authority's money is on its way to the authority. */
const isOurs = ({ holder }: Payment) => holder === 'agency';

const isInvoice = ({ kind }: Payment) => kind === 'invoice';

interface ReturnPageProps {
  readonly outcome: Outcome;
  readonly payment: Payment;
  /** Everything that was paid in the same go. */
  readonly together: readonly Payment[];
  readonly intentId: string;
}

/** What became of the payment, what to do next, and the way back to the matter. */
export function ReturnPage({ outcome, payment, together, intentId }: ReturnPageProps) {
  const [say, lang] = [useSay(), useLang()];
  const money = (amount: Payment['paid']) => moneyInWords(amount, lang);
  const all = together.length > 1 ? together : [payment];
  const receiptNumbers = all.flatMap(({ receiptNumber }) => (receiptNumber ? [receiptNumber] : []));
  const rows = [
    ...all.map((each) => ({
      label: isOurs(each) ? (isInvoice(each) ? texts.invoice : texts.reference) : each.purpose,
      value: isOurs(each) ? `${each.reference}, ${money(each.asked)}` : money(each.asked),
    })),
    ...(receiptNumbers.length ? [{ label: texts.receipt, value: receiptNumbers.join(', ') }] : []),
    ...(payment.settledAt ? [{ label: texts.settledAt, value: instantInWords(payment.settledAt, lang) }] : []),
  ];
  return (
    <>
      {outcome === 'paid' ? (
        <Panel title={titleOf(outcome, payment)}>
          {say(isInvoice(payment) ? texts.invoicePaidNext : isOurs(payment) ? texts.paidNext : texts.sentNext)}
        </Panel>
      ) : (
        <>
          <h1>{say(stories[outcome].title)}</h1>
          <Alert tone={stories[outcome].tone} live>
            {say(payment.kind === 'fee' ? stories[outcome].next : stories[outcome].nextOther, {
              paid: money(payment.paid),
              asked: money(payment.asked),
              rest: money(payment.outstanding),
            })}
          </Alert>
        </>
      )}
      {payment.refundable > 0 && <Alert tone="info">{say(texts.refund, { amount: money(payment.refundable) })}</Alert>}
      <SummaryList rows={rows} />
      {outcome === 'paid' &&
        all.map((each) => each.settledAt && <AskReceipt payment={each} isOneOfSeveral={all.length > 1} />)}
      {outcome !== 'paid' && <NextDeeds story={stories[outcome]} payment={payment} intentId={intentId} />}
      <p>
        <LinkButton href={payment.returnTo}>
          {say(isInvoice(payment) ? texts.toInvoices : isOurs(payment) ? texts.toMatter : texts.goBack)}
        </LinkButton>
      </p>
    </>
  );
}

function AskReceipt({ payment, isOneOfSeveral }: { payment: Payment; isOneOfSeveral: boolean }) {
  const [say, lang] = [useSay(), useLang()];
  return (
    <Form action={`/${lang}${receiptPaths[lang]}`} class="inline">
      <HiddenField name="obligation" value={payment.obligationId} />
      <Button variant="secondary" {...(!isOneOfSeveral && { about: same(payment.purpose) })}>
        {isOneOfSeveral ? say(receiptWords.askFor, { purpose: payment.purpose }) : say(receiptWords.ask)}
      </Button>
    </Form>
  );
}

function NextDeeds({ story, payment, intentId }: { story: Story; payment: Payment; intentId: string }) {
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
          <HiddenField name="obligation" value={payment.obligationId} />
          <Actions>
            <Button variant="secondary">{say(story.pay)}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
