// What is asked again when something of it happened already: a part is on its way, the price ran out, somebody is beginning to pay.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../test/support/index.js';
import type { Tx } from '../platform/db/index.js';
import type { JobContext } from '../platform/jobs/index.js';
import { cents } from '../platform/money/index.js';
import { book } from './book.js';
import { ask, totalOf } from './index.js';
import { findPayment } from './payment-of.js';
import { askReceipt } from './receipts/ask-receipt.js';
import { lapsePrices, replaceEarlier } from './replace.js';
import { startPayment } from './start-payment.js';

const house = await testHouse();
const payer = `person:${randomUUID()}` as const;
const asPayer = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction({ subjects: [payer] }, work);
const worker = house.db('worker');
const context: JobContext = {
  log: house.log,
  attempt: 1,
  isLastAttempt: false,
  transaction: (who, work) => worker.transaction(who, work),
};

const asked = (sourceId: string, gross: number) =>
  ({
    kind: 'penalty',
    sourceId,
    changes: true,
    price: totalOf([{ label: { lv: 'Sods', en: 'Fine' }, net: cents(gross), vat: cents(0), gross: cents(gross) }]),
    reference: 'VL 1',
    returnTo: '/lv',
    legalGround: 'Administratīvās atbildības likums',
  }) as const;
const askFor = (sourceId: string, gross: number, until?: string) =>
  asPayer((tx) => ask(tx, { ...asked(sourceId, gross), payer, ...(until && { until }) }));
const begin = (tx: Tx, obligationId: string) =>
  startPayment(tx, { obligationId, payer, actor: { kind: 'person', key: payer, name: 'Anna' }, provider: 'test' });
const start = (obligationId: string) => asPayer((tx) => begin(tx, obligationId));
const take = async (orderId: string, amount: number) =>
  worker.transaction({}, (tx) =>
    book(tx, orderId, { state: 'paid', amount: cents(amount), currency: 'EUR', paymentId: randomUUID() }),
  );
const stateOf = async (id: string) => (await asPayer((tx) => findPayment(tx, id)))?.state;

test('asked again while a part is on its way to the bank, it is the same obligation, and only the rest is owed', async () => {
  const sourceId = randomUUID();
  const first = await askFor(sourceId, 10_000);
  await take((await start(first.obligationId)).order?.id ?? '', 4_000);
  // The register has not been told of the part: to it, all is due.
  expect(await askFor(sourceId, 10_000)).toEqual(first);
  expect((await start(first.obligationId)).order?.amount).toBe(6_000);
  // Another sum is another obligation all the same.
  expect(await askFor(sourceId, 20_000)).not.toEqual(first);
});

test('a price is not begun to be paid after its last day, before the night’s job too; what was begun in time goes on', async () => {
  const [early, late] = [
    await askFor(randomUUID(), 5_000, '2026-11-25'),
    await askFor(randomUUID(), 5_000, '2026-11-25'),
  ];
  house.clock.set('2026-11-25T21:50:00Z');
  const begun = await start(early.obligationId);
  house.clock.set('2026-11-25T22:05:00Z');
  await expect(start(late.obligationId)).rejects.toMatchObject({ code: 'not-now' });
  expect(await start(early.obligationId)).toEqual(begun);
  await lapsePrices({}, context);
  expect([await stateOf(early.obligationId), await stateOf(late.obligationId)]).toEqual(['asked', 'waived']);
  // The link ran out: no second one at the old price.
  house.clock.set('2026-11-25T22:30:00Z');
  await expect(start(early.obligationId)).rejects.toMatchObject({ code: 'not-now' });
  house.clock.set('2026-11-25T08:00:00Z');
});

/** Returns when somebody waits for a lock. */
async function untilOneWaits(): Promise<void> {
  const [{ n } = {}] = await asAdmin(
    house.adminUrl,
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  if (n === 0) await untilOneWaits();
}

test('what somebody is beginning to pay neither lapses nor is replaced under their hands', async () => {
  const sourceId = randomUUID();
  const earlier = await askFor(sourceId, 5_000, '2026-11-24');
  const newest = await askFor(sourceId, 7_000);
  for (const job of [
    () => lapsePrices({}, context),
    () => replaceEarlier({ obligationId: newest.obligationId }, context),
  ]) {
    // The last evening on which the price holds.
    house.clock.set('2026-11-24T20:00:00Z');
    const { running } = await asPayer(async (tx) => {
      await begin(tx, earlier.obligationId);
      house.clock.set('2026-11-25T08:00:00Z');
      const started = { running: job() };
      await untilOneWaits();
      return started;
    });
    await running;
    expect(await stateOf(earlier.obligationId)).toBe('asked');
    // It comes to nothing, and somebody begins again.
    await asAdmin(house.adminUrl, 'update payments.attempt set failed_at = now() where failed_at is null');
  }
});

test('a confirmation for whoever may not know of all tells what they paid themselves; for whoever may, all that stays', async () => {
  const sourceId = randomUUID();
  const stranger = `person:${randomUUID()}` as const;
  for (const [who, gross] of [
    [payer, 4_000],
    [stranger, 6_000],
  ] as const) {
    const own = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction({ subjects: [who] }, work);
    const { obligationId } = await own((tx) => ask(tx, { ...asked(sourceId, gross), payer: who }));
    const actor = { kind: 'person', key: who, name: 'Anna' } as const;
    const { order } = await own((tx) => startPayment(tx, { obligationId, payer: who, actor, provider: 'test' }));
    await take(order?.id ?? '', gross);
  }
  const confirmed = async (owner: typeof payer, wholeAs?: string) => {
    const id = await house.db('web').transaction({ subjects: [owner] }, (tx) =>
      askReceipt(tx, {
        about: [{ kind: 'penalty', recordId: sourceId, ...(wholeAs && { wholeAs }) }],
        owner,
        lang: 'lv',
        actor: { kind: 'person', key: owner, name: 'Anna' },
      }),
    );
    return (await asAdmin(house.adminUrl, 'select paid from payments.receipt where id = $1', [id ?? null]))[0]?.paid;
  };
  expect([await confirmed(payer), await confirmed(stranger), await confirmed(payer, 'Sods')]).toEqual([
    4_000, 6_000, 10_000,
  ]);
  expect(await confirmed(`person:${randomUUID()}`)).toBeUndefined();
});
