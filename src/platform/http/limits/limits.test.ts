import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../../test/support/index.js';
import { createWeb, limit } from '../index.js';
import { addressKey } from './address-key.js';

const house = await testHouse({ LETE_TRUSTED_PROXIES: '127.0.0.1' });

async function openWeb() {
  const web = await createWeb({ house });
  const rule = { bucket: 'test', perMinute: 3, perDay: 5 };
  web.get('/lv/test', { config: { access: 'anyone', limit: rule } }, () => 'x');
  web.get(
    '/api/v1/test',
    { config: { access: 'anyone', limit: { bucket: 'api', perMinute: 3, overall: 4 } } },
    () => 'x',
  );
  web.get<{ Params: { who: string } }>('/lv/asked/:who', { config: { access: 'anyone' } }, (request) => {
    limit(request, { bucket: 'asked', perMinute: 2 }, request.params.who);
    return 'x';
  });
  await web.ready();
  const ask = (url: string, from = '192.0.2.1') => web.inject({ url, headers: { 'x-forwarded-for': from } });
  const codes = async (url: string, times: number, from?: string) => {
    const seen: number[] = [];
    for (let i = 0; i < times; i += 1) seen.push((await ask(url, from)).statusCode);
    return seen;
  };
  return { web, ask, codes };
}

test('the fourth request of a minute is told when to come again, and the day has its own limit', async () => {
  const { web, ask, codes } = await openWeb();
  expect(await codes('/lv/test', 4)).toEqual([200, 200, 200, 429]);
  const refused = await ask('/lv/test');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.body).toContain('Pārāk daudz pieprasījumu');
  expect(await codes('/lv/test', 1, '192.0.2.2')).toEqual([200]);
  house.clock.advance(60_000);
  expect(await codes('/lv/test', 3)).toEqual([200, 200, 429]);
  await web.close();
});

test('a budget for everyone holds whatever the address', async () => {
  const { web, ask, codes } = await openWeb();
  expect(await codes('/api/v1/test', 3, '198.51.100.1')).toEqual([200, 200, 200]);
  expect(await codes('/api/v1/test', 2, '198.51.100.2')).toEqual([200, 429]);
  expect((await ask('/api/v1/test', '198.51.100.3')).json()).toMatchObject({ status: 429 });
  await web.close();
});

test('a verb may count by a key of its own', async () => {
  const { web, codes } = await openWeb();
  expect(await codes('/lv/asked/a', 3)).toEqual([200, 200, 429]);
  expect(await codes('/lv/asked/b', 1)).toEqual([200]);
  await web.close();
});

test('a limit holds after a restart', async () => {
  house.clock.advance(86_400_000);
  const first = await openWeb();
  await first.codes('/lv/test', 3, '203.0.113.1');
  await first.web.close();
  const second = await openWeb();
  expect(await second.codes('/lv/test', 1, '203.0.113.1')).toEqual([429]);
  await second.web.close();
});

test('a limit holds across two processes within seconds', async () => {
  const [first, second] = [await openWeb(), await openWeb()];
  await first.codes('/lv/test', 2, '203.0.113.2');
  await second.codes('/lv/test', 1, '203.0.113.2');
  const deadline = Date.now() + 10_000;
  const n = async () =>
    (await asAdmin(house.adminUrl, 'select n from http.tally order by settled_at desc, n desc limit 1'))[0]?.n;
  while ((await n()) !== 3 && Date.now() < deadline) await pause(50);
  let code = 0;
  // What one has settled the other has learnt at its next turn.
  while (Date.now() < deadline && code !== 429) {
    await pause(200);
    code = (await first.ask('/lv/test', '203.0.113.2')).statusCode;
  }
  expect(code).toBe(429);
  await Promise.all([first.web.close(), second.web.close()]);
});

test('no address and no key stands in the database', async () => {
  const rows = JSON.stringify(await asAdmin(house.adminUrl, 'select * from http.tally'));
  expect(rows).not.toMatch(/192\.0|203\.0|asked|test/);
});

test('a subscriber’s /64 is one address', () => {
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(addressKey('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
  expect(addressKey('2001:0db8:1::9')).toBe('2001:db8:1:0::/64');
  expect(addressKey('::1')).toBe('0:0:0:0::/64');
  expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(addressKey('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(addressKey('192.0.2.1')).toBe('192.0.2.1');
});

test('a forwarded address is believed from configured proxies only', async () => {
  const plain = await createWeb({ house: await testHouse() });
  plain.get('/lv/ip', { config: { access: 'anyone' } }, (request) => request.ip);
  expect((await plain.inject({ url: '/lv/ip', headers: { 'x-forwarded-for': '192.0.2.9' } })).body).toBe('127.0.0.1');
  const { web } = await openWeb();
  await web.close();
});
