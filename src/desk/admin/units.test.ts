import { expect, test } from 'vitest';
import { unitsOn } from '../../agency/index.js';
import { matters, whoOf } from '../../case/index.js';
import { officer, openLife } from '../../case/testing.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { rigaInstant } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const { house, caseThatIs } = await openLife();
const openWeb = async () => {
  const web = await createWeb({ house });
  for (const room of await discoverRooms(house)) await room.pages?.(web);
  return web;
};
let web = await openWeb();
const { aija, guntis, santa } = demonstrationPeople;
const keeper = [
  { grant: 'editor', unit: '*' },
  { grant: 'administrator', unit: '*' },
] as const;
let first = await signIn(web, aija, { side: 'staff', grants: keeper });
let second = await signIn(web, guntis, { side: 'staff', grants: keeper });
/** The next day: what a process knows from its start, it knows within seconds otherwise. */
async function dayOf(date: string) {
  house.clock.set(rigaInstant(date, '11:00'));
  await web.close();
  web = await openWeb();
  first = await signIn(web, aija, { side: 'staff' });
  second = await signIn(web, guntis, { side: 'staff' });
}

const get = (url: string, who: SignedIn = first) => web.inject({ url, headers: { cookie: who.cookie } });
const post = (url: string, fields: Readonly<Record<string, string>>, who: SignedIn = first) =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: house.settings.publicUrl,
      cookie: who.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(new URLSearchParams({ ...fields, _csrf: who.csrf })),
  });
const read = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction({}, work);
const standing = () => read(async (tx) => (await unitsOn(tx)).standing.map(({ id }) => id));
const says = { 'name-lv': 'Dronu nodaļa', 'name-en': 'Drone unit', isPublic: 'yes' };
const unitPage = (key: string) => `/desk/admin/agency/unit/${key}`;

/** Drafts a change of a unit and publishes it, as its page offers. */
async function publish(key: string, fields: Readonly<Record<string, string>>) {
  const seen = /name="seen" value="(\d+)"/.exec((await get(unitPage(key))).body)?.[1] ?? '0';
  const drafted = await post(unitPage(seen === '0' ? 'new' : key), { key, seen, ...fields });
  if (drafted.statusCode !== 303) return drafted;
  const offered = /\/publish"[\s\S]*?name="version" value="([^"]+)"[\s\S]*?name="hash" value="([^"]+)"/;
  const [, version = '', hash = ''] = offered.exec((await get(unitPage(key))).body) ?? [];
  return post(`${unitPage(key)}/publish`, { version, hash });
}

const versionIn = (page: string) => /name="version" value="([^"]+)"/.exec(page)?.[1] ?? '';

async function handToDrones(): Promise<string> {
  const id = await caseThatIs('with-officer', 'letter');
  const to = { unit: 'drones' };
  await house
    .db('web')
    .transaction(whoOf(officer), (tx) => matters.handOver(tx, officer, id, { to, note: 'Par droniem' }));
  return id;
}

test('a unit is added on a day ahead: its people have their rights before, and cases come to it from that day on', async () => {
  expect((await publish('drones', { ...says, 'from-date': '2026-11-26' })).statusCode).toBe(303);
  await dayOf('2026-11-25');
  expect((await get('/desk/admin/units')).body).toContain('Dronu nodaļa (vēl nav sākusi darbu)');
  const right = { code: santa.personalCode, grant: 'officer', unit: 'drones', reason: 'Rīkojums Nr. 7' };
  const nowhere = await post('/desk/admin/people', { ...right, unit: 'nowhere' });
  expect(nowhere.body).toContain('Šādas struktūrvienības nav');
  expect(nowhere.body).toContain('Rīkojums Nr. 7');
  expect((await post('/desk/admin/people', right)).statusCode).toBe(303);
  const asked = /name="right" value="([^"]+)"[\s\S]*?name="hash" value="([^"]+)"/;
  const [, id = '', hash = ''] = asked.exec((await get('/desk/admin/people', second)).body) ?? [];
  const approved = await post('/desk/admin/people/approve', { right: id, hash }, second);
  expect(approved.headers.location).toBe('/desk/admin/people?done=1');
  expect(await standing()).not.toContain('drones');
  await expect(handToDrones()).rejects.toMatchObject({ code: 'not-valid' });
  await dayOf('2026-11-26');
  expect(await standing()).toContain('drones');
  await handToDrones();
  const clerk = await signIn(web, santa, { side: 'staff' });
  expect((await get('/desk?queue=unassigned', clerk)).body).toContain('IC/2026/');
});

test('a unit is renamed for everyone who reads of it, and its id stays', async () => {
  await publish('drones', { ...says, 'name-lv': 'Bezpilota gaisa kuģu nodaļa' });
  await dayOf('2026-11-26');
  const clerk = await signIn(web, santa, { side: 'staff' });
  const href = /href="(\/desk\/cases\/[^"?]+)"/.exec((await get('/desk?queue=unassigned', clerk)).body)?.[1] ?? '';
  expect((await get(href, clerk)).body).toContain('Bezpilota gaisa kuģu nodaļa');
});

test('a mailbox chooses its unit among those that stand or will, and names no other', async () => {
  const page = (await get('/desk/admin/agency/mailbox/new')).body;
  expect(page).toMatch(/<select[^>]*name="unit"[\s\S]*?<option value="drones">Bezpilota gaisa kuģu nodaļa/);
  const mailbox = {
    key: 'drones',
    seen: '0',
    address: 'droni@example.lv',
    'displayName-lv': 'Droni',
    'displayName-en': 'Drones',
    'signature-lv': 'Ar cieņu',
    'signature-en': 'Regards',
    becomes: 'what-it-says',
    on: 'yes',
  };
  const nowhere = await post('/desk/admin/agency/mailbox/new', { ...mailbox, unit: 'nowhere' });
  expect(nowhere.statusCode).toBe(422);
  expect(nowhere.body).toMatch(/href="#unit"[^>]*>Izvēlieties vienu no sarakstā esošajiem/);
  expect(nowhere.body).toContain('value="droni@example.lv"');
  expect((await post('/desk/admin/agency/mailbox/new', { ...mailbox, unit: 'drones' })).statusCode).toBe(303);
  expect((await get('/desk/admin/agency/mailbox/drones')).body).toMatch(
    /<td>Bezpilota gaisa kuģu nodaļa|pre-line">Bezpilota gaisa kuģu nodaļa/,
  );
  await post('/desk/admin/agency/mailbox/drones/discard', {
    version: versionIn((await get('/desk/admin/agency/mailbox/drones')).body),
  });
});

test('a unit ends as data: nothing new comes to it, what it left open stays with its people; one that a service names does not end', async () => {
  const left = await handToDrones();
  await publish('drones', { removal: 'yes', 'from-date': '2026-11-27' });
  await dayOf('2026-11-27');
  expect(await standing()).not.toContain('drones');
  await expect(handToDrones()).rejects.toMatchObject({ code: 'not-valid' });
  const clerk = await signIn(web, santa, { side: 'staff' });
  const page = (await get(`/desk/cases/${left}`, clerk)).body;
  expect(page).toContain('Bezpilota gaisa kuģu nodaļa');
  expect((await get('/desk/admin/units')).body).toContain('Bezpilota gaisa kuģu nodaļa (vairs nav)');
  const kept = await publish('punishment-register', { removal: 'yes' });
  expect(kept.statusCode).toBe(422);
  expect(kept.body).toContain('To nevar izbeigt, kamēr uz to atsaucas');
  expect(await standing()).toContain('punishment-register');
});
