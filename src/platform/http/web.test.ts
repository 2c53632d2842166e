import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { acceptFiles, createWeb, Refusal } from './index.js';

const house = await testHouse();
const web = await createWeb({ house });
const open = { config: { access: 'anyone' } } as const;
web.post('/lv/test/send', open, (request) => ({ got: request.body }));
web.post('/api/v1/test', open, (request) => ({ got: request.body }));
web.post('/lv/test/bank', { config: { access: 'anyone', callback: true } }, () => ({ ok: true }));
web.get('/lv/test/broken', open, () => {
  throw new Error('the code 010190-12345 of "Anna" leaked');
});
web.get('/en/test/refused', open, () => {
  throw new Refusal('not-now', { lv: 'Jau izdarīts.', en: 'Already done.' });
});
web.get('/lv/test/mail', { config: { access: 'anyone', policy: { 'frame-src': `'self'` } } }, () => 'x');
web.register(async (scope) => {
  acceptFiles(scope, 10_000);
  scope.post('/lv/test/files', open, (request) => ({ got: request.body }));
});
web.addHook('onRequest', (request, _reply, done) => {
  if (request.headers['x-test-session']) request.csrf = 'the-token-of-the-session';
  done();
});
web.get('/lv/test/token', open, (request) => request.csrf ?? 'none');

const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('a route that does not say who may call it cannot be registered', () => {
  expect(() => web.get('/lv/test/nobody', () => 'x')).toThrow('does not declare config.access');
});

test('every answer carries the strict headers and a request id, errors too', async () => {
  for (const url of ['/lv/test/token', '/lv/test/broken', '/lv/none', '/%zz', '/api/v1/none', '/']) {
    const { headers } = await web.inject(url);
    expect(headers['content-security-policy'], url).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'; base-uri 'none'`);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect(headers['strict-transport-security']).toBeUndefined();
  }
});

test('a route may widen its own policy and nobody else’s', async () => {
  const widened = (await web.inject('/lv/test/mail')).headers['content-security-policy'];
  expect(widened).toContain(`frame-src 'self'`);
  expect((await web.inject('/lv/test/token')).headers['content-security-policy']).not.toContain('frame-src');
});

test('a form with files keeps every value that a name was given', async () => {
  const filled = new FormData();
  for (const [name, value] of [
    ['kind', 'pistol'],
    ['kind', 'rifle'],
    ['kind', 'other'],
    ['note', 'x'],
  ] as const)
    filled.append(name, value);
  filled.append('file', new File(['abc'], 'a.txt', { type: 'text/plain' }));
  const sent = new Response(filled);
  const headers = { ...own, 'content-type': sent.headers.get('content-type') ?? '' };
  const payload = Buffer.from(await sent.arrayBuffer());
  const { got } = (await web.inject({ method: 'POST', url: '/lv/test/files', headers, payload })).json();
  expect(got).toMatchObject({ kind: ['pistol', 'rifle', 'other'], note: 'x', files: [{ name: 'a.txt' }] });
});

test('a form is taken from our own pages only', async () => {
  const send = (headers: Record<string, string>) =>
    web.inject({ method: 'POST', url: '/lv/test/send', headers: { ...form, ...headers }, payload: 'a=1&a=2&b=x' });
  expect((await send(own)).json()).toEqual({ got: { a: ['1', '2'], b: 'x' } });
  expect((await send({ origin: 'http://localhost:3000' })).statusCode).toBe(200);
  expect((await send({})).statusCode).toBe(403);
  expect((await send({ origin: 'https://evil.example' })).statusCode).toBe(403);
  expect((await send({ origin: 'null' })).statusCode).toBe(403);
  expect((await send({ ...own, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await send({ ...own, 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
});

test('a program without a browser may post to the machine interface, a foreign page may not', async () => {
  const post = (headers: Record<string, string>) =>
    web.inject({ method: 'POST', url: '/api/v1/test', headers, payload: { a: 1 } });
  expect((await post({})).statusCode).toBe(200);
  expect((await post({ origin: 'https://evil.example' })).statusCode).toBe(403);
  expect((await post({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
});

test('a declared callback is open to a foreign sender', async () => {
  const answer = await web.inject({ method: 'POST', url: '/lv/test/bank', headers: form, payload: 'a=1' });
  expect(answer.statusCode).toBe(200);
});

test('within a session a form must carry that session’s token, under whichever mask', async () => {
  const session = { 'x-test-session': '1' };
  const first = (await web.inject({ url: '/lv/test/token', headers: session })).body;
  const second = (await web.inject({ url: '/lv/test/token', headers: session })).body;
  expect(first).not.toBe(second);
  const send = (token: string) =>
    web.inject({
      method: 'POST',
      url: '/lv/test/send',
      headers: { ...own, ...form, ...session },
      payload: `_csrf=${token}`,
    });
  expect((await send(first)).statusCode).toBe(200);
  expect((await send(second)).statusCode).toBe(200);
  for (const wrong of ['', 'x', 'the-token-of-the-session', `${first.slice(0, -2)}AA`])
    expect((await send(wrong)).statusCode).toBe(403);
});

test('a fault shows a reference and nothing of the inside', async () => {
  const answer = await web.inject('/lv/test/broken');
  expect(answer.statusCode).toBe(500);
  expect(answer.body).toContain(answer.headers['x-request-id']);
  expect(answer.body).not.toMatch(/leaked|Anna|010190|at .*\.ts/);
});

test('a refusal is told in the language of the page', async () => {
  const answer = await web.inject('/en/test/refused');
  expect(answer.statusCode).toBe(409);
  expect(answer.body).toContain('Already done.');
  expect((await web.inject('/lv/nav-tadas')).body).toContain('Šādas lapas nav');
  expect((await web.inject('/en/none')).body).toContain('There is no such page');
});

test('programs get problem details in the language they accept', async () => {
  const answer = await web.inject({ url: '/api/v1/none', headers: { 'accept-language': 'en-GB,en;q=0.9' } });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json()).toMatchObject({ status: 404, title: 'There is no such page' });
  expect((await web.inject('/api/v1/none')).json().title).toBe('Šādas lapas nav');
});

test('damaged, deep, huge and unknown bodies are refused, each in its own way', async () => {
  const post = (payload: string, type = 'application/json') =>
    web.inject({ method: 'POST', url: '/api/v1/test', headers: { 'content-type': type }, payload });
  expect((await post('{"a":')).statusCode).toBe(400);
  expect((await post(`${'['.repeat(50)}${']'.repeat(50)}`)).statusCode).toBe(400);
  expect((await post(`[${'1,'.repeat(6000)}1]`)).statusCode).toBe(400);
  expect((await post('{"__proto__":{"a":1}}')).statusCode).toBe(400);
  expect((await post('"x"'.padEnd(1_100_000))).statusCode).toBe(413);
  expect((await post('<a/>', 'text/xml')).statusCode).toBe(415);
  expect((await post('a=1&'.repeat(501), 'application/x-www-form-urlencoded')).statusCode).toBe(400);
});

test('the root leads to the language that the browser prefers', async () => {
  const at = async (headers: Record<string, string>) => (await web.inject({ url: '/', headers })).headers.location;
  expect(await at({})).toBe('/lv');
  expect(await at({ 'accept-language': 'en-US,en;q=0.9,lv;q=0.8' })).toBe('/en');
  expect(await at({ 'accept-language': 'ru,lv;q=0.9,en;q=0.8' })).toBe('/lv');
  expect(await at({ 'accept-language': 'lv', cookie: 'x=1; lang=en' })).toBe('/en');
});

test('a trailing slash leads to the page, never to another host', async () => {
  const at = async (url: string) => (await web.inject(url)).headers.location;
  expect(await at('/lv/none/?a=1')).toBe('/lv/none?a=1');
  for (const url of ['//evil.example/', '/\\evil.example/', '/%5Cevil.example/'])
    expect((await at(url)) ?? '').not.toMatch(/^[/\\]{2}|^https?:/);
});

test('a guarded route without its guard does not start', async () => {
  const web = await createWeb({ house });
  web.get('/lv/mine', { config: { access: 'client' } }, () => 'x');
  await expect(web.ready()).rejects.toThrow('unguarded');
});
