import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import type { Import, RefusedLine } from '../../platform/bulk/index.js';
import type { Tx } from '../../platform/db/index.js';
import { guardianships, kinship, people } from './import.js';
import { childrenOf, findPersonByCode, wardsOf } from './index.js';

const house = await testHouse();
const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const find = (code: string) => house.db('worker').transaction({}, (tx) => findPersonByCode(tx, look, code));

async function take(kind: Import, ...lines: string[]) {
  const refusals: RefusedLine[] = [];
  const file = Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(''))]);
  return {
    ...(await kind.run(house.db('migrate'), 'registers/persons', file, (line) => refusals.push(line))),
    refusals,
  };
}

const header =
  'personal_code;previous_codes;given_name;family_name;previous_names;sex;birth_date;birth_place;citizenship_country;citizenship_kind;address;death_date';
const anna =
  '120488-19997;;Anna;Bērziņa;Anna/Kalniņa|Anna/Liepa;female;1988-04-12;"Latvija; Rīga";LV;citizen;Avotu iela 14;';
const child = '32999900026;;Elza;Bērziņa;;female;2019-10-02;Rīga;LV;citizen;;';

describe('taking in people', () => {
  test('people come with former codes and names, and the file may be run again', async () => {
    for (let run = 0; run < 2; run++)
      expect(await take(people, header, anna, child)).toMatchObject({ taken: 2, refused: 0 });
    expect(await find('12048819997')).toMatchObject({
      familyName: 'Bērziņa',
      birthPlace: 'Latvija; Rīga',
      previousNames: [{ familyName: 'Kalniņa' }, { familyName: 'Liepa' }],
    });
    expect((await asAdmin(house.adminUrl, 'select count(*)::int as n from persons.person'))[0]?.n).toBe(2);
  });

  test('someone who changes the code stays the same person, found by both', async () => {
    const before = await find('12048819997');
    await take(people, header, anna.replace('120488-19997;', '329999-00052;120488-19997'));
    const after = await find('329999-00052');
    expect(after).toMatchObject({ id: before?.id, personalCode: '32999900052', previousCodes: ['12048819997'] });
    expect(await find('12048819997')).toEqual(after);
  });

  test('a code that the register knows as another person is refused, and so is one that comes twice', async () => {
    const stranger = anna.replace('120488-19997;', '240691-19998;32999900026|329999-00052');
    expect(await take(people, header, stranger)).toMatchObject({
      taken: 0,
      refusals: [{ line: 2, column: 'personal_code' }],
    });
    const twice = await take(people, header, child, child.replace('Elza', 'Paula'));
    expect(twice).toMatchObject({ taken: 0, refusals: [{ line: 3, column: 'personal_code' }] });
    expect(await find('32999900026')).toMatchObject({ givenName: 'Elza' });
  });

  test('an impossible code and an unknown word are refused each in their field', async () => {
    const { refusals } = await take(
      people,
      header,
      anna.replace('120488', '310288'),
      anna.replace('female', 'F').replace('1988-04-12', '12.04.1988'),
    );
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([
      [2, 'personal_code'],
      [3, 'sex'],
      [3, 'birth_date'],
    ]);
  });
});

describe('taking in ties', () => {
  test('children and wards are tied to people by any of their codes', async () => {
    expect(
      await take(kinship, 'parent_code,child_code,since,until', '120488-19997,32999900026,2019-10-02,'),
    ).toMatchObject({ taken: 1 });
    const mother = await find('12048819997');
    if (!mother) throw new Error('taken in above');
    const ask = <T>(work: (tx: Tx) => Promise<T>) => house.db('worker').transaction({}, work);
    expect(await ask((tx) => childrenOf(tx, look, mother.id))).toMatchObject([{ givenName: 'Elza' }]);
    expect(
      await take(
        guardianships,
        'guardian_code,ward_code,kind,authority,decision_number,from_on,to_on,revoked_on',
        '120488-19997,32999900026,guardianship,Rīgas bāriņtiesa,1-5/7,2024-01-10,,',
      ),
    ).toMatchObject({ taken: 1 });
    expect(await ask((tx) => wardsOf(tx, look, mother.id))).toMatchObject([
      { kind: 'guardianship', decisionNumber: '1-5/7' },
    ]);
  });

  test('an unknown person, oneself as one’s own child and a tie that ends before it begins are refused', async () => {
    const { refusals } = await take(
      kinship,
      'parent_code,child_code,since,until',
      '120488-19997,010180-15097,2019-10-02,',
      '120488-19997,329999-00052,2019-10-02,',
      '120488-19997,32999900026,2019-10-02,2018-01-01',
    );
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([
      [2, 'child_code'],
      [3, 'child_code'],
      [4, 'until'],
    ]);
  });
});
