import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { createWeb } from '../../platform/http/index.js';
import { getIssuedFile, issueDocument } from '../index.js';
import { makingLook } from '../looks.js';
import { exampleOrder } from '../testing.js';
import { verifyPages } from './pages.js';

const house = await testHouse();
const web = await createWeb({ house });
await web.register(async (scope) => verifyPages(house)(scope));
await web.ready();
const { id, code, number } = await issueDocument(house, exampleOrder({ key: randomUUID() }));
const own = { origin: house.settings.publicUrl, 'sec-fetch-site': 'same-origin' };

test('the address on the paper answers in the language asked for, without login and without being kept', async () => {
  const lv = await web.inject({ url: `/verify/${code}`, headers: { 'accept-language': 'lv' } });
  expect(lv.statusCode).toBe(200);
  expect(lv.headers['cache-control']).toBe('no-store');
  expect(lv.body).toContain('Dokuments ir īsts un spēkā');
  expect(lv.body).toContain(number);
  expect(lv.body).not.toContain('Bērziņ');
  const en = await web.inject({ url: `/verify/${code}?lang=en` });
  expect(en.body).toContain('The document is genuine and in force');
  expect(en.body).toContain('<html lang="en"');
});

test('an unknown code is told so, with 404', async () => {
  const answer = await web.inject({ url: '/verify/0000-0000-0000-0000-0000?lang=en' });
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('No such document was found');
});

test('a typed code leads to its address; a mistyped one keeps what was typed', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...own };
  const typed = code.toLowerCase().replaceAll('-', ' ');
  const right = await web.inject({
    method: 'POST',
    url: '/verify?lang=en',
    headers: form,
    payload: `code=${encodeURIComponent(typed)}`,
  });
  expect([right.statusCode, right.headers.location]).toEqual([303, `/verify/${code}?lang=en`]);
  const wrong = await web.inject({ method: 'POST', url: '/verify', headers: form, payload: 'code=7H2K' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="7H2K"');
});

test('machines get the same as JSON', async () => {
  const answer = await web.inject({ url: `/api/v1/verify/${code}` });
  expect(answer.json()).toMatchObject({ verdict: 'genuine', number, issuedOn: '2026-11-25' });
  expect((await web.inject({ url: '/api/v1/verify/nonsense' })).json()).toMatchObject({ verdict: 'unknown' });
});

test('whoever tries codes one after another is asked to wait', async () => {
  const tries = await Promise.all(
    Array.from({ length: 60 }, (_, n) => web.inject({ url: `/verify/${n}`, remoteAddress: '192.0.2.7' })),
  );
  expect(tries.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThan(20);
});

test('a dropped file is checked to the last byte', async () => {
  const { bytes } = await house
    .db('worker')
    .transaction({ units: ['*'] }, (tx) => getIssuedFile(house, tx, makingLook, id));
  expect((await drop(bytes)).body).toContain('Datne nav mainīta');
  expect((await drop(Buffer.concat([bytes, Buffer.from('x')]))).body).toContain('Datne ir mainīta');
  expect((await drop(Buffer.alloc(0))).statusCode).toBe(422);
  expect((await drop(Buffer.alloc(22_000_000))).statusCode).toBe(413);
});

async function drop(file: Buffer) {
  const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="izziņa.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, ...own };
  return web.inject({ method: 'POST', url: '/verify/file?lang=lv', headers, payload });
}
