import { expect, test } from 'vitest';
import { payoutOf } from './payouts.js';

const payout = {
  id: 'po_1',
  amount: 960,
  arrival_date: Date.parse('2026-12-08T10:00:00Z') / 1000,
  trace_id: { status: 'supported', value: 'T-1' },
};
type Told = Parameters<typeof payoutOf>[1][number];
const told = (type: Told['type'], amount: number, fee: number, source: object | string | null = null) =>
  ({ type, amount, fee, net: amount - fee, source }) as Told;
const charge = (intent: string) => ({ object: 'charge', payment_intent: intent });
const out = told('payout', -960, 0, 'po_1');

test('a payout is the payments that are in it, less what was kept of each', () => {
  expect(payoutOf(payout, [out, told('charge', 1000, 40, charge('pi_1'))])).toEqual({
    id: 'po_1',
    amount: 960,
    arrivesOn: '2026-12-08',
    reference: 'T-1',
    lines: [{ paymentId: 'pi_1', amount: 1000, fee: 40 }],
    other: 0,
  });
});

test('what is no payment is told, for a person, even where it comes to nothing: a refund, a fee of the month, a charge without its payment', () => {
  const paid = told('charge', 1000, 40, charge('pi_1'));
  const others = [
    told('refund', -500, 0, { object: 'refund' }),
    told('stripe_fee', -100, 0),
    told('charge', 600, 0, 'ch_1'),
  ];
  expect(payoutOf(payout, [out, paid, ...others])).toMatchObject({ lines: [{ paymentId: 'pi_1' }], other: 1200 });
  expect(payoutOf({ ...payout, amount: 959 }, [out, paid]).other).toBe(1);
});
