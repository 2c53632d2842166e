import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { signIn } from '../../identity/testing.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { rigaDate } from '../../platform/clock/index.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { availabilityOf, keepReadings, shareOf } from '../../status/index.js';

const house = await testHouse({ LETE_LIMIT_FACTOR: '1000' });
const web = await createWeb({ house });
const rooms = await discoverRooms(house);
for (const room of rooms) await room.pages?.(web);
await web.ready();
await fillRegister(house.adminUrl);
const editor = await signIn(web, demonstrationPeople.rihards, {
  side: 'staff',
  grants: [{ grant: 'editor', unit: '*' }],
});
const origin = house.settings.publicUrl;

async function get(url: string, cookie = '') {
  return (await web.inject({ url, headers: { cookie } })).body;
}

async function post(url: string, values: Readonly<Record<string, string | readonly string[]>>, cookie = '') {
  const token = /name="_csrf" value="([^"]+)"/.exec(cookie ? await get('/desk/status/new', cookie) : '')?.[1];
  const body = new URLSearchParams(
    Object.entries({ ...values, ...(token && { _csrf: token }) }).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    ),
  );
  return web.inject({
    url,
    method: 'POST',
    headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: body.toString(),
  });
}

const outbox = () =>
  asAdmin(house.adminUrl, 'select recipient, subject, text from email.outbox order by at, subject') as Promise<
    { recipient: string; subject: string; text: string }[]
  >;
const works = {
  kind: 'planned',
  components: ['sign-in'],
  titleLv: 'Darbi naktī',
  titleEn: 'Works at night',
  impactLv: 'Pieslēgties nevarēs.',
  impactEn: 'Signing in will not work.',
  'startOn.day': '26',
  'startOn.month': '11',
  'startOn.year': '2026',
  startTime: '00.00',
  'endOn.day': '26',
  'endOn.month': '11',
  'endOn.year': '2026',
  endTime: '03.00',
};

async function subscribe(email: string, follow: string): Promise<void> {
  await post('/lv/statuss', { email, follow });
  await runJobs(house, rooms);
  const letter = (await outbox()).filter(({ recipient }) => recipient === email).at(-1);
  const link = /Apstiprināt: (\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  const { pathname, search } = new URL(link);
  expect((await web.inject({ url: pathname + search })).body).toContain('Apstiprināt');
  expect((await post(pathname + search, {})).statusCode).toBe(200);
}

test('whoever confirmed is told of every change of what they follow, of its times too, once each, and nobody else', async () => {
  await subscribe('seko@example.com', 'sign-in');
  await subscribe('cits@example.com', 'api');
  await post('/lv/statuss', { email: 'neapstiprina@example.com' });
  await runJobs(house, rooms);
  const before = (await outbox()).length;
  expect((await post('/desk/status/new', works, editor.cookie)).statusCode).toBe(303);
  const [notice] = await asAdmin(house.adminUrl, 'select id from status.notice');
  const address = `/desk/status/${String(notice?.id)}`;
  expect((await post(address, { ...works, endTime: '05.00', version: '1' }, editor.cookie)).statusCode).toBe(303);
  expect((await post(address, { ...works, endTime: '06.00', version: '1' }, editor.cookie)).statusCode).toBe(409);
  expect(
    (await post(address, { ...works, components: ['api'], endTime: '05.00', version: '2' }, editor.cookie)).statusCode,
  ).toBe(303);
  await runJobs(house, rooms);
  const news = (await outbox())
    .slice(before)
    .map(({ recipient, subject, text }) =>
      `${recipient} ${subject} ${/Paredzamās beigas: .*→.*/.exec(text)?.[0] ?? ''}`.trim(),
    );
  expect(news.filter((line) => line.startsWith('seko')).sort()).toEqual([
    'seko@example.com Izmaiņas: Darbi naktī',
    expect.stringMatching(/Izmaiņas: Darbi naktī Paredzamās beigas: .*03:00 → .*05:00/),
    'seko@example.com Jauns paziņojums: Darbi naktī',
  ]);
  expect(news.filter((line) => line.startsWith('cits'))).toEqual(['cits@example.com Izmaiņas: Darbi naktī']);
  expect(news.filter((line) => line.startsWith('neapstiprina'))).toEqual([]);
});

test('the page, the feed and a banner on the pages concerned say it', async () => {
  const page = await get('/lv/statuss');
  expect(page).toContain('Darbi naktī');
  const released = web.shown.agency();
  web.shown.agency = () => ({ ...released, name: { lv: 'Datu centrs', en: 'Data Centre' } });
  const feed = await get('/en/status.atom');
  web.shown.agency = () => released;
  expect(feed).toContain('<author><name>Data Centre</name></author>');
  expect(feed.match(/<entry>/g)).toHaveLength(3);
  expect(feed).toContain('Expected end:');
  expect(await get('/en/api')).toContain('Works at night');
  expect(await get('/en/prices')).not.toContain('Works at night');
});

test('one click in the mail ends it, and nothing of the address is kept', async () => {
  const letter = (await outbox()).findLast(({ recipient }) => recipient === 'cits@example.com');
  const { pathname } = new URL(/Vairs nesūtīt: (\S+)/.exec(letter?.text ?? '')?.[1] ?? '');
  // As mail programs do (RFC 8058): no page of ours, no cookie, no origin.
  const gone = await web.inject({
    url: pathname,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  });
  expect(gone.statusCode).toBe(200);
  expect(await asAdmin(house.adminUrl, `select 1 from status.subscriber where email = 'cits@example.com'`)).toEqual([]);
  expect((await web.inject({ url: `${pathname}x` })).statusCode).toBe(404);
});

test('works that go together with nothing are not published, and nothing typed is lost', async () => {
  const refused = await post('/desk/status/new', { ...works, endTime: '00.00' }, editor.cookie);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('tām jābūt pēc sākuma');
  expect(refused.body).toContain('value="Darbi naktī"');
});

test('figures count what failed during planned works apart, and a minute once', async () => {
  const reading = (minute: string, ok: boolean) => ({
    component: 'api',
    at: Date.parse(minute),
    ok,
    milliseconds: 5,
    code: ok ? '200' : '503',
  });
  await keepReadings(house, [
    reading('2026-11-25T22:30:10Z', false),
    reading('2026-11-25T22:30:50Z', false),
    reading('2026-11-26T08:00:00Z', false),
    reading('2026-11-26T08:01:00Z', true),
    reading('2026-11-26T08:02:00Z', true),
    reading('2026-11-26T08:03:00Z', true),
  ]);
  house.clock.set('2026-11-26T08:05:00Z');
  expect(rigaDate(house.clock.now())).toBe('2026-11-26');
  const sums = await house.db('web').transaction({}, (tx) => availabilityOf(tx, 1));
  expect(sums).toEqual([{ component: 'api', asked: 5, failed: 2, failedPlanned: 1 }]);
  expect(shareOf(sums[0] ?? { asked: 0, failed: 0, failedPlanned: 0 })).toBe(75);
  expect(await get('/lv/statuss')).toContain('75 %');
});

test('while a problem that the desk has published lasts, the page does not say that everything works', async () => {
  const page = () => get('/lv/statuss');
  expect(await page()).toContain('Viss darbojas');
  const text = JSON.stringify({ lv: 'Izziņas kavējas', en: 'Certificates are late' });
  await asAdmin(
    house.adminUrl,
    `insert into casework.incident (id, number, kind, unit, systems, title, impact, words, started_at, opened_at, opened_by, opened_name, published_at)
     values (gen_random_uuid(), 'P-1', 'problem', 'service-desk', $1, $1, $1, '', $2, $2, 'person:x', 'X', $2)`,
    [text, house.clock.now()],
  );
  expect(await page()).toContain('Ne viss darbojas');
  await asAdmin(house.adminUrl, 'update casework.incident set resolved_at = $1', [house.clock.now()]);
  expect(await page()).toContain('Viss darbojas');
});

test('a component that fails three times in a row is told of by itself, and again when it answers; one failure is no incident', async () => {
  const at = (minute: number) => house.clock.now().getTime() + minute * 60_000;
  const read = async (minute: number, ok: boolean) => {
    house.clock.set(new Date(at(minute)));
    const now = house.clock.now().getTime();
    await keepReadings(house, [{ component: 'writing', at: now, ok, milliseconds: 5, code: ok ? '200' : '503' }]);
  };
  const told = async () =>
    (
      await asAdmin(
        house.adminUrl,
        `select ended_at is null as open from status.notice where by_probe = 'writing' order by published_at`,
      )
    ).map(({ open }) => open);
  for (const ok of [true, false, true, false, false]) await read(1, ok);
  expect(await told()).toEqual([]);
  await read(1, false);
  await read(1, false);
  expect(await told()).toEqual([true]);
  expect(await get('/lv/statuss')).toContain('Rakstīšana mums: nedarbojas');
  for (const ok of [true, true]) await read(1, ok);
  expect(await told()).toEqual([true]);
  await read(1, true);
  expect(await told()).toEqual([false]);
  // An editor closes the next one while nothing answers: it stays closed until the component has answered and fails anew.
  for (let times = 0; times < 3; times++) await read(1, false);
  expect(await told()).toEqual([false, true]);
  const [notice] = await asAdmin(
    house.adminUrl,
    `select id from status.notice where by_probe = 'writing' and ended_at is null`,
  );
  const again = await signIn(web, demonstrationPeople.rihards, {
    side: 'staff',
    grants: [{ grant: 'editor', unit: '*' }],
  });
  expect((await post(`/desk/status/${String(notice?.id)}/ended`, {}, again.cookie)).statusCode).toBe(303);
  expect(await told()).toEqual([false, false]);
  for (let times = 0; times < 3; times++) await read(1, false);
  expect(await told()).toEqual([false, false]);
  await read(1, true);
  for (let times = 0; times < 3; times++) await read(1, false);
  expect(await told()).toEqual([false, false, true]);
});
