// Quality 3, with the bank: money that comes by a provider's word and by transfer, told late, twice, out of order, with the wrong
// amount, to the wrong account, under somebody else's number or under none. First ten thousand histories through the pure rules,
// then some hundreds through files, jobs and the database. Some end unpaid: replaced by another price or written off; some refunds are
// refused by the bank. What should have come of each is computed apart, from the history alone.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../test/support/index.js';
import { addJob } from '../platform/jobs/index.js';
import { cents } from '../platform/money/index.js';
import { book } from './book.js';
import { demonstrationHolders } from './demonstration/holders.js';
import { type WrittenEntry, writeCamt } from './demonstration/write-camt.js';
import { findDifferences } from './differences.js';
import { nameHolder } from './holders.js';
import { ask, totalOf } from './index.js';
import { type Claim, placeAll } from './matching/place.js';
import { createRoom } from './room.js';
import { startPayment } from './start-payment.js';
import { numbersIn, plain } from './statements/numbers-in.js';
import { takeStatement } from './statements/take-statement.js';
import {
  expected,
  expectedBooks,
  type History,
  history,
  keepBooks,
  payOut,
  type Transfer,
  written,
} from './testing-histories.js';

test('in ten thousand histories every cent is applied, returned or waiting, and nothing is released below its price', () => {
  fc.assert(
    fc.property(
      fc.array(history, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      (histories, order) => {
        const claims = histories.map(({ gross }, n): Claim => {
          const number = `VL 1000000${n}`;
          return { key: plain(number), kind: 'fee', sourceId: String(n), holder: 'own', due: gross };
        });
        const entries = histories.flatMap(({ transfers }, n) =>
          transfers.map((transfer, nth) => ({
            id: `${n} ${nth}`,
            holder: transfer.wrongAccount ? 'other' : 'own',
            amount: transfer.amount,
            isReturn: false,
            bookedOn: '2026-11-24',
            keys: numbersIn(written(transfer, `VL 1000000${n}`)),
          })),
        );
        const shuffled = entries.toSorted((one, other) => rank(one.id, order) - rank(other.id, order));
        const places = placeAll(shuffled, claims);
        for (const [n, each] of histories.entries()) check(each, places, n);
      },
    ),
    { numRuns: 10_000 },
  );
});

/** An order that the generator chose. */
function rank(id: string, order: readonly number[]): number {
  const [n = 0, nth = 0] = id.split(' ').map(Number);
  return order[(n * 5 + nth) % Math.max(1, order.length)] ?? 0;
}

function check(each: History, places: ReturnType<typeof placeAll>, n: number): void {
  const own = places.filter(({ entry }) => entry.id.startsWith(`${n} `));
  const want = expected({ ...each, taken: undefined });
  const sum = (part: (place: (typeof own)[number]) => number) => own.reduce((total, place) => total + part(place), 0);
  const applied = sum((place) => ('claim' in place ? place.applied : 0));
  const over = sum((place) => ('claim' in place ? place.over : 0));
  expect({ applied, over, waits: sum((place) => ('doubt' in place ? place.entry.amount : 0)) }).toEqual({
    applied: Math.min(each.gross, want.came),
    over: want.over,
    waits: want.waits,
  });
  // The same once more, by what is booked one after the other, until the end that the history has for it.
  const payments = own.flatMap((place) => ('claim' in place ? [place.entry.amount] : []));
  expect(keepBooks(each, payments)).toEqual(expectedBooks(each, payments));
}

test('in ten thousand payouts every payment leaves its way, every holder gets their due, and the fees are the account’s', () => {
  const holder = fc.constantFrom('agency', 'police', 'devices');
  const paid = fc.record({ holder, amount: fc.integer({ min: 1, max: 5000 }) });
  fc.assert(
    fc.property(fc.array(paid, { minLength: 1, maxLength: 8 }), holder, fc.nat(90), (parts, at, percent) => {
      const sumOf = (some: typeof parts) => some.reduce((sum, { amount }) => sum + amount, 0);
      const fees = Math.floor((sumOf(parts) * percent) / 100);
      const books = payOut(parts, at, fees);
      for (const each of ['agency', 'police', 'devices']) {
        const [own, others] = [
          parts.filter((part) => part.holder === each),
          parts.filter((part) => part.holder !== each),
        ];
        expect(books(each)).toEqual(
          each === at
            ? {
                bank: sumOf(parts) - fees,
                'bank-charges': fees,
                between: 0 - sumOf(others),
                receivable: 0 - sumOf(own),
              }
            : { bank: 0, 'bank-charges': 0, between: sumOf(own), receivable: 0 - sumOf(own) },
        );
      }
    }),
    { numRuns: 10_000 },
  );
});

const house = await testHouse();
const worker = house.db('worker');
const [devices, police] = demonstrationHolders;
const rooms = [createRoom(house)];
const price = totalOf([{ label: { lv: 'Sods', en: 'Penalty' }, net: cents(1040), vat: cents(0), gross: cents(1040) }]);
const admin = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);

test('two hundred histories through the bank’s files and the provider’s word end in books that agree to the cent', async () => {
  await worker.transaction({}, async (tx) => {
    for (const holder of demonstrationHolders) await nameHolder(tx, holder);
  });
  const histories = fc.sample(history, { numRuns: 200, seed: 20261125 });
  const asked = await Promise.all(histories.map((each, n) => begin(each, n)));
  await tellProvider(asked);
  await bringStatements(asked);
  const lump = await bringPayout(asked);
  // The next night.
  house.clock.set('2026-11-26T08:00:00Z');
  await worker.transaction({}, (tx) => addJob(tx, 'payments:lapse-prices', {}));
  await runJobs(house, rooms);
  // Everything once more: what was told is told again, and changes nothing.
  await tellProvider(asked);
  await bringStatements(asked);
  await checkEach(asked);
  expect(await worker.transaction({}, findDifferences)).toEqual([]);
  const [whole] = await admin(
    `select sum(amount) filter (where account = 'bank')::int as bank, sum(amount) filter (where account = 'suspense')::int as suspense,
       sum(amount) filter (where account = 'refundable')::int as refundable, sum(amount) filter (where account = 'transit')::int as transit,
       sum(amount) filter (where account = 'bank-charges')::int as charges from payments.ledger_line`,
  );
  const sum = (part: (each: History) => number) => histories.reduce((total, each) => total + part(each), 0);
  expect(whole).toEqual({
    bank: lump.amount + sum(({ transfers }) => transfers.reduce((total, transfer) => total + transfer.amount, 0)),
    suspense: -sum((each) => expected(each).waits),
    refundable: -sum((each) => expected(each).over),
    // All that the provider told of is at the bank, but for its fees.
    transit: 0,
    charges: lump.fees,
  });
}, 120_000);

interface Asked {
  readonly history: History;
  readonly number: string;
  readonly obligationId: string;
  readonly order: string | undefined;
  readonly payer: `person:${string}`;
}

async function begin(each: History, n: number): Promise<Asked> {
  const payer = `person:${randomUUID()}` as const;
  const number = `VL ${77_000_000 + n}`;
  return await house.db('web').transaction({ subjects: [payer] }, async (tx) => {
    const asking = {
      kind: 'penalty',
      sourceId: randomUUID(),
      payer,
      price,
      reference: number,
      holder: 'police-decisions',
      ...(each.end === 'replaced' && { until: '2026-11-25' as const }),
      returnTo: '/lv',
      legalGround: 'AAL',
    };
    const { obligationId } = await ask(tx, asking);
    const actor = { kind: 'person', key: payer, name: 'x' } as const;
    const { order } = each.taken ? await startPayment(tx, { obligationId, payer, actor, provider: 'model' }) : {};
    return { history: each, number, obligationId, order: order?.id, payer };
  });
}

async function tellProvider(asked: readonly Asked[]): Promise<void> {
  for (const { order, history: each } of asked)
    for (let time = 0; order && each.taken && time < each.told; time++) {
      const truth = { state: 'paid', amount: each.taken, currency: 'EUR', paymentId: `P ${order}` } as const;
      await worker.transaction({}, (tx) => book(tx, order, truth));
    }
}

/** A notification of some, then the day's statement of all; the files of the second account likewise. */
async function bringStatements(asked: readonly Asked[]): Promise<void> {
  const all = asked.flatMap((each, n) =>
    each.history.transfers.map((transfer, nth) => ({ transfer, entry: entryOf(each, transfer, n, nth) })),
  );
  for (const [wrong, iban] of [
    [false, police?.iban],
    [true, devices?.iban],
  ] as const) {
    const own = all.filter(({ transfer }) => transfer.wrongAccount === wrong);
    const notified = own.filter(({ transfer }) => transfer.notified);
    await take({
      id: `N ${wrong}`,
      iban: iban ?? '',
      message: 'camt.054',
      entries: notified.map(({ entry }) => entry),
    });
    await take({ id: `S ${wrong}`, iban: iban ?? '', entries: own.map(({ entry }) => entry).reverse() });
  }
  await runJobs(house, rooms);
}

/** What the provider took comes in one sum, less its fees, as its own report says. */
async function bringPayout(asked: readonly Asked[]): Promise<{ readonly amount: number; readonly fees: number }> {
  const lines = asked.flatMap(({ order, history: { taken } }) =>
    order && taken ? [{ payment: `P ${order}`, taken, fee: Math.floor(taken / 50) }] : [],
  );
  const fees = lines.reduce((sum, { fee }) => sum + fee, 0);
  const amount = lines.reduce((sum, { taken }) => sum + taken, 0) - fees;
  await admin(
    `insert into payments.payout (provider, id, amount, arrives_on, other, told_at) values ('model', 'po_lump1', $1, '2026-11-24', 0, $2)`,
    [amount, house.clock.now()],
  );
  await admin(
    `insert into payments.payout_line select 'model', 'po_lump1', * from unnest($1::text[], $2::bigint[], $3::bigint[])`,
    [lines.map(({ payment }) => payment), lines.map(({ taken }) => taken), lines.map(({ fee }) => fee)],
  );
  const entry = { amount, bookedOn: '2026-11-24', purpose: 'PAYOUT PO-LUMP1', ref: 'lump' };
  await take({ id: 'lump', iban: police?.iban ?? '', message: 'camt.054', entries: [entry] });
  await runJobs(house, rooms);
  return { amount, fees };
}

function entryOf(each: Asked, transfer: Transfer, n: number, nth: number): WrittenEntry {
  const ref = transfer.hasRef ? { ref: `R${n}-${nth}` } : {};
  return {
    amount: transfer.amount,
    bookedOn: '2026-11-24',
    purpose: written(transfer, each.number),
    party: 'Anna Ozola',
    ...ref,
  };
}

async function take(statement: Parameters<typeof writeCamt>[0]): Promise<void> {
  async function* bytes() {
    yield Buffer.from(writeCamt(statement));
  }
  const taken = await takeStatement(worker, { bytes: bytes(), by: 'folder' }, []);
  expect(taken.ok || taken.reason === 'repeated').toBe(true);
  await house
    .db('worker')
    .query({ name: 'm', text: `select jobs.add_job('payments:match', '{}', 'match', null, 5)`, values: [] });
}

async function checkEach(asked: readonly Asked[]): Promise<void> {
  const rows = await admin(
    `select id, settled_at is not null as "isPaid", waived_at is not null as "isReplaced",
       (select sum(amount)::int from payments.ledger_line join payments.ledger_transaction t on t.id = transaction_id
         where t.obligation_id = obligation.id and account = 'receivable') as owed,
       (select coalesce(sum(amount), 0)::int from payments.settlement where obligation_id = obligation.id) as came,
       (select coalesce(sum(amount), 0)::int from payments.refund where obligation_id = obligation.id) as over
     from payments.obligation`,
  );
  for (const { obligationId, history: each } of asked) {
    const { came, over, isPaid } = expected(each);
    const isReplaced = each.end === 'replaced' && !isPaid;
    const owed = isReplaced ? 0 : Math.max(0, each.gross - came);
    expect(rows.find(({ id }) => id === obligationId)).toEqual({
      id: obligationId,
      came,
      over,
      isPaid,
      isReplaced,
      owed,
    });
  }
}
