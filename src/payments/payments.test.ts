import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../test/support/index.js';
import { createRoom as createIdentity } from '../identity/room.js';
import { type SignedIn, signIn } from '../identity/testing.js';
import { rigaDate } from '../platform/clock/index.js';
import { sql } from '../platform/db/index.js';
import { createWeb } from '../platform/http/index.js';
import type { Room } from '../platform/room/index.js';
import { askFee, lineOf, paymentOf, pricesOn, receiptOf, totalOf, waiveFee } from './index.js';
import { callbackTo } from './provider/bank.js';
import { demoBankId, demoBankSecret } from './provider/providers.js';
import { signHeaders } from './provider/signature.js';
import { createRoom } from './room.js';

const house = await testHouse({ PORT: String(await freePort()) });
const web = await createWeb({ house });
await createIdentity(house).pages?.(web);
const payments = createRoom(house);
await payments.pages?.(web);
await web.listen({ port: house.settings.PORT, host: '127.0.0.1' });
afterAll(() => web.close());

// The room above payments that hears the news: here, one that counts.
const heard: string[] = [];
const listener: Room = {
  id: 'test',
  news: { 'fee-settled': async ({ caseId }) => void heard.push(String(caseId)) },
};
const work = () => runJobs(house, [payments, listener]);
beforeEach(() => house.clock.advance(60_000));

const anna = { id: randomUUID(), givenName: 'Anna', familyName: 'Ozola' };
const other = { id: randomUUID(), givenName: 'Jānis', familyName: 'Bērziņš' };
const me = await signIn(web, anna);
const stranger = await signIn(web, other);
const mine = { subjects: [`person:${anna.id}`] };

async function fee(): Promise<{ caseId: string; obligationId: string }> {
  const caseId = randomUUID();
  return await house.db('web').transaction(mine, async (tx) => {
    const prices = await pricesOn(tx, rigaDate(tx.now));
    const price = totalOf([lineOf(prices.item('certificate-normal')), lineOf(prices.item('posting-latvia'))]);
    const returnTo = `/lv/mani-jautajumi/${caseId}`;
    const asked = { caseId, payer: `person:${anna.id}`, price, reference: 'IC/2026/3-01/1', returnTo } as const;
    const { obligationId } = await askFee(tx, asked);
    expect(await askFee(tx, asked)).toEqual({ obligationId });
    return { caseId, obligationId };
  });
}

const browser = { 'sec-fetch-site': 'same-origin', origin: house.settings.publicUrl };
function post(url: string, fields: Record<string, string>, { cookie, csrf }: SignedIn = me) {
  return web.inject({
    method: 'POST',
    url,
    headers: { ...browser, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...fields, _csrf: csrf }).toString(),
  });
}
const get = (url: string, { cookie }: SignedIn = me) => web.inject({ url, headers: { ...browser, cookie } });
const start = (obligation: string, who = me) => post('/lv/maksajumi', { obligation }, who);

/** Presses a button at the demonstration's bank; returns where the browser is sent. */
async function atTheBank(address: string, deed: string): Promise<string> {
  const query = Object.fromEntries(new URL(address, 'http://bank').searchParams);
  const done = await post('/demo/bank/pay', { ...query, deed });
  expect(done.statusCode).toBe(303);
  return String(done.headers.location);
}
const payment = (caseId: string) => house.db('web').transaction(mine, (tx) => paymentOf(tx, caseId));
const admin = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);
const times = (caseId: string) => heard.filter((id) => id === caseId).length;

test('a fee is asked, paid at the bank, booked, and told of once', async () => {
  const { caseId, obligationId } = await fee();
  expect(await payment(caseId)).toMatchObject({ state: 'asked', asked: 1460, paid: 0, outstanding: 1460 });
  const started = await start(obligationId);
  expect(started.statusCode).toBe(303);
  const address = String(started.headers.location);
  const page = await get(address);
  expect(page.body).toContain('14,60');
  expect(page.body).toContain('Šī nav īsta banka');
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  const back = await atTheBank(address, 'pay');
  await work();
  const told = await get(back);
  expect(told.body).toContain('Samaksa ir saņemta');
  expect(told.body).toContain(`/lv/mani-jautajumi/${caseId}`);
  const paid = await payment(caseId);
  expect(paid).toMatchObject({ state: 'paid', paid: 1460, refundable: 0 });
  expect(paid?.receiptNumber).toMatch(/^2026-\d{6}$/);
  const receipt = await house.db('web').transaction(mine, (tx) => receiptOf(tx, obligationId));
  expect(receipt).toMatchObject({ number: paid?.receiptNumber, reference: 'IC/2026/3-01/1' });
  expect(times(caseId)).toBe(1);
  await work();
  expect(times(caseId)).toBe(1);
});

test('fifty parallel posts, a double click and Back lead to one order', async () => {
  const { obligationId } = await fee();
  const answers = await Promise.all(Array.from({ length: 50 }, () => start(obligationId)));
  expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
  expect(
    await admin('select count(*)::int as n from payments.attempt where obligation_id = $1', [obligationId]),
  ).toEqual([{ n: 1 }]);
});

test('somebody else’s fee is not there: not to pay, not to see', async () => {
  const { obligationId, caseId } = await fee();
  expect((await start(obligationId, stranger)).statusCode).toBe(404);
  expect((await start(randomUUID(), stranger)).statusCode).toBe(404);
  expect((await start('1 or 1=1')).statusCode).toBe(404);
  const address = String((await start(obligationId)).headers.location);
  const back = new URL(new URL(address, 'http://bank').searchParams.get('back') ?? '').pathname;
  expect((await get(back)).statusCode).toBe(200);
  expect((await get(back, stranger)).statusCode).toBe(404);
  const seen = await house.db('web').transaction({ subjects: [`person:${other.id}`] }, (tx) => paymentOf(tx, caseId));
  expect(seen).toBeUndefined();
  const nobody = await house.db('web').transaction({}, (tx) => paymentOf(tx, caseId));
  expect(nobody).toBeUndefined();
});

test('the browser comes back before the bank has said anything', async () => {
  const { obligationId, caseId } = await fee();
  const address = String((await start(obligationId)).headers.location);
  const back = new URL(new URL(address, 'http://bank').searchParams.get('back') ?? '').pathname;
  const page = await get(back.replace('/lv/maksajumi', '/en/payments'));
  expect(page.body).toContain('Waiting for the bank to confirm');
  expect(page.body).toContain('Finish the payment at the bank');
  expect(await payment(caseId)).toMatchObject({ state: 'asked' });
});

test('paid with a delay: in processing, not payable twice, then settled', async () => {
  const { obligationId, caseId } = await fee();
  const back = await atTheBank(String((await start(obligationId)).headers.location), 'pay-later');
  await work();
  expect((await get(back)).body).toContain('Maksājums tiek apstrādāts');
  expect((await get(back)).body).not.toContain('name="obligation"');
  expect(await payment(caseId)).toMatchObject({ state: 'processing' });
  expect((await start(obligationId)).headers.location).toBe(back);
  house.clock.advance(60_000);
  await admin(`update graphile_worker._private_jobs set run_at = now()`);
  await work();
  expect(await payment(caseId)).toMatchObject({ state: 'paid', paid: 1460 });
  expect(times(caseId)).toBe(1);
});

test('cancelled at the bank: nothing is lost, and one can pay again', async () => {
  const { obligationId, caseId } = await fee();
  const first = String((await start(obligationId)).headers.location);
  const back = await atTheBank(first, 'cancel');
  await work();
  expect((await get(back)).body).toContain('Maksājums nav veikts');
  const second = String((await start(obligationId)).headers.location);
  expect(second).not.toBe(first);
  await atTheBank(second, 'pay');
  await work();
  expect(await payment(caseId)).toMatchObject({ state: 'paid', paid: 1460 });
  expect((await get(first)).body).toContain('jau ir apstrādāts');
});

test('an order altered on its way to the bank is not taken', async () => {
  const { obligationId } = await fee();
  const address = String((await start(obligationId)).headers.location);
  const cheaper = await get(address.replace('amount=1460', 'amount=1'));
  expect(cheaper.statusCode).toBe(422);
  const query = Object.fromEntries(new URL(address, 'http://bank').searchParams);
  expect((await post('/demo/bank/pay', { ...query, amount: '1', deed: 'pay' })).statusCode).toBe(422);
});

test('the bank takes no money on a link that has run out, and a new one is given', async () => {
  const { obligationId, caseId } = await fee();
  const address = String((await start(obligationId)).headers.location);
  house.clock.advance(31 * 60_000);
  const again = await signIn(web, anna);
  expect((await web.inject({ url: address })).body).toContain('vairs nav derīga');
  const fresh = String((await start(obligationId, again)).headers.location);
  expect(fresh).not.toBe(address);
  expect(await payment(caseId)).toMatchObject({ state: 'asked' });
  house.clock.advance(-31 * 60_000);
});

const secret = demoBankSecret(house);
function callBack(body: string, headers: Record<string, string>) {
  const url = `/payments/callback/${demoBankId}`;
  return web.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
  });
}
const signed = (body: string, at = house.clock.now(), key = secret) =>
  signHeaders(key, { to: callbackTo(demoBankId), body }, at);
const refusals = async () =>
  (
    await admin(`select detail->>'why' as why from audit.entry where deed = 'payments:refuse-callback' order by id`)
  ).map(({ why }) => why);

test('callbacks that are unsigned, forged, stale, replayed or of an unknown order release nothing and are written down', async () => {
  const { obligationId, caseId } = await fee();
  const address = String((await start(obligationId)).headers.location);
  const order = new URL(address, 'http://bank').searchParams.get('order');
  // The order is unpaid at the bank: even a genuine message that says "paid" must not be believed.
  const body = JSON.stringify({ order, state: 'paid', amount: 1460, currency: 'EUR', paymentId: 'X' });
  expect((await callBack(body, {})).statusCode).toBe(400);
  expect((await callBack(body, signed(body, house.clock.now(), 'another secret'))).statusCode).toBe(400);
  expect((await callBack(body.replace('1460', '1'), signed(body))).statusCode).toBe(400);
  expect((await callBack(body, signed(body, new Date(house.clock.now().getTime() - 6 * 60_000)))).statusCode).toBe(400);
  const once = signed(body);
  expect((await callBack(body, once)).statusCode).toBe(202);
  expect((await callBack(body, once)).statusCode).toBe(400);
  const unknown = JSON.stringify({ order: randomUUID() });
  expect((await callBack(unknown, signed(unknown))).statusCode).toBe(202);
  expect((await callBack('{"order":', signed('{"order":'))).statusCode).toBe(400);
  await work();
  expect(await payment(caseId)).toMatchObject({ state: 'asked', paid: 0 });
  expect(await refusals()).toEqual(['unsigned', 'forged', 'forged', 'stale', 'replayed', 'malformed', 'unknown order']);
  expect((await web.inject({ method: 'POST', url: '/payments/callback/other', payload: {} })).statusCode).toBe(404);
});

test('a callback that never comes costs one reconciliation', async () => {
  const { obligationId, caseId } = await fee();
  await atTheBank(String((await start(obligationId)).headers.location), 'pay');
  await admin(`delete from graphile_worker._private_jobs`);
  expect(await payment(caseId)).toMatchObject({ state: 'asked' });
  await reconcile();
  expect(await payment(caseId)).toMatchObject({ state: 'paid' });
  expect(times(caseId)).toBe(1);
});

async function reconcile() {
  await house.db('worker').query(sql`select jobs.add_job('payments:reconcile', '{}', null, null, 5)`);
  await work();
}

test('too little releases nothing, the rest can be paid, and too much is kept for return', async () => {
  const { obligationId, caseId } = await fee();
  const first = String((await start(obligationId)).headers.location);
  const back = await atTheBank(first, 'pay');
  await admin(`update demo_bank.payment_order set amount = 1000 where id = $1`, [orderOf(first)]);
  await work();
  expect(await payment(caseId)).toMatchObject({ state: 'partly-paid', paid: 1000, outstanding: 460 });
  expect((await get(back)).body).toMatch(/Saņemti 10,00.€ no 14,60.€/);
  expect(times(caseId)).toBe(0);
  const second = String((await start(obligationId)).headers.location);
  expect(second).toContain('amount=460');
  const end = await atTheBank(second, 'pay');
  await admin(`update demo_bank.payment_order set amount = 500 where id = $1`, [orderOf(second)]);
  await work();
  expect(await payment(caseId)).toMatchObject({ state: 'paid', paid: 1500, outstanding: 0, refundable: 40 });
  expect(times(caseId)).toBe(1);
  expect((await get(end)).body).toMatch(/atmaksāsim 0,40.€/);
});

test('a fee that is waived is not asked any more, and what was or will be paid for it goes back', async () => {
  const waive = (caseId: string) => house.db('web').transaction(mine, (tx) => waiveFee(tx, caseId));
  const before = await fee();
  const late = String((await start(before.obligationId)).headers.location);
  await waive(before.caseId);
  await work();
  expect(await payment(before.caseId)).toMatchObject({ state: 'waived', outstanding: 0, refundable: 0 });
  expect((await start(before.obligationId)).statusCode).toBe(409);
  const back = await atTheBank(late, 'pay');
  await work();
  expect(await payment(before.caseId)).toMatchObject({ state: 'waived', paid: 1460, refundable: 1460 });
  expect((await get(back)).body).toMatch(/atmaksāsim 14,60.€/);
  expect(times(before.caseId)).toBe(0);
  const after = await fee();
  await atTheBank(String((await start(after.obligationId)).headers.location), 'pay');
  await work();
  await Promise.all([waive(after.caseId), waive(after.caseId)]);
  await work();
  expect(await payment(after.caseId)).toMatchObject({ state: 'waived', paid: 1460, refundable: 1460 });
  await waive(randomUUID());
  await work();
});

test('money in another currency is for a person to look at, and releases nothing', async () => {
  const { obligationId, caseId } = await fee();
  const address = String((await start(obligationId)).headers.location);
  const back = await atTheBank(address, 'pay');
  await admin(`update demo_bank.payment_order set currency = 'USD' where id = $1`, [orderOf(address)]);
  await work();
  expect(await payment(caseId)).toMatchObject({ state: 'asked', paid: 0 });
  expect((await get(back)).body).toContain('jāpārbauda darbiniekam');
});

const orderOf = (address: string) => new URL(address, 'http://bank').searchParams.get('order');

test('what is booked cannot be changed, deleted or unbalanced, not even by the owner', async () => {
  await expect(admin(`update payments.ledger_line set amount = 1`)).rejects.toThrow('stays booked');
  await expect(admin(`delete from payments.ledger_transaction`)).rejects.toThrow('stays booked');
  await expect(
    admin(`update payments.obligation set settled_at = now(), receipt_number = 'x' where settled_at is not null`),
  ).rejects.toThrow('set and stays');
  await expect(
    admin(`insert into payments.ledger_line select id, 'vat', 5 from payments.ledger_transaction t
    where not exists (select from payments.ledger_line l where l.transaction_id = t.id and account = 'vat') limit 1`),
  ).rejects.toThrow('does not balance');
});

test('the web cannot settle a fee by itself', async () => {
  const settle = house
    .db('web')
    .transaction(mine, (tx) => tx.run(sql`update payments.obligation set settled_at = now()`));
  await expect(settle).rejects.toThrow('permission denied');
});

test('receipt numbers have no gaps, and the books of the day agree', async () => {
  const numbers = await admin(
    `select receipt_number as n from payments.obligation where settled_at is not null order by 1`,
  );
  expect(numbers.map(({ n }) => Number(String(n).slice(5)))).toEqual(numbers.map((_, index) => index + 1));
  await house.db('worker').query(sql`select jobs.add_job('payments:reconcile-day', '{}', null, null, 5)`);
  await work();
  expect(
    await admin(
      `select imbalance::int, mismatched, underpaid, disputed, refunds_due::int from payments.reconciliation`,
    ),
  ).toEqual([{ imbalance: 0, mismatched: 0, underpaid: 0, disputed: 1, refunds_due: 2960 }]);
});

test('an administrator sees the books, an officer and a client do not', async () => {
  const ledger = async (grant: 'administrator' | 'officer', unit: string) => {
    const person = { id: randomUUID(), givenName: 'Ilze', familyName: 'Kalniņa' };
    const staff = await signIn(web, person, { side: 'staff', grants: [{ grant, unit }] });
    return await get('/desk/admin/ledger', staff);
  };
  const page = await ledger('administrator', '*');
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Maksājumu virsgrāmata');
  expect(page.body).toContain('IC/2026/3-01/1');
  expect((await ledger('officer', 'punishment-register')).statusCode).toBe(403);
  expect((await get('/desk/admin/ledger')).statusCode).toBe(404);
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
