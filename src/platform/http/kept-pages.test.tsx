import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { createWeb, sendPage } from './index.js';

const house = await testHouse();
const web = await createWeb({ house });
let made = 0;
for (const [url, cacheSeconds] of [
  ['/lv/test/public', 60],
  ['/lv/test/private', undefined],
] as const)
  web.get(url, { config: { access: 'anyone' } }, (request, reply) => {
    made += 1;
    return sendPage(request, reply, { title: 'x', body: <p>{'ā'.repeat(2000)}</p>, cacheSeconds });
  });
const ask = (url: string, headers: Record<string, string> = {}) => web.inject({ url, headers });

test('a public page is made once for everyone who is nobody', async () => {
  made = 0;
  const first = await ask('/lv/test/public');
  const second = await ask('/lv/test/public');
  expect(made).toBe(1);
  expect(second.body).toBe(first.body);
  expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
  expect(second.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
  expect(second.headers['cache-control']).toBe('public, max-age=60');
  const again = await ask('/lv/test/public', { 'if-none-match': String(second.headers.etag) });
  expect(again.statusCode).toBe(304);
});

test('a cookie or a query never meets a kept page', async () => {
  made = 0;
  await ask('/lv/test/public', { cookie: '__Host-session=x' });
  await ask('/lv/test/public?x=1');
  await ask('/lv/test/public', { cookie: 'lang=lv; scheme=dark' });
  expect(made).toBe(3);
});

test('a page that may not be kept is not', async () => {
  made = 0;
  await ask('/lv/test/private');
  expect((await ask('/lv/test/private')).headers['cache-control']).toBe('no-store');
  expect(made).toBe(2);
});

test('forgetting makes the page anew', async () => {
  made = 0;
  web.forgetPages();
  await ask('/lv/test/public');
  expect(made).toBe(1);
});

test('pages are compressed as the browser accepts, and say the same', async () => {
  const plain = (await ask('/lv/test/private')).body;
  const br = await ask('/lv/test/private', { 'accept-encoding': 'gzip, br' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain);
  const gz = await ask('/lv/test/private', { 'accept-encoding': 'gzip, br;q=0' });
  expect(gunzipSync(gz.rawPayload).toString()).toBe(plain);
});

test('a page with a session is not compressed for a foreign page', async () => {
  const headers = { cookie: '__Host-session=x', 'accept-encoding': 'br' };
  const coding = async (site?: string) =>
    (await ask('/lv/test/private', { ...headers, ...(site && { 'sec-fetch-site': site }) })).headers[
      'content-encoding'
    ];
  expect(await coding('same-origin')).toBe('br');
  expect(await coding('none')).toBe('br');
  expect(await coding('cross-site')).toBeUndefined();
  expect(await coding()).toBeUndefined();
});
