/** Paper from the outcome of a case to the post and back, as the registry does it in its pages. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openLife } from '../src/case/testing.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs } from './support/index.js';

const { house, caseThatIs } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const dace: SignedIn = await signIn(web, demonstrationPeople.dace, {
  side: 'staff',
  grants: [{ grant: 'officer', unit: 'punishment-register' }],
});

const get = (url: string) => web.inject({ url, headers: { cookie: dace.cookie } });
const post = (url: string, fields: Readonly<Record<string, string>> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: 'http://localhost:3000',
      cookie: dace.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(new URLSearchParams({ ...fields, _csrf: dace.csrf })),
  });
const timeline = async (caseId: string) =>
  (
    await asAdmin(house.adminUrl, 'select kind, words from casework.entry where case_id = $1 order by id', [caseId])
  ).map(({ kind, words }) => ({ kind, words: (words as { lv: string } | null)?.lv }));

test('a certificate on paper leaves with the day’s batch, counts as notified on the seventh day, and its return finds its case', async () => {
  const caseId = await caseThatIs('ready-to-send');
  await runJobs(house);
  expect((await get('/desk/post/out')).body).toContain('Anna Bērziņa, Avotu iela 14 - 7, Rīga, LV-1011');
  const made = await post('/desk/post/out/batch');
  const batch = String(made.headers.location);
  const pdf = await get(`${batch}/letters.pdf`);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  if (process.env.GALLERY) {
    writeFileSync(`${process.env.GALLERY}/letters.pdf`, pdf.rawPayload);
    writeFileSync(`${process.env.GALLERY}/list.pdf`, (await get(`${batch}/list.pdf`)).rawPayload);
  }
  expect((await get(`${batch}/list.csv`)).body).toContain('Ierakstīta;"Latvijā, līdz');
  const [letter] = await asAdmin(house.adminUrl, 'select id, barcode, pages from post.letter');
  expect(Number(letter?.pages)).toBeGreaterThan(1);
  const withoutNumber = await post(`${batch}/sent`, { [`tracking.${letter?.id}`]: '' });
  expect(withoutNumber.statusCode).toBe(422);
  expect(withoutNumber.body).toContain('Ierakstiet ierakstītā sūtījuma numuru');
  await post(`${batch}/sent`, { [`tracking.${letter?.id}`]: 'rr 123456789 lv' });
  await runJobs(house);
  expect(await timeline(caseId)).toContainEqual({
    kind: 'letter-sent',
    words:
      'Ierakstīta vēstule IC/2026/1-03/1, sūtījuma numurs RR123456789LV. Uzskatāma par paziņotu 2026. gada 2. decembrī (Paziņošanas likums, 8. pants).',
  });
  expect((await get(`/desk/cases/${caseId}`)).body).toContain('RR123456789LV');
  const barcode = String(letter?.barcode);
  expect((await post('/desk/post/returns', { barcode: '123', reason: 'unknown' })).statusCode).toBe(422);
  const back = await post('/desk/post/returns', { barcode, reason: 'unknown' });
  expect(back.statusCode).toBe(303);
  await runJobs(house);
  expect((await timeline(caseId)).at(-1)).toEqual({
    kind: 'letter-returned',
    words: 'Vēstule IC/2026/1-03/1 atgriezta: adresāts nav zināms. Adresātam tā nav paziņota.',
  });
  expect((await post('/desk/post/returns', { barcode, reason: 'unknown' })).body).toContain('jau ir reģistrēta');
});

test('what an officer posted by hand does not leave a second time', async () => {
  const caseId = await caseThatIs('ready-to-send');
  await runJobs(house);
  await post(`/desk/cases/${caseId}/sent`, { tracking: 'RR987654321LV' });
  const [letter] = await asAdmin(house.adminUrl, 'select withdrawn_at from post.letter where case_id = $1', [caseId]);
  expect(letter?.withdrawn_at).not.toBeNull();
  expect((await post('/desk/post/out/batch')).statusCode).toBe(409);
});
