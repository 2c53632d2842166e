import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../test/support/index.js';
import { createWeb } from '../platform/http/index.js';
import { createRoom } from './index.js';

const house = await testHouse();
const web = await createWeb({ house });
await createRoom(house).pages?.(web);
await asAdmin(
  house.adminUrl,
  `insert into invalid_documents.document (kind, series, number, status, reason, event_date, registered_at)
   values ('passport', 'LV', '1234567', 'invalid', 'stolen', '2026-03-04', now())`,
);
const url = '/api/v1/services/invalid-documents/lookup';
const ask = (payload: object | string, headers: Record<string, string> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    payload,
  });
const stolen = { kind: 'passport', series: 'LV', number: '1234567' };

test('a program is told that a stolen passport is invalid, and since when', async () => {
  const answer = await ask(stolen);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    status: 'invalid',
    since: '2026-03-04',
    checkedAt: '2026-11-25T08:00:00.000Z',
    reference: expect.stringMatching(/^[\w-]{8,}$/),
  });
  expect((await ask({ ...stolen, number: '7654321' })).json()).toMatchObject({ status: 'not-listed' });
});

test('each answer leaves one audit line with its reference and without what was asked', async () => {
  const { reference } = (await ask(stolen)).json();
  const lines = await asAdmin(house.adminUrl, 'select * from audit.entry where request_id = $1', [reference]);
  expect(lines).toMatchObject([
    { actor_key: 'anonymous', purpose: 'lookup', deed: 'registers/invalid-documents:check' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('1234567');
});

test('what is wrong is named by its field, its place and the remedy', async () => {
  const answer = await ask({ kind: 'library-card', series: 'LV', holder: 'x' });
  expect(answer.statusCode).toBe(422);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  const { errors, field } = answer.json();
  expect(errors.map((e: { pointer: string }) => e.pointer)).toEqual(['#/holder', '#/kind', '#/number']);
  expect(field).toBe('holder');
  for (const { detail } of errors) expect(detail.length).toBeGreaterThan(10);
  expect((await ask({ ...stolen, number: { $gt: '' } })).json().errors).toMatchObject([{ pointer: '#/number' }]);
  for (const strange of ['[]', 'null', '"x"', '3']) expect((await ask(strange)).statusCode).toBe(422);
  expect((await ask('{')).statusCode).toBe(400);
  expect((await ask('')).statusCode).toBe(400);
});

test('no service, no lookup', async () => {
  for (const id of ['conviction-certificate', 'none'])
    expect(
      (await web.inject({ method: 'POST', url: url.replace('invalid-documents', id), payload: {} })).statusCode,
    ).toBe(404);
});

test('the catalogue tells every service', async () => {
  const services = (await web.inject('/api/v1/services')).json();
  expect(services).toContainEqual(expect.objectContaining({ id: 'invalid-documents', lookup: true }));
});

test('the description of the interface is true: what is answered fits it', async () => {
  const document = (await web.inject('/api/v1/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  const { requestBody, responses } = document.paths[url].post;
  const { schema, example } = requestBody.content['application/json'];
  expect(Object.keys(schema.properties)).toEqual(['kind', 'series', 'number']);
  expect((await ask(example)).statusCode).toBe(200);
  const answered = responses[200].content['application/json'].schema;
  expect(answered.required).toEqual(['status', 'checkedAt', 'reference']);
  for (const name of Object.keys((await ask(example)).json())) expect(Object.keys(answered.properties)).toContain(name);
  expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '413', '415', '422', '429', '500', '503']));
});

test('the page of the interface is there in both languages', async () => {
  for (const [address, heading] of [
    ['/lv/api', 'Saskarne programmām'],
    ['/en/api', 'Interface for programs'],
  ] as const) {
    const page = await web.inject(address);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(heading);
    expect(page.body).toContain(url);
  }
});

test('whoever asks too often waits', async () => {
  let last = await ask(stolen);
  for (let i = 0; i < 61 && last.statusCode === 200; i += 1) last = await ask(stolen);
  expect(last.statusCode).toBe(429);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  expect(last.json()).toMatchObject({ type: '/api/v1/problems/too-many', status: 429 });
});
