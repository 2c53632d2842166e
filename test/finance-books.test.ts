// The books as the finance unit reads them and takes them away, over HTTP.
import { expect, test } from 'vitest';
import { writeCamt } from '../src/payments/testing.js';
import { moneyHouse } from './support/money-house.js';

const { admin, asAccountant, get, handIn } = await moneyHouse();

test('the books are read as debit and credit, equal in all; what stands at nothing is out of the way; a month of them is taken away', async () => {
  const [holder] = await admin(`select iban from payments.holder where code = 'riga-police'`);
  const paid = { amount: 3000, bookedOn: '2026-11-24', ref: 'B-1', party: 'Roberts Vilks', purpose: 'SD 99000103' };
  await handIn(writeCamt({ id: 'B-1', iban: String(holder?.iban), entries: [paid] }));
  const me = await asAccountant();
  const page = (await get(me, '/desk/money')).body;
  const table = /<caption[^>]*>Kontu atlikumi.*?<\/table>/s.exec(page)?.[0] ?? '';
  const totals = [...table.slice(table.indexOf('<tfoot')).matchAll(/\d+,\d\d/g)].map(([amount]) => amount);
  expect(totals).toEqual(['30,00', '30,00']);
  expect(table).not.toMatch(/>0,00/);
  // It came, and has its place.
  expect(page).toContain('Konti bez atlikuma: 1');
  const lines = async (code: string) => await get(me, `/desk/money/lines?holder=${code}&account=receivable`);
  expect((await lines('agency')).body).toContain('Klientu parādi');
  expect((await lines('police-decisions')).body).toContain('Lūgts samaksāt, vēl nav samaksāts');
  expect((await lines('nobody')).statusCode).toBe(404);
  expect(page).toContain('2026. gada novembris');
  const books = (await get(me, '/desk/money/books?month=2026-11&form=csv')).body;
  const rows = books.trim().split('\r\n').slice(1);
  const sum = (column: number) =>
    rows.reduce((all, row) => all + Number((row.split(';')[column] ?? '').replace(/\D/g, '')), 0);
  expect([sum(8), sum(9)]).toEqual([6000, 6000]);
});
