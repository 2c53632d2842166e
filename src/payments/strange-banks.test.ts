import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sql } from '../platform/db/index.js';
import { waiveFee } from './index.js';
import { callbackTo } from './provider/bank.js';
import { demoBankId, demoBankSecret } from './provider/providers.js';
import { signHeaders } from './provider/signature.js';
import { openCounter, orderOf } from './testing-counter.js';

const { admin, atTheBank, fee, get, house, mine, payment, post, start, times, web, work } = await openCounter();

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

test('a bank that does not answer starts nothing, says so, and is gone on with when it is back', async () => {
  const { obligationId, caseId } = await fee();
  const begin = () => post('/lv/maksajumi', { obligation: obligationId, way: 'initiation' });
  await admin('alter table demo_bank.initiation rename to away');
  const silent = await begin();
  expect(silent.statusCode).toBe(409);
  expect(silent.body).toContain('Banka šobrīd neatbild');
  await admin('alter table demo_bank.away rename to initiation');
  expect((await begin()).statusCode).toBe(303);
  expect(
    await admin('select count(*)::int as tries from payments.attempt where obligation_id = $1', [obligationId]),
  ).toEqual([{ tries: 1 }]);
  expect(await payment(caseId)).toMatchObject({ state: 'asked', paid: 0 });
});
