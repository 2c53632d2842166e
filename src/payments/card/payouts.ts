import type { Stripe } from 'stripe';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Payout } from '../provider/provider.js';

/** A payout of more payments than these is left to a person. */
const most = 10_000;

/** What was paid out since an instant, each with the payments that are in it, by the institution's own balance report. */
export async function payoutsSince(stripe: Stripe, since: Date): Promise<readonly Payout[]> {
  const arrived = { gte: Math.floor(since.getTime() / 1000) };
  const paid = await stripe.payouts.list({ arrival_date: arrived, limit: 100 }).autoPagingToArray({ limit: 1000 });
  const payouts: Payout[] = [];
  for (const payout of paid) {
    if (payout.amount <= 0 || payout.currency !== 'eur' || payout.status === 'failed' || payout.status === 'canceled')
      continue;
    const lines = await stripe.balanceTransactions
      .list({ payout: payout.id, limit: 100, expand: ['data.source'] })
      .autoPagingToArray({ limit: most });
    payouts.push(payoutOf(payout, lines));
  }
  return payouts;
}

/** Pure; exported for its test. */
export function payoutOf(
  { id, amount, arrival_date, trace_id }: Pick<Stripe.Payout, 'id' | 'amount' | 'arrival_date' | 'trace_id'>,
  transactions: readonly Pick<Stripe.BalanceTransaction, 'type' | 'amount' | 'fee' | 'net' | 'source'>[],
): Payout {
  const told = transactions.filter(({ type }) => type !== 'payout');
  const lines = told.flatMap((transaction) => {
    const paymentId = paymentOf(transaction);
    return paymentId ? [{ paymentId, amount: transaction.amount, fee: transaction.fee }] : [];
  });
  const unexplained = told.filter((transaction) => paymentOf(transaction) === undefined);
  const missing = amount - told.reduce((sum, { net }) => sum + net, 0);
  return {
    id,
    amount,
    arrivesOn: arrivalOf(arrival_date),
    reference: trace_id?.value ?? undefined,
    lines,
    other: unexplained.reduce((sum, { net }) => sum + Math.abs(net), Math.abs(missing)),
  };
}

/** The payment of a charge; undefined for whatever else stands in the report. */
function paymentOf({ type, amount, source }: Pick<Stripe.BalanceTransaction, 'type' | 'amount' | 'source'>) {
  if ((type !== 'charge' && type !== 'payment') || amount <= 0) return undefined;
  if (!source || typeof source === 'string' || source.object !== 'charge') return undefined;
  const { payment_intent: intent } = source;
  return typeof intent === 'string' ? intent : intent?.id;
}

const arrivalOf = (seconds: number): PlainDate => rigaDate(new Date(seconds * 1000));
