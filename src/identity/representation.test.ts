import { beforeAll, expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../test/support/index.js';
import { createWeb } from '../platform/http/index.js';
import { demonstrationEntities, demonstrationSignatories } from '../registers/legal-entities/index.js';
import { demonstrationPeople } from '../registers/persons/index.js';
import { actorOf, confirmRepresentation, listSubjects } from './index.js';
import { createRoom } from './room.js';
import { signIn } from './testing.js';
import { fillRegister } from './testing-browser.js';
import type { Relation, Visitor } from './visitor.js';

const { mara, emils, elza, augusts, karlis, ilze, anna } = demonstrationPeople;
const { fictitiousForest, orphansCourt } = demonstrationEntities;
let house: TestHouse;

beforeAll(async () => {
  house = await testHouse();
  await fillRegister(house.adminUrl);
  const run = (text: string, values: unknown[]) => asAdmin(house.adminUrl, text, values);
  for (const child of [emils, elza])
    await run('insert into persons.kinship (parent_id, child_id, since) values ($1, $2, $3)', [
      mara.id,
      child.id,
      child.birthDate,
    ]);
  await run(
    `insert into persons.guardianship (guardian_id, ward_id, kind, authority, decision_number, from_on, to_on)
     values ($1, $2, 'trusteeship', 'Tiesa', '1', '2020-01-01', '2030-01-01')`,
    [mara.id, augusts.id],
  );
  for (const entity of [fictitiousForest, orphansCourt])
    await run(
      `insert into legal_entities.entity (id, registration_number, name, form, address) values ($1, $2, $3, $4, $5)`,
      [entity.id, entity.registrationNumber, entity.name, entity.form, entity.address],
    );
  for (const { entityId, personId, office, alone, from } of demonstrationSignatories)
    await run(
      'insert into legal_entities.signatory (entity_id, person_id, office, alone, from_on) values ($1, $2, $3, $4, $5)',
      [entityId, personId, office, alone, from],
    );
  await run(
    `insert into legal_entities.employee (entity_id, person_id, position, from_on) values ($1, $2, 'locekle', '2018-02-01')`,
    [orphansCourt.id, ilze.id],
  );
});

async function pages() {
  const web = await createWeb({ house });
  await createRoom(house).pages?.(web);
  const config = { access: 'client' } as const;
  web.get('/lv/mine', { config }, (request) => ({ ...request.chrome, key: request.visitor?.actingFor.key }));
  web.post('/lv/mine', { config }, (request) => ({ key: request.visitor?.actingFor.key }));
  return web;
}

const may = (visitor: Visitor) =>
  house.db('web').transaction({}, (tx) =>
    confirmRepresentation(tx, visitor).then(
      () => true,
      () => false,
    ),
  );

function acting(
  person: typeof mara | typeof karlis | typeof ilze | typeof anna,
  key: `person:${string}` | `entity:${string}`,
  relation: Relation,
): Visitor {
  const { id, givenName, familyName } = person;
  return {
    sessionId: 'x',
    person: { key: `person:${id}`, id, givenName, familyName },
    assurance: 'high',
    side: 'client',
    actingFor: { key, name: 'x', relation },
    grants: [],
  };
}

test('each person may act for exactly those whom the registers name', async () => {
  const subjects = async (person: typeof mara | typeof karlis | typeof ilze | typeof anna) =>
    (
      await house.db('web').transaction({}, (tx) => listSubjects(tx, acting(person, `person:${person.id}`, 'self')))
    ).map(({ relation, key }) => `${relation} ${key}`);
  expect(await subjects(anna)).toEqual([`self person:${anna.id}`]);
  expect(await subjects(mara)).toEqual([
    `self person:${mara.id}`,
    `child person:${emils.id}`,
    `child person:${elza.id}`,
    `ward person:${augusts.id}`,
  ]);
  expect(await subjects(karlis)).toEqual([`self person:${karlis.id}`, `company entity:${fictitiousForest.id}`]);
  expect(await subjects(ilze)).toEqual([`self person:${ilze.id}`, `institution entity:${orphansCourt.id}`]);
});

test('representation holds for its own kind, its own person and its own time only', async () => {
  house.clock.set('2026-11-25T08:00:00Z');
  expect(await may(acting(mara, `person:${mara.id}`, 'self'))).toBe(true);
  expect(await may(acting(mara, `person:${emils.id}`, 'child'))).toBe(true);
  expect(await may(acting(mara, `person:${augusts.id}`, 'ward'))).toBe(true);
  expect(await may(acting(karlis, `entity:${fictitiousForest.id}`, 'company'))).toBe(true);
  expect(await may(acting(ilze, `entity:${orphansCourt.id}`, 'institution'))).toBe(true);
  // Someone else's child, ward and company; the right person under the wrong relation; another person as oneself.
  expect(await may(acting(anna, `person:${emils.id}`, 'child'))).toBe(false);
  expect(await may(acting(karlis, `person:${augusts.id}`, 'ward'))).toBe(false);
  expect(await may(acting(anna, `entity:${fictitiousForest.id}`, 'company'))).toBe(false);
  expect(await may(acting(mara, `person:${augusts.id}`, 'child'))).toBe(false);
  expect(await may(acting(anna, `person:${mara.id}`, 'self'))).toBe(false);
});

test('a child who turned eighteen, an ended trusteeship and a former signatory are not represented any more', async () => {
  house.clock.set('2031-05-07T20:59:00Z');
  expect(await may(acting(mara, `person:${emils.id}`, 'child'))).toBe(true);
  house.clock.set('2031-05-07T21:00:00Z');
  expect(await may(acting(mara, `person:${emils.id}`, 'child'))).toBe(false);
  expect(await may(acting(mara, `person:${elza.id}`, 'child'))).toBe(true);
  expect(await may(acting(mara, `person:${augusts.id}`, 'ward'))).toBe(false);
  house.clock.set('2026-11-25T08:00:00Z');
  await asAdmin(house.adminUrl, `update persons.guardianship set revoked_on = '2026-11-25'`);
  expect(await may(acting(mara, `person:${augusts.id}`, 'ward'))).toBe(false);
  await asAdmin(house.adminUrl, `update legal_entities.signatory set to_on = '2026-11-24'`);
  expect(await may(acting(karlis, `entity:${fictitiousForest.id}`, 'company'))).toBe(false);
});

test('acting for a child is chosen on a page, shown on every page, and audited about the child', async () => {
  house.clock.set('2026-11-25T08:00:00Z');
  const web = await pages();
  const { cookie, csrf } = await signIn(web, mara);
  const page = await web.inject({ url: '/lv/kam', headers: { cookie } });
  expect(page.body).toContain('Emīls Liepiņš');
  const headers = { cookie, origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' };
  const choose = (subject: string) =>
    web.inject({
      method: 'POST',
      url: '/lv/kam',
      headers,
      payload: new URLSearchParams({ subject, _csrf: csrf, next: '/lv/mine' }).toString(),
    });
  expect((await choose(`person:${anna.id}`)).statusCode).toBe(422);
  const chosen = await choose(`person:${emils.id}`);
  expect(chosen.headers.location).toBe('/lv/mine');
  const renewed = `lete-client=${chosen.cookies.find(({ name }) => name === 'lete-client')?.value}`;
  expect(renewed).not.toBe(cookie);
  // The secret from before the choice is dead.
  expect((await web.inject({ url: '/lv/mine', headers: { cookie } })).statusCode).toBe(303);
  const mine = await web.inject({ url: '/lv/mine', headers: { cookie: renewed } });
  expect(mine.json()).toEqual({ userName: 'Māra Liepiņa', actingFor: 'Emīls Liepiņš', key: `person:${emils.id}` });
  const lines = await asAdmin(
    house.adminUrl,
    `select subject, actor_key from audit.entry where deed = 'identity:act-for'`,
  );
  expect(lines).toEqual([{ subject: `person:${emils.id}`, actor_key: `person:${mara.id}` }]);
});

test('when a representation ends under one’s hands, what was meant for the other is refused, and the session is one’s own', async () => {
  house.clock.set('2031-05-07T20:59:30Z');
  const web = await pages();
  const subject = { key: `person:${emils.id}`, name: 'Emīls Liepiņš', relation: 'child' } as const;
  const { cookie, csrf, visitor } = await signIn(web, mara, { actingFor: subject });
  expect(actorOf(visitor)).toMatchObject({
    kind: 'delegate',
    key: `person:${mara.id}`,
    onBehalfOf: `person:${emils.id}`,
  });
  expect((await web.inject({ url: '/lv/mine', headers: { cookie } })).json()).toMatchObject({ key: subject.key });
  // A page seen a moment ago does not excuse what is sent now.
  house.clock.set('2031-05-07T21:00:00Z');
  const headers = { cookie, origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' };
  const post = () => web.inject({ method: 'POST', url: '/lv/mine', headers, payload: `_csrf=${csrf}` });
  expect((await post()).statusCode).toBe(403);
  expect((await post()).json()).toEqual({ key: `person:${mara.id}` });
});
