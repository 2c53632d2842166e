import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { signIn } from '../identity/testing.js';
import { sql } from '../platform/db/index.js';
import { paymentOf, receiptOf } from './index.js';
import { openCounter } from './testing-counter.js';

const { admin, anna, atTheBank, fee, get, house, mine, other, payment, post, start, stranger, times, web, work } =
  await openCounter();

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
  ).toEqual([{ imbalance: 0, mismatched: 0, underpaid: 0, disputed: 0, refunds_due: 0 }]);
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
