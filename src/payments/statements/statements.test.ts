import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { addJob } from '../../platform/jobs/index.js';
import { cents } from '../../platform/money/index.js';
import { demonstrationHolders } from '../demonstration/holders.js';
import { type WrittenEntry, type WrittenStatement, writeCamt } from '../demonstration/write-camt.js';
import { agencyIbanOf } from '../fee-account.js';
import { nameHolder } from '../holders.js';
import { askFee, paymentOf, totalOf } from '../index.js';
import { matchStatement } from '../matching/match-statement.js';
import { holdBooks } from '../reconcile.js';
import { createRoom } from '../room.js';
import { takeStatement } from './take-statement.js';

const house = await testHouse();
const worker = house.db('worker');
const agency = (await worker.transaction({}, (tx) => agencyIbanOf(house, tx))) ?? '';
const police = demonstrationHolders[1]?.iban ?? '';
const devices = demonstrationHolders[0]?.iban ?? '';
const admin = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);

const heard: string[] = [];
const listener = {
  id: 'test',
  news: { 'fee-settled': async ({ sourceId }: { sourceId?: unknown }) => void heard.push(String(sourceId)) },
};
const rooms = [createRoom(house), listener];

let files = 0;
const day = '2026-11-24';
const entry = (amount: number, purpose: string, more: Partial<WrittenEntry> = {}): WrittenEntry => ({
  amount,
  purpose,
  bookedOn: day,
  party: 'Anna Ozola',
  ref: `R${++files}`,
  ...more,
});
/** A file of a bank on an account; each begins where nothing ended. */
const file = (iban: string, entries: readonly WrittenEntry[], more: Partial<WrittenStatement> = {}) =>
  writeCamt({ id: `S-${++files}`, iban, opening: files * 1_000_000, entries, ...more });

async function take(text: string) {
  async function* bytes() {
    yield Buffer.from(text);
  }
  const taken = await takeStatement(worker, { bytes: bytes(), by: 'folder' }, [agency]);
  if (taken.ok) await worker.transaction({}, (tx) => addJob(tx, 'payments:match', {}, { key: 'm' }));
  await runJobs(house, rooms);
  return taken;
}

async function only(text: string): Promise<readonly string[]> {
  async function* bytes() {
    yield Buffer.from(text);
  }
  const taken = await takeStatement(worker, { bytes: bytes(), by: 'folder' }, [agency]);
  return taken.ok && 'statements' in taken ? taken.statements : [];
}

async function fee(reference: string) {
  const [caseId, payer] = [randomUUID(), `person:${randomUUID()}` as const];
  const price = totalOf([
    { label: { lv: 'Izziņa', en: 'Certificate' }, net: cents(860), vat: cents(180), gross: cents(1040) },
  ]);
  await house
    .db('web')
    .transaction({ subjects: [payer] }, (tx) => askFee(tx, { caseId, payer, price, reference, returnTo: '/lv' }));
  return { caseId, state: () => house.db('web').transaction({ subjects: [payer] }, (tx) => paymentOf(tx, caseId)) };
}

/** A penalty of the register that is in force and not paid. */
async function penalty(number: string, amount: number, more: Record<string, string> = {}): Promise<string> {
  const id = randomUUID();
  const values = {
    series: number.slice(0, 2),
    decided_on: '2026-10-01',
    in_force_on: '2026-10-20',
    due_on: '2026-11-20',
    ...more,
  };
  await admin(
    `insert into punishments.penalty (id, subject, case_number, series, decision_number, decided_on, in_force_on, authority, law, article,
       offence_at, offence_place, base_penalty, amount_cents, due_on, given_to_bailiff_on)
     values ($1, $2, 'X', $3, $4, $5, $6, 'Valsts policija', 'Likums', '1', '2026-09-30T10:00:00Z', 'Rīga', 'fine', $7, $8, $9)`,
    [
      id,
      `person:${randomUUID()}`,
      values.series,
      number,
      values.decided_on,
      values.in_force_on,
      amount,
      values.due_on,
      more.bailiff ?? null,
    ],
  );
  return id;
}
const paidOf = async (id: string) =>
  (await admin('select paid_cents::int as paid, paid_on, served_on from punishments.penalty where id = $1', [id]))[0];
const doubts = async (statement: string) =>
  (
    await admin(
      'select reason from payments.unsure join payments.bank_entry on id = entry_id where statement_id = $1 order by position',
      [statement],
    )
  ).map(({ reason }) => reason);
const sum = async (account: string) =>
  (
    await admin('select coalesce(sum(amount), 0)::int as sum from payments.ledger_line where account = $1', [account])
  )[0]?.sum;

beforeAll(async () => {
  await worker.transaction({}, async (tx) => {
    for (const holder of demonstrationHolders) await nameHolder(tx, holder);
  });
});

test('a fee paid by transfer is booked, released once, and what is too much goes back', async () => {
  const [one, two] = [await fee('IC/2026/3-01/901'), await fee('IC/2026/3-01/902')];
  await take(file(agency, [entry(1040, 'IC/2026/3-01/901'), entry(2000, 'Maksa par ic 2026 3-01 902, paldies')]));
  expect(await one.state()).toMatchObject({ state: 'paid', paid: 1040, refundable: 0 });
  expect(await two.state()).toMatchObject({ state: 'paid', paid: 2000, refundable: 960 });
  // Paid a second time: all of it goes back.
  await take(file(agency, [entry(1040, 'IC/2026/3-01/901')]));
  expect(await one.state()).toMatchObject({ state: 'paid', paid: 2080, refundable: 1040 });
  expect(heard.sort()).toEqual([one.caseId, two.caseId].sort());
});

test('part of a fee releases nothing until the rest comes', async () => {
  const part = await fee('IC/2026/3-01/903');
  await take(file(agency, [entry(1000, 'IC/2026/3-01/903')]));
  expect(await part.state()).toMatchObject({ state: 'partly-paid', outstanding: 40 });
  await take(file(agency, [entry(40, 'IC/2026/3-01/903')]));
  expect(await part.state()).toMatchObject({ state: 'paid' });
});

test('a penalty that nobody asked Lete to pay is found in its register, paid there, and its person sees it', async () => {
  const [whole, partly, twice] = [
    await penalty('VL 77000001', 7000),
    await penalty('VL 77000002', 7000),
    await penalty('VL 77000003', 7000),
  ];
  const taken = await take(
    file(police, [
      entry(7000, 'VL77000001, AB-1234'),
      entry(3000, 'lēmums Nr. vl 7700-0002'),
      entry(7000, 'VL 77000003'),
      entry(7000, 'VL 77000003'),
    ]),
  );
  expect(taken).toMatchObject({ ok: true, movements: 4, fresh: 4 });
  expect(await paidOf(whole)).toMatchObject({ paid: 7000 });
  expect((await paidOf(whole))?.served_on).not.toBeNull();
  expect(await paidOf(partly)).toMatchObject({ paid: 3000, served_on: null });
  expect(await paidOf(twice)).toMatchObject({ paid: 7000 });
  const [{ n } = {}] = await admin(
    `select count(*)::int as n from payments.refund where amount = 7000 and holder = 'police-decisions'`,
  );
  expect(n).toBe(1);
  const lines = await admin(
    `select deed, count(*)::int as n from audit.entry where subject in (select subject from punishments.penalty where id = any($1)) group by 1 order by 1`,
    [[whole, partly, twice]],
  );
  // What is not certain at a glance is looked at once more by the one who decides.
  expect(lines).toEqual([
    { deed: 'registers/punishments:match-payment', n: 4 },
    { deed: 'registers/punishments:take-payment', n: 3 },
  ]);
});

test('two files that pay the same penalties, each matched by two workers at once, pay each once; the second payment goes back', async () => {
  const numbers = Array.from({ length: 8 }, (_, n) => `VL 5550000${n}`);
  const ids = await Promise.all(numbers.map((number) => penalty(number, 7000)));
  const paid = () =>
    only(file(police, [entry(7000, 'sods VL-555 00000'), ...numbers.slice(1).map((n) => entry(7000, n))]));
  const files = [...(await paid()), ...(await paid())];
  await Promise.all([...files, ...files].map((id) => matchStatement(worker, id)));
  const [found] = await admin(
    `select (select count(*)::int from payments.settlement where source_id = any($1)) as settled,
       (select sum(paid_cents)::int from punishments.penalty where id = any($1)) as paid,
       (select sum(refund.amount)::int from payments.refund join payments.settlement on settlement.id = settlement_id where source_id = any($1)) as back,
       (select count(*)::int from audit.entry join punishments.penalty using (subject) where penalty.id = any($1) and deed like '%take-payment') as lines`,
    [ids],
  );
  expect(found).toEqual({ settled: 16, paid: 56_000, back: 56_000, lines: 8 });
});

test('what is not certain waits for a person with its reason', async () => {
  await penalty('PP 77000011', 7000);
  await penalty('VL 77000012', 7000);
  await penalty('VL 77000013', 7000);
  await penalty('VL 77000014', 7000, { bailiff: '2026-11-01' });
  const taken = await take(
    file(police, [
      entry(7000, 'Paldies'),
      entry(7000, 'PP 77000011'),
      entry(14000, 'VL 77000012 un VL 77000013'),
      entry(7000, 'VL 77000014'),
      entry(-150, 'Komisija'),
      entry(7000, 'VL 77000012', { isReturn: true }),
    ]),
  );
  expect('statements' in taken && (await doubts(taken.statements[0] ?? ''))).toEqual([
    'unknown',
    'wrong-account',
    'ambiguous',
    'not-payable',
    'went-out',
    'returned',
  ]);
});

test('a movement is kept once, whichever files tell of it and in whatever order', async () => {
  const entries = [entry(100, 'a'), entry(200, 'b')];
  const first = file(devices, entries);
  expect(await take(first)).toMatchObject({ ok: true, fresh: 2 });
  expect(await take(first)).toMatchObject({ ok: false, reason: 'repeated' });
  expect(await take(file(devices, [...entries, entry(300, 'c')]))).toMatchObject({ ok: true, movements: 3, fresh: 1 });
  expect(await take(file(devices, entries, { message: 'camt.054' }))).toMatchObject({ ok: true, fresh: 0 });
  expect(await take(file(devices, [{ ...entry(999, 'a'), ref: entries[0]?.ref ?? '' }]))).toMatchObject({
    ok: false,
    reason: 'contradicts',
  });
});

test('two equal payments without a reference are two, and each is kept once', async () => {
  const equal: WrittenEntry = { amount: 500, bookedOn: day, purpose: 'tas pats', party: 'Jānis Bērziņš' };
  const notice = () => take(file(devices, [equal], { message: 'camt.054' }));
  expect(await notice()).toMatchObject({ fresh: 1 });
  expect(await notice()).toMatchObject({ fresh: 1 });
  expect(await take(file(devices, [equal, equal, equal]))).toMatchObject({ movements: 3, fresh: 1 });
  expect(await notice()).toMatchObject({ fresh: 0 });
  // The afternoon's statement begins where the morning's ended.
  const morning = { id: 'morning', iban: police, opening: 0, entries: [equal] };
  expect(await take(writeCamt(morning))).toMatchObject({ fresh: 1 });
  expect(await take(writeCamt({ ...morning, id: 'afternoon', opening: 500 }))).toMatchObject({ fresh: 1 });
  expect(await take(writeCamt({ ...morning, id: 'whole day', opening: 0, entries: [equal, equal] }))).toMatchObject({
    fresh: 0,
  });
});

test('a file that is cut off, contradicts itself, or is of no account of ours leaves nothing behind', async () => {
  const before = await sum('bank');
  const good = file(agency, [entry(1, 'x')]);
  expect(await take(good.slice(0, -40))).toMatchObject({ ok: false, reason: 'cut-off' });
  expect(await take(good.replace('>0.01<', '>0.02<'))).toMatchObject({ ok: false, reason: 'balance' });
  expect(await take(file('LV80BANK0000435195001', [entry(1, 'x')]))).toMatchObject({ ok: false, reason: 'account' });
  expect(await sum('bank')).toBe(before);
});

test('the books balance for each holder, and every cent at the bank has its place', async () => {
  const found = await worker.transaction({}, holdBooks);
  expect(found).toMatchObject({ imbalance: 0, mismatched: 0, underpaid: 0 });
  const [{ off } = {}] = await admin(
    `select count(*)::int as off from (select holder from payments.ledger_line group by holder having sum(amount) <> 0) as uneven`,
  );
  expect(off).toBe(0);
  // What is nobody's yet is what waits for a person, to the cent.
  const [waiting] = await admin(
    'select coalesce(sum(amount), 0)::int as sum from payments.bank_entry join payments.unsure on entry_id = id where closed_at is null',
  );
  expect(await sum('suspense')).toBe(0 - Number(waiting?.sum));
});
