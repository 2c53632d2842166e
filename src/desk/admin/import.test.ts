import { expect, test } from 'vitest';
import { asAdmin } from '../../../test/support/index.js';
import { replies, rota, routing, whoOf } from '../../case/index.js';
import { openLife } from '../../case/testing.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { rigaInstant } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const { house } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
const { aija, guntis, santa, baiba } = demonstrationPeople;
const all = [
  { grant: 'editor', unit: '*' },
  { grant: 'administrator', unit: '*' },
  { grant: 'officer', unit: 'service-desk' },
] as const;
const first = await signIn(web, aija, { side: 'staff', grants: all });
const second = await signIn(web, guntis, { side: 'staff', grants: all });
const editor = await signIn(web, baiba, { side: 'staff', grants: [all[0], { grant: 'officer', unit: 'quality' }] });
await signIn(web, santa, { side: 'staff', grants: [{ grant: 'officer', unit: 'records' }] });

const as = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction(whoOf(first.visitor), work);
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
const exported = async (who = first) => (await get('/desk/admin/export', who)).body;
/** Hands a file in and carries out what its page shows. */
async function bring(file: string): Promise<string> {
  expect((await post('/desk/admin/import', { file })).statusCode).toBe(303);
  const page = (await get('/desk/admin/import')).body;
  const id = /action="\/desk\/admin\/import\/([\da-f-]{36})"/.exec(page)?.[1];
  const hash = /name="hash" value="([\da-f]+)"/.exec(page)?.[1] ?? '';
  if (!page.includes('value="carry-out"')) return page;
  expect((await post(`/desk/admin/import/${id}`, { hash, deed: 'carry-out' })).statusCode).toBe(303);
  return page;
}

const unit = 'service-desk';
const template = (lv: string) => ({
  unit,
  kind: 'reply' as const,
  name: { lv, en: `${lv} (en)` },
  body: { lv: 'Lieta {number}.', en: 'Case {number}.' },
  withdrawn: false,
});
const rule = (place: number) => ({
  unit,
  name: { lv: 'Rāciju lietas', en: 'Matters of radios' },
  place,
  conditions: { words: 'rācij' },
  outcome: { unit },
  withdrawn: false,
});
const shift = (day: string) => ({
  unit,
  personKey: `person:${aija.id}`,
  startsAt: rigaInstant(day, '08:00'),
  endsAt: rigaInstant(day, '20:00'),
});
const rightOf = async () => {
  const rows = await asAdmin(
    house.adminUrl,
    `select id, approved_at is not null as approved, encode(content_hash, 'hex') as hash from identity.staff_right
      where person_id = $1 and revoked_at is null and declined_at is null`,
    [santa.id],
  );
  return rows[0];
};

test('what was exported, changed and imported is the same again: by the rooms’ own verbs, with their second persons', async () => {
  const by = first.visitor;
  const templateId = await as((tx) => replies.saveTemplate(tx, by, { ...template('Pirmā'), version: 0 }));
  const ruleId = await as((tx) => routing.saveRule(tx, by, { ...rule(10), version: 0 }));
  const shiftId = await as((tx) => rota.addShift(tx, by, shift('2026-11-27')));
  const before = await exported();
  expect(JSON.parse(before).parts.templates[unit][templateId].name.lv).toBe('Pirmā');
  expect(Object.values(JSON.parse(before).parts.rights.records)).toEqual([
    { person: santa.id, name: 'Santa Puriņa', grant: 'officer', reason: 'test' },
  ]);

  await as((tx) => replies.saveTemplate(tx, by, { ...template('Pārrakstītā'), id: templateId, version: 1 }));
  await as((tx) => replies.saveTemplate(tx, by, { ...template('Liekā'), version: 0 }));
  await as((tx) => routing.saveRule(tx, by, { ...rule(20), id: ruleId, version: 1 }));
  await as((tx) => rota.cancelShift(tx, by, shiftId));
  await as((tx) => rota.addShift(tx, by, shift('2026-11-28')));
  await post('/desk/admin/people/revoke', { right: String((await rightOf())?.id) });
  expect(await rightOf()).toBeUndefined();

  const page = await bring(before);
  for (const words of ['Pirmā', 'Liekā', 'Rāciju lietas', 'Santa Puriņa, ', 'Lūdz piešķirt'])
    expect(page).toContain(words);
  expect(JSON.parse(await exported())).toEqual(JSON.parse(before));
  const [newest] = await as((tx) => routing.getRule(tx, ruleId));
  expect(newest).toMatchObject({ version: 3, place: 10, triedAt: null, switchedOnAt: null, secondPerson: true });
  const asked = await rightOf();
  expect(asked?.approved).toBe(false);
  const settle = { right: String(asked?.id), hash: String(asked?.hash) };
  expect((await post('/desk/admin/people/approve', settle)).statusCode).toBe(403);
  expect((await post('/desk/admin/people/approve', settle, second)).statusCode).toBe(303);
  expect(await exported()).toBe(before);
  expect(await bring(before)).toContain('Tas neko nemainītu');
});

test('everybody finds in the file, and changes by it, only what is theirs; a damaged one is refused with its place', async () => {
  const own = JSON.parse(await exported(editor)).parts;
  expect([Object.keys(own.templates), own.rights]).toEqual([['quality'], undefined]);
  const whole = await exported();
  expect((await post('/desk/admin/import', { file: whole.replace('"Pirmā"', '"Citāda"') }, editor)).statusCode).toBe(
    303,
  );
  expect((await get('/desk/admin/import', editor)).body).not.toContain('Citāda');
  const wrong = await post('/desk/admin/import', { file: whole.replace('"Pirmā"', '""') });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain(`templates → ${unit}`);
});

/** The import that was handed in last, as somebody's page shows it. */
async function lastShown(who: SignedIn) {
  const { body } = await get('/desk/admin/import', who);
  const card = body.slice(body.lastIndexOf('<h3'));
  const [, id = '', hash = ''] = /import\/([\da-f-]{36})"[\s\S]*?name="hash" value="([\da-f]+)"/.exec(card) ?? [];
  return { card, carryOut: () => post(`/desk/admin/import/${id}`, { hash, deed: 'carry-out' }, who) };
}

test('a right that a file lacks is taken away by a second administrator, and the last administrators stay', async () => {
  const file = JSON.parse(await exported());
  const { rights } = file.parts;
  rights.records = {};
  expect((await post('/desk/admin/import', { file: JSON.stringify(file) })).statusCode).toBe(303);
  const own = await lastShown(first);
  expect(own.card).toContain('Atņem (importē otrs administrators)');
  expect(own.card).not.toContain('value="carry-out"');
  expect((await own.carryOut()).statusCode).toBe(403);
  expect((await rightOf())?.approved).toBe(true);
  expect((await (await lastShown(second)).carryOut()).statusCode).toBe(303);
  expect(await rightOf()).toBeUndefined();

  rights['*'] = {};
  await post('/desk/admin/import', { file: JSON.stringify(file) });
  const refused = await (await lastShown(second)).carryOut();
  expect(refused.body).toContain('Jāpaliek vismaz diviem administratoriem');
  expect((await get('/desk/admin/people', second)).body).toContain('Aija Strautmane');
});
