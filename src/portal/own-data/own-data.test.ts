import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { OwnDataPart, Service } from '../../case/index.js';
import { createRoom as createIdentity } from '../../identity/room.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { createWeb, Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { same } from '../../platform/text/index.js';
import { demonstrationPeople, findPerson } from '../../registers/persons/index.js';
import { createRoom } from '../room.js';

const { mara, emils, anna } = demonstrationPeople;
const children = { lv: 'Bērni', en: 'Children' };

/** A service as any folder may declare one: names of the population register, and a deed on each. */
const ownData: OwnDataPart = {
  begin: { lv: 'Skatīt savu vārdu', en: 'See your name' },
  options: [{ name: 'former', label: { lv: 'Arī bijušos', en: 'Former ones too' } }],
  disclaimer: { lv: 'Te ir tikai vārdi.', en: 'Only names are here.' },
  find: async ({ tx, look, applicant }, chosen) => {
    const person = await findPerson(tx, look, applicant.subject.key.replace('person:', ''));
    const names = [person?.givenName ?? '', ...(chosen.has('former') ? ['Bijušais'] : [])];
    const record = (name: string) => ({
      id: name,
      title: same(`<${name}>`),
      facts: [{ label: { lv: 'Vārds', en: 'Name' }, value: same(name) }],
      more: [{ label: { lv: 'Garums', en: 'Length' }, value: same(String(name.length)) }],
      actions: ['keep', 'take-away'],
    });
    return {
      told: { tone: 'info', heading: { lv: 'Vārdu skaits', en: 'Number of names' }, advice: [same(`${names.length}`)] },
      groups: [
        { title: { lv: 'Vārdi', en: 'Names' }, records: names.map(record), empty: same('–') },
        { title: children, records: [], empty: { lv: 'Bērnu nav.', en: 'No children.' } },
      ],
    };
  },
  actions: [
    {
      path: { lv: 'paturet', en: 'keep' },
      label: { lv: 'Paturēt atzīmētos', en: 'Keep those selected' },
      on: 'several',
      weight: 'main',
      act: async (_look, records) => ({ goTo: { lv: `/lv/${records.length}`, en: `/en/${records.length}` } }),
    },
    {
      path: { lv: 'panemt', en: 'take-away' },
      label: { lv: 'Paņemt', en: 'Take away' },
      on: 'one',
      act: async (_look, [id]) => {
        if (id === 'Svešs') throw new Refusal('not-found');
        if (id === 'Bijušais') return { problem: { lv: 'To vairs nevar.', en: 'No longer possible.' } };
        return { file: { name: 'name.txt', type: 'text/plain', bytes: Buffer.from(String(id)) } };
      },
    },
  ],
};

const real = await testHouse();
await fillRegister(real.adminUrl);
await asAdmin(real.adminUrl, 'insert into persons.kinship (parent_id, child_id, since) values ($1, $2, $3)', [
  mara.id,
  emils.id,
  emils.birthDate,
]);
const template = real.members('services')[0] as Service;
const service: Service = {
  id: 'names',
  passport: { ...template.passport, id: 'names', slug: 'vardi', assurance: 'high', onBehalfOf: ['self', 'child'] },
  ownData,
  examples: {},
};
const house: House = { ...real, members: (kind) => (kind === 'services' ? [service] : real.members(kind)) };
const web = await createWeb({ house });
await createIdentity(house).pages?.(web);
await createRoom(house).pages?.(web);
await web.ready();

const page = '/lv/pakalpojumi/vardi/mani-dati';
const get = ({ cookie }: SignedIn, url = page) => web.inject({ url, headers: { cookie } });
const post = ({ cookie, csrf }: SignedIn, action: string, fields: readonly (readonly [string, string])[]) =>
  web.inject({
    method: 'POST',
    url: `${page}/${action}`,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams([...fields.map(([name, value]) => [name, value]), ['_csrf', csrf]])),
  });
const looks = (subject: string) =>
  asAdmin(
    real.adminUrl,
    `select actor_kind, deed from audit.entry where subject = $1 and purpose = 'own-data' order by id`,
    [subject],
  );
const child = { key: `person:${emils.id}`, name: 'Emīls Liepiņš', relation: 'child' } as const;

test('what a register holds about me is shown at once, the rest at a tick, and every look is written down', async () => {
  const me = await signIn(web, mara);
  const { body, statusCode } = await get(me);
  expect(statusCode).toBe(200);
  for (const words of ['&lt;Māra', 'Vārdu skaits', 'Garums', 'Bērnu nav.', 'Te ir tikai vārdi.', 'Paturēt atzīmētos'])
    expect(body).toContain(words);
  expect(body).not.toContain('Bijušais');
  const more = await get(me, `${page}?former=yes&other=yes`);
  expect(more.body).toContain('Bijušais');
  expect(more.body).toContain('/en/services/names/my-data?former=yes"');
  expect(await looks(me.visitor.person.key)).toEqual(
    Array(2).fill({ actor_kind: 'person', deed: 'registers/persons:get' }),
  );
});

test('whoever is proven less strongly than the service asks signs in again first', async () => {
  const weak = await signIn(web, anna, { level: 'substantial' });
  expect((await get(weak)).headers.location).toMatch(/^\/lv\/ieiet/);
  expect((await post(weak, 'panemt', [['one', 'Anna']])).headers.location).toMatch(/^\/lv\/ieiet/);
  expect(await looks(weak.visitor.person.key)).toEqual([]);
});

test('a parent sees a child’s, until the day on which the child comes of age', async () => {
  const parent = await signIn(web, mara, { actingFor: child });
  expect((await get(parent)).body).toContain('&lt;Emīls');
  expect(await looks(child.key)).toEqual([{ actor_kind: 'delegate', deed: 'registers/persons:get' }]);
  await asAdmin(real.adminUrl, `update persons.person set birth_date = '2008-11-25' where id = $1`, [emils.id]);
  const grown = await get(parent);
  expect(grown.body).not.toContain('&lt;Emīls');
  expect([302, 303, 403]).toContain(grown.statusCode);
  expect(await looks(child.key)).toHaveLength(1);
  await asAdmin(real.adminUrl, `update persons.person set birth_date = $2 where id = $1`, [emils.id, emils.birthDate]);
});

test('for whom the service is not, nothing is looked up and someone else can be chosen', async () => {
  const ward = { key: `person:${anna.id}`, name: 'Anna Bērziņa', relation: 'ward' } as const;
  const trustee = await signIn(web, mara, { actingFor: ward });
  await asAdmin(
    real.adminUrl,
    `insert into persons.guardianship (guardian_id, ward_id, kind, authority, decision_number, from_on)
      values ($1, $2, 'trusteeship', 'Rīgas pilsētas tiesa', 'C-1', '2020-01-01')`,
    [mara.id, anna.id],
  );
  const before = await looks(ward.key);
  const { body } = await get(trustee);
  expect(body).toContain('Izvēlieties, kura datus skatīt');
  expect(body).toContain(`/lv/kam?next=${encodeURIComponent(page)}`);
  expect(await looks(ward.key)).toEqual(before);
});

test('deeds on one record and on several; none ticked is told, and nothing ticked is lost', async () => {
  const me = await signIn(web, mara);
  const several = [
    ['record', 'Māra'],
    ['record', 'Bijušais'],
  ] as const;
  expect((await post(me, 'paturet', several)).headers.location).toBe('/lv/2');
  const none = await post(me, 'paturet', [['former', 'yes']]);
  expect([none.statusCode, none.body.includes('Atzīmējiet vismaz vienu')]).toEqual([422, true]);
  expect(none.body).toContain('Bijušais');
  const file = await post(me, 'panemt', [['one', 'Māra']]);
  expect([file.headers['content-disposition'], file.body]).toEqual(['attachment; filename="name.txt"', 'Māra']);
  const refused = await post(me, 'panemt', [['one', 'Bijušais'], ...several]);
  expect([refused.statusCode, refused.body.includes('To vairs nevar.')]).toEqual([422, true]);
  expect(refused.body).toMatch(/value="Māra"[^>]* checked|checked[^>]* value="Māra"/);
  expect((await post(me, 'panemt', [['one', 'Svešs']])).statusCode).toBe(404);
  expect((await post(me, 'cits', [['one', 'Māra']])).statusCode).toBe(404);
});
