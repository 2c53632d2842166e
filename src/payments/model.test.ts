// Quality 3: a provider that is late, repeats itself, tells things out of order, takes back its word, charges a wrong sum or
// a wrong currency. Whatever happens, one reconciliation later the books say what the bank's own books say.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../test/support/index.js';
import { cents } from '../platform/money/index.js';
import { book } from './book.js';
import { askFee, paymentOf, totalOf } from './index.js';
import type { Truth } from './provider/provider.js';
import { holdBooks } from './reconcile.js';
import { startPayment } from './start-payment.js';

const house = await testHouse();
const gross = 1460;

/** The bank as it is told by the events: its own books, beside what it says and when. */
interface Bank {
  readonly orders: Map<string, { amount: number; truth: Truth }>;
  /** Everything it ever said, for telling it late. */
  readonly said: { order: string; truth: Truth }[];
  tookBackItsWord: boolean;
  wasOdd: boolean;
}

type Event =
  | { readonly kind: 'start' | 'start-twice' | 'reconcile' }
  | {
      readonly kind: 'bank';
      readonly order: number;
      readonly does: 'pay' | 'underpay' | 'overpay' | 'dollars' | 'pending' | 'cancel' | 'fail' | 'capture-after-all';
    }
  | { readonly kind: 'tell'; readonly what: number; readonly times: number };

const events = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('start' as const, 'start-twice' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reconcile' as const) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('bank' as const),
        order: fc.nat(3),
        does: fc.constantFrom(
          ...([
            'pay',
            'pay',
            'pay',
            'underpay',
            'overpay',
            'dollars',
            'pending',
            'cancel',
            'fail',
            'capture-after-all',
          ] as const),
        ),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('tell' as const),
        what: fc.nat(30),
        times: fc.integer({ min: 1, max: 3 }),
      }),
    },
  ),
  { minLength: 4, maxLength: 18 },
);

test('whatever a bank does and in whatever order it is told, the books balance, nobody pays twice, and each fee is released once, for its full price', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (story) => {
      const caseId = randomUUID();
      const payer = `person:${randomUUID()}` as const;
      const bank: Bank = { orders: new Map(), said: [], tookBackItsWord: false, wasOdd: false };
      const obligationId = await ask(caseId, payer);
      for (const event of story) await happen(event, bank, obligationId, payer);
      await reconcile(bank);
      await checkEnd(bank, caseId, payer, obligationId);
    }),
    { numRuns: 60 },
  );
  const found = await house.db('worker').transaction({}, holdBooks);
  expect(found).toMatchObject({ imbalance: 0, mismatched: 0, underpaid: 0 });
}, 120_000);

async function happen(event: Event, bank: Bank, obligationId: string, payer: `person:${string}`): Promise<void> {
  if (event.kind === 'start') await start(bank, obligationId, payer);
  if (event.kind === 'start-twice') await Promise.all([1, 2].map(() => start(bank, obligationId, payer)));
  if (event.kind === 'bank') act(bank, event.order, event.does);
  if (event.kind === 'reconcile') await reconcile(bank);
  if (event.kind === 'tell') {
    const told = bank.said[event.what % Math.max(1, bank.said.length)];
    if (told) await Promise.all(Array.from({ length: event.times }, () => tell(told.order, told.truth)));
  }
  house.clock.advance(1000);
}

async function ask(caseId: string, payer: `person:${string}`): Promise<string> {
  const label = { lv: 'Izziņa', en: 'Certificate' };
  const price = totalOf([{ label, net: cents(1207), vat: cents(253), gross: cents(gross) }]);
  const { obligationId } = await house
    .db('web')
    .transaction({ subjects: [payer] }, (tx) =>
      askFee(tx, { caseId, payer, price, reference: 'IC/1', returnTo: '/lv' }),
    );
  return obligationId;
}

async function start(bank: Bank, obligationId: string, payer: `person:${string}`): Promise<void> {
  const actor = { kind: 'person', key: payer, name: 'x' } as const;
  const { order } = await house
    .db('web')
    .transaction({ subjects: [payer] }, (tx) => startPayment(tx, { obligationId, payer, actor, provider: 'model' }));
  if (order && !bank.orders.has(order.id))
    bank.orders.set(order.id, { amount: order.amount, truth: { state: 'open' } });
}

/** What the bank does with one of its orders; it takes the money of an order once. */
function act(bank: Bank, index: number, does: Extract<Event, { kind: 'bank' }>['does']): void {
  const [id, order] = [...bank.orders][index] ?? [];
  if (!id || !order || order.truth.state === 'paid') return;
  const isEnded = order.truth.state === 'cancelled' || order.truth.state === 'failed';
  if (isEnded !== (does === 'capture-after-all')) return;
  const paid = (amount: number, currency = 'EUR'): Truth => ({
    state: 'paid',
    amount,
    currency,
    paymentId: randomUUID(),
  });
  const truths: Readonly<Record<typeof does, Truth>> = {
    pay: paid(order.amount),
    underpay: paid(Math.max(1, order.amount - 100)),
    overpay: paid(order.amount + 100),
    dollars: paid(order.amount, 'USD'),
    pending: { state: 'pending' },
    cancel: { state: 'cancelled' },
    fail: { state: 'failed' },
    'capture-after-all': paid(order.amount),
  };
  if (does === 'capture-after-all') bank.tookBackItsWord = true;
  if (does === 'underpay' || does === 'overpay' || does === 'dollars') bank.wasOdd = true;
  order.truth = truths[does];
  bank.said.push({ order: id, truth: order.truth });
}

const tell = (order: string, truth: Truth) => house.db('worker').transaction({}, (tx) => book(tx, order, truth));

async function reconcile(bank: Bank): Promise<void> {
  for (const [id, { truth }] of bank.orders) await tell(id, truth);
}

async function checkEnd(bank: Bank, caseId: string, payer: string, obligationId: string): Promise<void> {
  const captures = [...bank.orders.values()].flatMap(({ truth }) =>
    truth.state === 'paid' && truth.currency === 'EUR' ? [truth.amount] : [],
  );
  const taken = captures.reduce((sum, amount) => sum + amount, 0);
  const payment = await house.db('web').transaction({ subjects: [payer] }, (tx) => paymentOf(tx, caseId));
  expect(payment).toMatchObject({ paid: taken, refundable: Math.max(0, taken - gross) });
  expect(payment?.state === 'paid').toBe(taken >= gross);
  if (!bank.tookBackItsWord && !bank.wasOdd) expect(captures.length).toBeLessThanOrEqual(1);
  const [{ news, refunds, receivable } = {}] = await asAdmin(
    house.adminUrl,
    `select (select count(*)::int from graphile_worker._private_jobs where payload->'payload'->>'obligationId' = $1::text) as news,
      (select coalesce(sum(amount), 0)::int from payments.refund where obligation_id = $1::uuid) as refunds,
      (select sum(amount)::int from payments.ledger_line join payments.ledger_transaction t on t.id = transaction_id
        where t.obligation_id = $1::uuid and account = 'receivable') as receivable`,
    [obligationId],
  );
  expect(news).toBe(taken >= gross ? 1 : 0);
  expect(refunds).toBe(Math.max(0, taken - gross));
  expect(receivable).toBe(Math.max(0, gross - taken));
}
