// Quality 3: a provider that is late, repeats itself, tells things out of order, takes back its word, charges a wrong sum or
// a wrong currency; meanwhile the price lapses, the debt is written off, refunds leave and are refused by the bank. Whatever happens,
// one reconciliation later the books say what the bank's own books say.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../test/support/index.js';
import type { Actor } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { JobContext } from '../platform/jobs/index.js';
import { cents } from '../platform/money/index.js';
import { book } from './book.js';
import { approveWriteOff, askWriteOff, bookWriteOff } from './debts/write-off.js';
import { findDifferences } from './differences.js';
import { ask, paymentOf, totalOf } from './index.js';
import type { Truth } from './provider/provider.js';
import { holdBooks } from './reconcile.js';
import { makeBatch } from './refunds/refund-batch.js';
import { approveRefund, askRefund } from './refunds/refund-orders.js';
import { takeAnswers } from './refunds/take-answers.js';
import { lapsePrices } from './replace.js';
import { startPayment } from './start-payment.js';
import {
  act,
  amountOf,
  type Bank,
  type Doing,
  doings,
  gross,
  keptOf,
  openBank,
  takenBy,
  toldOf,
} from './testing-bank.js';

const house = await testHouse();
const iban = 'LV80BANK0000435195001';

type Event =
  | { readonly kind: 'start' | 'start-twice' | 'reconcile' | 'lapse' | 'write-off' }
  | { readonly kind: 'refund'; readonly refused: boolean }
  | {
      readonly kind: 'bank';
      readonly order: number;
      readonly does: Doing;
    }
  | { readonly kind: 'tell'; readonly what: number; readonly times: number };

const events = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('start' as const, 'start-twice' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('reconcile' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('lapse' as const, 'write-off' as const) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('refund' as const), refused: fc.boolean() }) },
    {
      weight: 12,
      arbitrary: fc.record({
        kind: fc.constant('bank' as const),
        order: fc.nat(3),
        does: fc.constantFrom<Doing>('pay', 'pay', ...doings),
      }),
    },
    {
      weight: 10,
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
  const banks: Bank[] = [];
  await fc.assert(
    fc.asyncProperty(events, async (story) => {
      const caseId = randomUUID();
      const payer = `person:${randomUUID()}` as const;
      const bank = openBank();
      banks.push(bank);
      const obligationId = await owe(caseId, payer);
      for (const event of story) await happen(event, bank, obligationId, payer);
      await reconcile(bank);
      await checkEnd(bank, caseId, payer, obligationId);
    }),
    { numRuns: 60 },
  );
  await checkWhole(banks);
}, 120_000);

/** All stories together, from the lines alone; and what the house finds when it holds its books. */
async function checkWhole(banks: readonly Bank[]): Promise<void> {
  const sum = (part: (bank: Bank) => number) => banks.reduce((total, bank) => total + part(bank), 0);
  const [whole] = await asAdmin(
    house.adminUrl,
    `select coalesce(sum(amount) filter (where account = 'transit'), 0)::int as transit, coalesce(sum(amount) filter (where account = 'outgoing'), 0)::int as outgoing,
       coalesce(sum(amount) filter (where account = 'refundable'), 0)::int as refundable, coalesce(sum(amount) filter (where account = 'written-off'), 0)::int as lost
     from payments.ledger_line`,
  );
  expect(whole).toEqual({
    transit: sum(takenBy),
    outgoing: 0 - sum(({ sent }) => sent),
    refundable: sum((bank) => keptOf(bank) - takenBy(bank) + bank.sent),
    lost: sum(({ end }) => (end?.how === 'write-off' ? gross - end.kept : 0)),
  });
  const worker = house.db('worker');
  expect(await worker.transaction({}, holdBooks)).toMatchObject({ imbalance: 0, mismatched: 0, underpaid: 0 });
  const found = await worker.transaction({}, findDifferences);
  expect(found.filter(({ kind }) => kind !== 'disputed')).toEqual([]);
}

async function happen(event: Event, bank: Bank, obligationId: string, payer: `person:${string}`): Promise<void> {
  if (event.kind === 'start') await start(bank, obligationId, payer);
  if (event.kind === 'start-twice') await Promise.all([1, 2].map(() => start(bank, obligationId, payer)));
  if (event.kind === 'bank') act(bank, event.order, event.does);
  if (event.kind === 'reconcile') await reconcile(bank);
  if (event.kind === 'lapse') await lapse(bank);
  if (event.kind === 'write-off') await writeOff(bank, obligationId);
  if (event.kind === 'refund') await giveBack(bank, obligationId, event.refused);
  if (event.kind === 'tell') {
    const told = bank.said[event.what % Math.max(1, bank.said.length)];
    if (told) await Promise.all(Array.from({ length: event.times }, () => tell(bank, told.order, told.truth)));
  }
  house.clock.advance(1000);
}

/** Due since days, at a price that holds until tonight: it lapses when the night's job comes to it, and may be written off. */
async function owe(caseId: string, payer: `person:${string}`): Promise<string> {
  const label = { lv: 'Izziņa', en: 'Certificate' };
  const price = totalOf([{ label, net: cents(1207), vat: cents(253), gross: cents(gross) }]);
  const { obligationId } = await house.db('web').transaction({ subjects: [payer] }, (tx) =>
    ask(tx, {
      kind: 'fee',
      sourceId: caseId,
      payer,
      price,
      reference: 'IC/1',
      dueOn: '2026-11-20',
      until: '2026-11-25',
      returnTo: '/lv',
      legalGround: 'MK 08.11.2022. noteikumi Nr. 693',
    }),
  );
  return obligationId;
}

async function start(bank: Bank, obligationId: string, payer: `person:${string}`): Promise<void> {
  const actor = { kind: 'person', key: payer, name: 'x' } as const;
  const started = house
    .db('web')
    .transaction({ subjects: [payer] }, (tx) => startPayment(tx, { obligationId, payer, actor, provider: 'model' }));
  if (bank.end) return await expect(started).rejects.toThrow(Refusal);
  const { order } = await started;
  if (order && !bank.orders.has(order.id))
    bank.orders.set(order.id, { amount: order.amount, truth: { state: 'open' } });
}

async function tell(bank: Bank, order: string, truth: Truth): Promise<void> {
  if (truth.state === 'paid' && truth.currency === 'EUR') bank.told.add(order);
  if (truth.state === 'cancelled' || truth.state === 'failed') bank.ended.add(order);
  await house.db('worker').transaction({}, (tx) => book(tx, order, truth));
}

async function reconcile(bank: Bank): Promise<void> {
  for (const [id, { truth }] of bank.orders) await tell(bank, id, truth);
}

const context: JobContext = {
  log: house.log,
  attempt: 1,
  isLastAttempt: false,
  transaction: (who, work) => house.db('worker').transaction(who, work),
};
const accountant: Actor = { kind: 'person', key: `person:${randomUUID()}`, name: 'Ilze' };
const colleague: Actor = { kind: 'person', key: `person:${randomUUID()}`, name: 'Pēteris' };
const inFinance = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction({ units: ['finance'] }, work);

/** The night's job takes what nobody paid and nobody is at the bank with. */
async function lapse(bank: Bank): Promise<void> {
  const [kept, orders] = [toldOf(bank), [...bank.orders.keys()]];
  const isQuiet = orders.every((id) => bank.told.has(id) || bank.ended.has(id));
  const day = 86_400_000;
  house.clock.advance(day);
  await lapsePrices({}, context);
  house.clock.advance(-day);
  if (!bank.end && kept < gross && isQuiet) bank.end = { how: 'lapse', kept };
}

/** Two people write off what is still owed; what is not owed cannot be. */
async function writeOff(bank: Bank, obligationId: string): Promise<void> {
  const kept = toldOf(bank);
  const asked = inFinance((tx) =>
    askWriteOff(tx, accountant, obligationId, { ground: 'insolvent', why: 'Maksātnespēja' }),
  );
  if (bank.end || kept >= gross) return await expect(asked).rejects.toThrow(Refusal);
  await asked;
  const row = await inFinance((tx) =>
    tx.one<{ id: string; hash: string }>(
      sql`select id, hash from payments.write_off where obligation_id = ${obligationId}::uuid and closed_at is null`,
    ),
  );
  await inFinance((tx) => approveWriteOff(tx, colleague, row.id, row.hash));
  for (let time = 0; time < 2; time++) await bookWriteOff({ writeOffId: row.id }, context);
  bank.end = { how: 'write-off', kept };
}

/** All that is due for return leaves in one message; the bank takes it, or refuses it and says so twice. */
async function giveBack(bank: Bank, obligationId: string, refused: boolean): Promise<void> {
  const due = await inFinance((tx) =>
    tx.many<{ id: string; amount: number }>(sql`
      select id, amount from payments.refund where obligation_id = ${obligationId}::uuid
        and not exists (select from payments.refund_order sent where refund_id = refund.id and closed_at is null)`),
  );
  if (due.length === 0) return;
  const batch = await inFinance(async (tx) => {
    for (const { id } of due) {
      const order = await askRefund(tx, accountant, id, { name: 'Anna Ozola', iban });
      const { hash } = await tx.one<{ hash: string }>(
        sql`select hash from payments.refund_order where id = ${order}::uuid`,
      );
      await approveRefund(tx, colleague, order, hash);
    }
    return await makeBatch(tx, accountant, 'agency', iban);
  });
  if (!refused) bank.sent += due.reduce((sum, { amount }) => sum + amount, 0);
  const answer = { of: batch.replaceAll('-', ''), isMessage: true, status: refused ? 'RJCT' : 'ACSP' };
  for (const count of [refused ? due.length : 0, 0])
    expect(await house.db('worker').transaction({}, (tx) => takeAnswers(tx, [answer]))).toBe(count);
}

async function checkEnd(bank: Bank, caseId: string, payer: string, obligationId: string): Promise<void> {
  const captures = [...bank.orders.values()].filter((order) => amountOf(order) > 0);
  const [taken, kept, isPaid] = [takenBy(bank), keptOf(bank), !bank.end && takenBy(bank) >= gross];
  const payment = await house.db('web').transaction({ subjects: [payer] }, (tx) => paymentOf(tx, caseId));
  expect(payment).toMatchObject({ paid: taken, refundable: taken - kept });
  expect({ isPaid: payment?.state === 'paid', isEnded: payment?.state === 'waived' }).toEqual({
    isPaid,
    isEnded: bank.end !== undefined,
  });
  if (!bank.tookBackItsWord && !bank.wasOdd) expect(captures.length).toBeLessThanOrEqual(1);
  const [books] = await asAdmin(
    house.adminUrl,
    `select (select count(*)::int from graphile_worker._private_jobs where payload->'payload'->>'obligationId' = $1::text) as news,
      (select coalesce(sum(amount), 0)::int from payments.refund where obligation_id = $1::uuid) as refunds,
      sum(amount) filter (where account = 'receivable')::int as receivable, -sum(amount) filter (where account in ('income', 'vat'))::int as earned
    from payments.ledger_line join payments.ledger_transaction t on t.id = transaction_id where t.obligation_id = $1::uuid`,
    [obligationId],
  );
  expect(books).toEqual({
    news: isPaid ? 1 : 0,
    refunds: taken - kept,
    receivable: bank.end ? 0 : Math.max(0, gross - taken),
    earned: bank.end?.how === 'lapse' ? kept : gross,
  });
}
