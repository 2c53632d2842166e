// The arrangement of this room's tests over HTTP: a listening web with the demonstration's bank, two clients, and somebody
// above who counts the news.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, beforeEach, expect } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../test/support/index.js';
import { createRoom as createIdentity } from '../identity/room.js';
import { type SignedIn, signIn } from '../identity/testing.js';
import { rigaDate } from '../platform/clock/index.js';
import { createWeb } from '../platform/http/index.js';
import type { Room } from '../platform/room/index.js';
import { askFee, lineOf, paymentOf, pricesOn, totalOf } from './index.js';
import { createRoom } from './room.js';

/** One for each file of tests: a worker keeps its modules for all its files. */
export async function openCounter() {
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
    news: { 'fee-settled': async ({ sourceId }) => void heard.push(String(sourceId)) },
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
  return { admin, anna, atTheBank, fee, get, house, mine, other, payment, post, start, stranger, times, web, work };
}

/** The order's id in the bank's address. */
export const orderOf = (address: string) => new URL(address, 'http://bank').searchParams.get('order');

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
