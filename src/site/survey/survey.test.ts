import { beforeAll, expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { type Life, openLife } from '../../case/testing.js';
import { signIn } from '../../identity/testing.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const life: Life = await openLife();
const { house } = life;
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);

const rows = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);
const post = (url: string, fields: Readonly<Record<string, string>>, cookie = '') =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded', cookie },
    payload: new URLSearchParams(fields).toString(),
  });
const kept = () => rows('select score, solved, effort, comment from casework.survey where answered_at is not null');

/** As the schedule does, after so long. */
async function askLater(minutes: number) {
  house.clock.advance(minutes * 60_000);
  await rows(`select graphile_worker.add_job('case:ask-surveys')`);
  await runJobs(house);
}

let link = '';
beforeAll(async () => {
  await life.caseThatIs('delivered');
  await life.caseThatIs('withdrawn');
  await askLater(10);
  expect(await rows('select 1 from casework.survey'), 'not before half an hour is over').toEqual([]);
  await askLater(30);
  const [mail] = await rows(`select body from email.notice where subject like 'Kā Jums gāja%'`);
  link = /\/lv\/novertejums\/[\w-]{43}\?score=2/.exec(String(mail?.body))?.[0] ?? '';
});

test('a client is asked once after the end of a matter, and not again within the period', async () => {
  expect(link).not.toBe('');
  await life.caseThatIs('delivered');
  await askLater(60);
  expect(await rows('select 1 from casework.survey')).toHaveLength(1);
});

test('opening the link answers nothing; the answer is kept, may be added to once, and then the link has served', async () => {
  const opened = await web.inject({ url: link });
  expect(opened.body).toMatch(/value="2"[^>]*checked|checked[^>]*value="2"/);
  expect(opened.headers['cache-control']).toContain('no-store');
  expect(await kept()).toEqual([]);
  const [url = ''] = link.split('?');
  expect((await post(url, {})).statusCode).toBe(422);
  expect((await post(url, { score: '2' })).statusCode).toBe(303);
  expect((await web.inject({ url })).body).toContain('Paldies, vērtējums ir saņemts.');
  const long = await post(url, { add: 'yes', comment: 'x'.repeat(2001) });
  expect(long.statusCode).toBe(422);
  expect(long.body).toContain('Saīsiniet tekstu');
  await post(url, { add: 'yes', solved: 'no', effort: '6', comment: 'Gribēju ātrāk.' });
  expect(await kept()).toEqual([{ score: 2, solved: 'no', effort: 6, comment: 'Gribēju ātrāk.' }]);
  expect((await post(url, { score: '5' })).statusCode).toBe(409);
  expect((await web.inject({ url })).body).toContain('saite vairs nav vajadzīga');
  expect(await kept()).toMatchObject([{ score: 2 }]);
});

test('a link that was never given leads nowhere, and one whose time is over takes no answer', async () => {
  expect((await web.inject({ url: `/lv/novertejums/${'a'.repeat(43)}` })).statusCode).toBe(404);
  expect((await web.inject({ url: '/en/rating/short' })).statusCode).toBe(404);
  await rows(`update casework.survey set score = null, answered_at = null, added_at = null, expires_at = '2026-01-01'`);
  const [url = ''] = link.split('?');
  expect((await web.inject({ url })).body).toContain('Šīs saites laiks ir beidzies.');
  expect((await post(url, { score: '5' })).statusCode).toBe(409);
});

test('nothing is said to be reopened that is not, and a press that reopens nothing is refused with words', async () => {
  const [url = ''] = link.split('?');
  const of = (changes: string) => rows(`update casework.survey set answered_at = now(), added_at = null, ${changes}`);
  for (const changes of [`score = 5, expires_at = '2027-01-01'`, `score = 1, expires_at = '2026-01-01'`]) {
    await of(changes);
    const refused = await post(url, { reopen: 'yes' });
    expect(refused.statusCode, changes).toBe(409);
    expect(refused.body, changes).toContain('Šo lietu atsākt vairs nevar');
    expect((await web.inject({ url: `${url}?reopened=yes` })).body, changes).not.toContain('Lieta ir atsākta');
  }
});

test('an unhappy client takes the matter up again by one more press, and once', async () => {
  const id = await life.caseThatIs('answered', 'letter');
  await rows(
    `update casework.survey set case_id = $1, score = 2, answered_at = now(), added_at = null, expires_at = '2027-01-01'`,
    [id],
  );
  const [url = ''] = link.split('?');
  expect((await web.inject({ url })).body).toContain('atsākt lietu');
  const pressed = await post(url, { reopen: 'yes' });
  expect(pressed.statusCode).toBe(303);
  expect((await web.inject({ url: String(pressed.headers.location) })).body).toContain('Lieta ir atsākta');
  const state = () =>
    rows('select closed_at, reopened_at is not null as reopened from casework.case_file where id = $1', [id]);
  expect(await state()).toEqual([{ closed_at: null, reopened: true }]);
  expect((await post(url, { reopen: 'yes' })).statusCode).toBe(303);
  expect((await web.inject({ url })).body).not.toContain('atsākt lietu');
  expect(await rows(`select 1 from casework.entry where case_id = $1 and kind = 'reopened'`, [id])).toHaveLength(1);
});

test('what a client says on the telephone is entered once, on the case, by whoever asked', async () => {
  const open = await life.caseThatIs('with-officer');
  const id = await life.caseThatIs('delivered');
  // The client was asked by mail before: after the period they may be asked again.
  house.clock.advance(100 * 86_400_000);
  const { cookie, csrf } = await signIn(web, demonstrationPeople.dace, {
    side: 'staff',
    grants: [{ grant: 'officer', unit: 'punishment-register' }],
  });
  const get = async (url: string) => (await web.inject({ url, headers: { cookie } })).body;
  const enter = (of: string, fields: Readonly<Record<string, string>>) =>
    post(`/desk/cases/${of}/phone-survey`, { ...fields, _csrf: csrf }, cookie);
  const said = { score: '2', solved: 'partly', effort: '5', comment: 'Ilgi gaidīju.' };
  expect(await get(`/desk/cases/${id}`)).toContain(`href="/desk/cases/${id}/phone-survey"`);
  expect(await get(`/desk/cases/${id}/phone-survey`)).toContain('Cik apmierināts esat ar mūsu darbu?');
  const empty = await enter(id, { ...said, score: '' });
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('Izvēlieties vērtējumu no 1 līdz 5.');
  expect(empty.body).toContain('Ilgi gaidīju.');
  expect((await enter(open, said)).statusCode).toBe(409);
  expect((await enter(id, said)).statusCode).toBe(303);
  const page = await get(`/desk/cases/${id}`);
  for (const told of ['Ko klients teica', '2 – neapmierināts', 'Daļēji', '5 / 7', 'Ilgi gaidīju.', 'Dace'])
    expect(page).toContain(told);
  expect(page).not.toContain('phone-survey');
  expect((await enter(id, said)).statusCode).toBe(409);
});
