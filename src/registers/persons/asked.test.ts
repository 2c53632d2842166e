import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { parsePersonalCode } from '../../platform/identifiers/index.js';
import { fillPersons } from './fill.js';
import {
  childrenOf,
  findNamesakes,
  findPersonByCode,
  getPerson,
  demonstrationPeople as people,
  wardsOf,
} from './index.js';

const look: Look = {
  actor: { kind: 'staff', key: `person:${people.dace.id}`, name: 'Dace Rozīte', unit: 'punishment-register' },
  purpose: 'certificate',
  legalGround: 'Sodu reģistra likums, 19. pants',
};
const house = await testHouse();
const asWeb = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction({}, work);
const lines = async (deed: string) =>
  (await asAdmin(house.adminUrl, 'select subject, count, purpose from audit.entry where deed = $1 order by id', [
    deed,
  ])) as {
    subject: string | null;
    count: number;
    purpose: string;
  }[];

beforeAll(async () => {
  await fillPersons(house.db('migrate'), { seed: 1, people: 500 });
});

describe('asking about a person', () => {
  test('a present code and a former code lead to the same person', async () => {
    const present = await asWeb((tx) => findPersonByCode(tx, look, '329999-00011'));
    const former = await asWeb((tx) => findPersonByCode(tx, look, people.liga.previousCodes[0]));
    expect(present).toMatchObject({ id: people.liga.id, familyName: 'Vītola', previousCodes: ['24069119998'] });
    expect(former).toEqual(present);
    expect((await lines('registers/persons:find-by-code')).slice(-1)).toEqual([
      { subject: `person:${people.liga.id}`, count: 1, purpose: 'certificate' },
    ]);
  });

  test('a look that finds nobody is written down too, about nobody', async () => {
    const before = (await lines('registers/persons:find-by-code')).length;
    expect(await asWeb((tx) => findPersonByCode(tx, look, '010180-15097'))).toBeUndefined();
    const after = await lines('registers/persons:find-by-code');
    expect(after.length).toBe(before + 1);
    expect(after.at(-1)).toMatchObject({ subject: null, count: 0 });
  });

  test('a person is told with all former names', async () => {
    const anna = await asWeb((tx) => getPerson(tx, look, people.anna.id));
    expect(anna).toMatchObject({
      givenName: 'Anna',
      familyName: 'Bērziņa',
      previousNames: [{ familyName: 'Kalniņa', until: '2014-08-09' }],
    });
  });

  test('an unknown id is refused as not found', async () => {
    await expect(asWeb((tx) => getPerson(tx, look, '00000000-0000-4000-8000-000000000000'))).rejects.toThrow(
      'not-found',
    );
  });

  test('a parent is told of minor children, and no longer of one who came of age', async () => {
    const today = await asWeb((tx) => childrenOf(tx, look, people.mara.id));
    expect(today.map((child) => child.givenName)).toEqual(['Emīls', 'Elza']);
    const later = await asWeb((tx) => childrenOf(tx, look, people.mara.id, '2031-05-08'));
    expect(later.map((child) => child.givenName)).toEqual(['Elza']);
    const seen = (await lines('registers/persons:children')).map((line) => line.subject);
    expect(seen).toContain(`person:${people.elza.id}`);
    expect(seen).toContain(`person:${people.mara.id}`);
  });

  test('a trustee is told of the ward from the day of the decision until it is revoked', async () => {
    const wards = (on?: string) => asWeb((tx) => wardsOf(tx, look, people.mara.id, on));
    expect(await wards()).toMatchObject([
      { kind: 'trusteeship', person: { familyName: 'Zariņš' }, from: '2021-04-06' },
    ]);
    expect(await wards('2021-04-05')).toEqual([]);
    await asAdmin(house.adminUrl, `update persons.guardianship set revoked_on = '2026-11-25' where guardian_id = $1`, [
      people.mara.id,
    ]);
    expect(await wards()).toEqual([]);
    expect(await wards('2026-11-24')).toHaveLength(1);
  });

  test('namesakes are found by present and by former name, however it is capitalised', async () => {
    const ask = (givenName: string, familyName: string, birthDate: string) =>
      asWeb((tx) => findNamesakes(tx, look, { givenName, familyName, birthDate }));
    expect(await ask('pēteris', 'BĒRZS', '1983-03-15')).toHaveLength(2);
    expect(await ask('Anna', 'Kalniņa', '1988-04-12')).toMatchObject([{ id: people.anna.id }]);
    expect(await ask('Anna', 'Kalniņa', '1988-04-13')).toEqual([]);
  });
});

describe('the front door', () => {
  test.each(['person', 'code', 'former_name', 'kinship', 'guardianship', 'excerpt'])(
    'no role may read persons.%s',
    async (table) => {
      for (const role of ['web', 'worker', 'exchange'] as const)
        await expect(house.db(role).pool.query(`select from persons.${table}`)).rejects.toThrow('permission denied');
    },
  );

  test('the exchange may not ask', async () => {
    await expect(house.db('exchange').transaction({}, (tx) => getPerson(tx, look, people.anna.id))).rejects.toThrow(
      'permission denied',
    );
  });

  test('no audit line, no answer', async () => {
    await asAdmin(house.adminUrl, `alter table audit.entry add constraint full_disk check (purpose <> 'unwritable')`);
    const unwritable = { ...look, purpose: 'unwritable' };
    await expect(asWeb((tx) => getPerson(tx, unwritable, people.anna.id))).rejects.toThrow('full_disk');
    await expect(asWeb((tx) => findPersonByCode(tx, unwritable, '010180-15097'))).rejects.toThrow('full_disk');
    await expect(asWeb((tx) => wardsOf(tx, unwritable, people.anna.id))).rejects.toThrow('full_disk');
  });

  test('the fixed people have valid codes that no generated person can have', () => {
    for (const { personalCode, previousCodes } of Object.values(people))
      for (const code of [personalCode, ...previousCodes]) {
        expect(parsePersonalCode(code)).toMatchObject({ ok: true, checkDigitMatches: true });
        expect(code).toMatch(/^(329999\d{5}|\d{7}99\d{2})$/);
      }
  });
});

describe('the made-up register', () => {
  test('filling it again with as many changes nothing, with more adds the difference', async () => {
    expect(await fillPersons(house.db('migrate'), { seed: 1, people: 500 })).toBe(0);
    expect(await fillPersons(house.db('migrate'), { seed: 1, people: 598 })).toBe(100);
    const [counted] = await asAdmin(
      house.adminUrl,
      'select count(*)::int as n, bool_and(fictitious) as marked from persons.person',
    );
    expect(counted).toEqual({ n: 600 + Object.keys(people).length, marked: true });
  });
});
