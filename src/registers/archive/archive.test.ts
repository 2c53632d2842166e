import { beforeAll, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import { type Random, randomFor } from '../../platform/generate/index.js';
import { fillArchive, type MadePerson, madeUpPerson } from './fill.js';
import { findPeople, getArchived, getRecords, getScan } from './index.js';
import { plainName } from './name-keys.js';

const about = 'person:5eed0001-0001-8000-8000-000000000009';
const look: Look = {
  actor: { kind: 'staff', key: 'person:5eed0001-0001-8000-8000-000000000001', name: 'Dace' },
  purpose: 'decision',
  legalGround: 'Arhīvu likums',
  caseNumber: 'IC/2026/4-01/1',
};
const house = await testHouse();
const people = 600;
type Tx = Parameters<Parameters<ReturnType<typeof house.db>['transaction']>[1]>[0];
const ask = <T>(what: (tx: Tx) => Promise<T>) => house.db('web').transaction({}, what);

beforeAll(async () => {
  await fillArchive(house.db('migrate'), { seed: 5, people });
});

test.each([
  ['Bērziņš', ['Berzins', 'Bērziņa', 'Берзиньш', 'Берзинь', 'Berzinsh', 'Behrsin', 'BĒRZIŅŠ']],
  ['Šmits', ['Шмит', 'Shmit', 'Schmit']],
  ['Ščerbakovs', ['Щербаков', 'Shcherbakov']],
  ['Žukovs', ['Жуков', 'Zhukov', 'Zukov']],
  ['Jansons', ['Янсон', 'Janson', 'Yanson']],
])('%s sounds as it is written elsewhere', (name, others) => {
  for (const other of others) expect(plainName(other), other).toBe(plainName(name));
});

const cyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  ā: 'а',
  b: 'б',
  c: 'ц',
  č: 'ч',
  d: 'д',
  e: 'е',
  ē: 'е',
  f: 'ф',
  g: 'г',
  ģ: 'г',
  h: 'х',
  i: 'и',
  ī: 'и',
  j: 'й',
  k: 'к',
  ķ: 'к',
  l: 'л',
  ļ: 'ль',
  m: 'м',
  n: 'н',
  ņ: 'нь',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  š: 'ш',
  t: 'т',
  u: 'у',
  ū: 'у',
  v: 'в',
  z: 'з',
  ž: 'ж',
};
const transliterated: Readonly<Record<string, string>> = {
  š: 'sh',
  ž: 'zh',
  č: 'ch',
  ļ: 'l',
  ņ: 'n',
  ģ: 'g',
  ķ: 'k',
  ā: 'a',
  ē: 'e',
  ī: 'i',
  ū: 'u',
  c: 'ts',
};
const old: Readonly<Record<string, string>> = {
  š: 'sch',
  ž: 'sch',
  č: 'tsch',
  ē: 'eh',
  ā: 'ah',
  ī: 'ih',
  ū: 'uh',
  z: 's',
  v: 'w',
  ņ: 'n',
  ļ: 'l',
  ģ: 'g',
  ķ: 'k',
};
const byTable = (table: Readonly<Record<string, string>>) => (name: string) =>
  [...name.toLowerCase()].map((letter) => table[letter] ?? letter).join('');

/** A slip of the pen after the first letter: one letter left out, doubled, or changed with the next. */
function slip(name: string, random: Random): string {
  const at = 1 + random.int(Math.max(1, name.length - 2));
  const kind = random.int(3);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + name.charAt(at) + name.slice(at);
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

function misspelled(person: MadePerson, random: Random) {
  const writing = random.pick([
    byTable(cyrillic),
    byTable(transliterated),
    byTable(old),
    (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  ] as const);
  const surname = random.percent(40) && person.formerSurnames[0] ? person.formerSurnames[0] : person.surname;
  const slipped = random.percent(50) ? slip(surname, random) : surname;
  const year = person.birthDate ? Number(person.birthDate.slice(0, 4)) : person.birthYear;
  return {
    givenName: writing(person.givenName),
    surnames: [writing(slipped)],
    ...(year && random.percent(70) && { birthYear: year + random.int(3) - 1 }),
  };
}

test('a person is found by a misspelled name, in another alphabet, by an old surname, with a year that is off: in 95 of 100', async () => {
  const missed: unknown[] = [];
  for (let n = 0; n < 100; n++) {
    const random = randomFor(3, 'misspelled', n);
    const person = madeUpPerson(5, random.int(people));
    const asked = misspelled(person, random);
    const found = await ask((tx) => findPeople(tx, look, about, asked));
    if (
      !found.some(
        ({ fileTitle, file }) =>
          fileTitle === `${person.surname} ${person.givenName}` && file === String(1000 + person.n),
      )
    )
      missed.push([asked, `${person.givenName} ${person.surname}`]);
  }
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(5);
});

test('what is found says where it stands, its sheets can be seen, and whoever it is about sees the looks', async () => {
  const person = madeUpPerson(5, 0);
  const [found] = await ask((tx) =>
    findPeople(tx, look, about, { givenName: person.givenName, surnames: [person.surname] }),
  );
  const opened = await ask((tx) => getArchived(tx, look, about, found?.id ?? ''));
  expect(opened.records.length).toBe(person.records.length);
  const [first] = opened.records;
  const scan = await ask((tx) => getScan(tx, look, about, { id: opened.id, sheet: first?.sheet ?? '' }));
  expect(scan.subarray(0, 2).toString('hex')).toBe('ffd8');
  const [cited] = await ask((tx) => getRecords(tx, look, about, [first?.id ?? '']));
  expect(cited).toMatchObject({
    sheet: first?.sheet,
    person: { fonds: expect.any(String), inventory: expect.any(String), file: '1000' },
  });
  const lines = await asAdmin(
    house.adminUrl,
    `select deed, count from audit.entry where subject = $1 order by id desc limit 4`,
    [about],
  );
  expect(lines.map(({ deed }) => deed)).toEqual(
    ['get-records', 'scan', 'get-person', 'find-people'].map((name) => `registers/archive:${name}`),
  );
  await expect(house.db('web').pool.query('select from archive.person')).rejects.toThrow('permission denied');
});
