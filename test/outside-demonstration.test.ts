/** With LETE_DEMO=off nothing of the demonstration is there: no page, no job, no schedule, no word of it. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { testHouse } from './support/index.js';

const folder = mkdtempSync(join(tmpdir(), 'lete-off-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [key, certificate] = [join(folder, 'seal.key'), join(folder, 'seal.pem')];
const files = ['-keyout', key, '-out', certificate];
execFileSync(
  'openssl',
  ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/C=LV/O=Agency/CN=Seal', '-days', '2', ...files],
  { stdio: 'ignore' },
);
const secret = () => randomBytes(48).toString('base64');

const house = await testHouse({
  LETE_DEMO: 'off',
  LETE_PUBLIC_URL: 'https://lete.example',
  LETE_SECRET: secret(),
  LETE_OIDC_ISSUER: 'https://eid.example',
  LETE_OIDC_CLIENT_ID: 'lete',
  LETE_OIDC_CLIENT_SECRET: secret(),
  LETE_SEAL_KEY_FILE: key,
  LETE_SEAL_CERT_FILE: certificate,
  LETE_SMTP_URL: 'smtp://mail.example',
  LETE_BANK_URL: 'https://bank.example',
  LETE_BANK_SECRET: secret(),
});
const rooms = await discoverRooms(house);
const web = await createWeb({ house });
for (const room of rooms) await room.pages?.(web);
await web.ready();
afterAll(() => web.close());

test('no route of the demonstration is mounted', () => {
  const routes = web.routesServed.map(({ method, url }) => `${method} ${url}`);
  expect(routes.filter((route) => /demo/i.test(route))).toEqual([]);
  expect(routes).toContain('GET /lv');
});

test('no job of the demonstration runs', () => {
  const names = rooms.flatMap(({ jobs, schedule }) => [...Object.keys(jobs ?? {}), ...Object.keys(schedule ?? {})]);
  expect(names.filter((name) => /demo/i.test(name))).toEqual([]);
});

test.each(['/lv', '/en', '/lv/cenas', '/verify'])('%s is served without a word of it', async (url) => {
  const { statusCode, body } = await web.inject(url);
  expect(statusCode).toBeLessThan(400);
  expect(body).not.toMatch(/demonstr/i);
});
