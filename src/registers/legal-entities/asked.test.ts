import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { demonstrationIds as ids } from '../../platform/generate/index.js';
import { parseRegistrationNumber } from '../../platform/identifiers/index.js';
import { fillEntities } from './fill.js';
import {
  demonstrationEntities,
  employersOf,
  entitiesSignedBy,
  findEntityByNumber,
  getEntity,
  signatoriesOf,
} from './index.js';

const look: Look = {
  actor: { kind: 'person', key: `person:${ids.karlis}`, name: 'Kārlis Krūmiņš' },
  purpose: 'sign-in',
  legalGround: 'Iesniegumu likums, 2. pants',
};
const house = await testHouse();
const asWeb = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction({}, work);
const lines = (deed: string) =>
  asAdmin(house.adminUrl, 'select subject, count from audit.entry where deed = $1 order by id', [deed]);

beforeAll(async () => {
  await fillEntities(house.db('migrate'), { seed: 1, people: 10_000 });
});

describe('asking about a legal entity', () => {
  test('an entity is found by its number, with spaces or as a VAT number', async () => {
    const forest = demonstrationEntities.fictitiousForest;
    expect(await asWeb((tx) => findEntityByNumber(tx, look, 'LV 49999900008'))).toEqual(forest);
    expect(await asWeb((tx) => getEntity(tx, look, forest.id))).toEqual(forest);
    expect(await asWeb((tx) => findEntityByNumber(tx, look, '40003032949'))).toBeUndefined();
    expect(await lines('registers/legal-entities:find-by-number')).toEqual([
      { subject: `entity:${forest.id}`, count: 1 },
      { subject: null, count: 0 },
    ]);
  });

  test('a board member is told what may be signed, from the day of appointment until the last day', async () => {
    const signed = (on?: string) => asWeb((tx) => entitiesSignedBy(tx, look, ids.karlis, on));
    expect(await signed()).toMatchObject([{ entity: { name: 'SIA "Fiktīvais mežs"' }, alone: true }]);
    expect(await signed('2011-03-13')).toEqual([]);
    await asAdmin(house.adminUrl, `update legal_entities.signatory set to_on = '2026-11-25' where person_id = $1`, [
      ids.karlis,
    ]);
    expect(await signed()).toEqual([]);
    await asAdmin(house.adminUrl, 'update legal_entities.signatory set to_on = null where person_id = $1', [
      ids.karlis,
    ]);
  });

  test('an employee is told of the institution; someone else is told of none, and that look is kept as well', async () => {
    expect(await asWeb((tx) => employersOf(tx, look, ids.ilze))).toMatchObject([
      { entity: { name: 'Fiktīvā novada bāriņtiesa' } },
    ]);
    expect(await asWeb((tx) => employersOf(tx, look, ids.anna))).toEqual([]);
    expect(await lines('registers/legal-entities:employers')).toEqual([
      { subject: `person:${ids.ilze}`, count: 1 },
      { subject: `person:${ids.anna}`, count: 0 },
    ]);
  });

  test('whoever asks for the signatories leaves a line about each of them', async () => {
    expect(await asWeb((tx) => signatoriesOf(tx, look, ids.fictitiousForest))).toMatchObject([
      { personId: ids.karlis },
    ]);
    expect((await lines('registers/legal-entities:signatories')).map((line) => line.subject).sort()).toEqual([
      `entity:${ids.fictitiousForest}`,
      `person:${ids.karlis}`,
    ]);
  });

  test('an unknown id is refused as not found', async () => {
    await expect(asWeb((tx) => getEntity(tx, look, ids.anna))).rejects.toThrow('not-found');
  });
});

describe('the front door', () => {
  test.each(['entity', 'signatory', 'employee', 'excerpt'])('no role may read legal_entities.%s', async (table) => {
    for (const role of ['web', 'worker', 'exchange'] as const)
      await expect(house.db(role).pool.query(`select from legal_entities.${table}`)).rejects.toThrow(
        'permission denied',
      );
  });

  test('no audit line, no answer', async () => {
    await asAdmin(house.adminUrl, `alter table audit.entry add constraint full_disk check (purpose <> 'unwritable')`);
    const unwritable = { ...look, purpose: 'unwritable' };
    await expect(asWeb((tx) => getEntity(tx, unwritable, ids.fictitiousForest))).rejects.toThrow('full_disk');
    await expect(asWeb((tx) => entitiesSignedBy(tx, unwritable, ids.anna))).rejects.toThrow('full_disk');
  });
});

describe('the made-up register', () => {
  test('made-up companies have valid numbers and somebody who signs', async () => {
    const made = await asAdmin(
      house.adminUrl,
      `select registration_number, (select count(*)::int from legal_entities.signatory where entity_id = id) as signatories
       from legal_entities.entity where registration_number like '488%'`,
    );
    expect(made.length).toBeGreaterThan(150);
    for (const { registration_number, signatories } of made) {
      expect(parseRegistrationNumber(String(registration_number))).toMatchObject({ ok: true });
      expect(signatories).toBeGreaterThan(0);
    }
    expect(await fillEntities(house.db('migrate'), { seed: 1, people: 10_000 })).toBe(0);
  });
});
