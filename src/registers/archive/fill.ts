import type pg from 'pg';
import { copyRows, inBulk } from '../../platform/bulk/index.js';
import type { Db } from '../../platform/db/index.js';
import {
  dateOf,
  dayOf,
  demonstrationSeed,
  generatedId,
  generatePerson,
  pickTown,
  type Random,
  randomFor,
} from '../../platform/generate/index.js';
import { drawSheet } from './draw-sheet.js';
import { givenKeys, plainOf, surnameKeys } from './name-keys.js';
import type { FileKind, Said } from './record.js';

export interface Fill {
  readonly seed: number;
  /** How many made-up people there shall be in all. */
  readonly people: number;
}

/** Someone for the index, with the file of their own. */
export interface MadePerson {
  readonly n: number;
  readonly kind: FileKind;
  readonly givenName: string;
  readonly surname: string;
  readonly formerSurnames: readonly string[];
  readonly fatherName: string;
  readonly birthDate: string | undefined;
  readonly birthYear: number | undefined;
  readonly birthPlace: string;
  readonly records: readonly { readonly sheet: string; readonly said: Said }[];
}

/** The first so many have pictures of their sheets. */
export const scanned = 6;

/** Made-up people up to the number asked for; those already there stay. Returns how many were added. */
export function fillArchive(db: Db, { seed, people }: Fill): Promise<number> {
  return inBulk(db, 'registers/archive', async (client) => {
    const kept = await client.query<{ people: number }>('select people from archive.generated where seed = $1', [seed]);
    const from = kept.rows[0]?.people ?? 0;
    if (people <= from) return 0;
    const made = Array.from({ length: people - from }, (_, n) => madeUpPerson(seed, from + n));
    await put(client, seed, made);
    await client.query(
      'insert into archive.generated values ($1, $2) on conflict (seed) do update set people = excluded.people',
      [seed, people],
    );
    return people - from;
  });
}

async function put(client: pg.ClientBase, seed: number, made: readonly MadePerson[]): Promise<void> {
  const id = (n: number) => generatedId(seed, 'archived', n);
  await copyRows(
    client,
    'archive.file (id, fonds, inventory, number, title, kind)',
    made.map(({ n, kind, surname, givenName }) => [
      id(n),
      kind === 'service' ? 'F-12' : 'F-27',
      String((n % 9) + 1),
      String(1000 + n),
      `${surname} ${givenName}`,
      kind,
    ]),
  );
  await copyRows(
    client,
    'archive.person (id, file_id, given_name, surname, former_surnames, father_name, birth_date, birth_year, birth_place, surname_keys, given_keys, plain, fictitious)',
    made.map((person) => {
      const surnames = [person.surname, ...person.formerSurnames];
      return [
        id(person.n),
        id(person.n),
        person.givenName,
        person.surname,
        listed(person.formerSurnames),
        person.fatherName,
        person.birthDate,
        person.birthYear,
        person.birthPlace,
        listed(surnameKeys(surnames)),
        listed(givenKeys(person.givenName)),
        plainOf(person.givenName, surnames),
        true,
      ];
    }),
  );
  await copyRows(
    client,
    'archive.record (id, person_id, sheet, said)',
    made.flatMap(({ n, records }) =>
      records.map(({ sheet, said }, at) => [
        generatedId(seed, 'sheet', n * 100 + at),
        id(n),
        sheet,
        JSON.stringify(said),
      ]),
    ),
  );
  for (const person of made.filter(({ n }) => n < scanned))
    for (const { sheet, said } of person.records)
      await client.query('insert into archive.scan values ($1, $2, $3) on conflict do nothing', [
        id(person.n),
        sheet,
        await drawSheet(person, said),
      ]);
}

/** An array as COPY takes it: names of letters and hyphens alone. */
function listed(values: readonly string[]): string {
  return `{${values.map((value) => `"${value}"`).join(',')}}`;
}

const institutions = [
  'Rīgas pilsētas Kirova rajona milicijas nodaļa',
  'Iekšlietu ministrijas Ugunsdrošības pārvalde',
  'Valmieras rajona iekšlietu daļa',
  'Liepājas pilsētas iekšlietu pārvalde',
  'Iekšlietu ministrijas saimniecības pārvalde',
] as const;
const posts = [
  ['inspektors', 'ordinary'],
  ['ugunsdzēsējs', 'fire'],
  ['iecirkņa inspektors', 'ordinary'],
  ['vecākais izmeklētājs', 'ordinary'],
  ['šoferis', 'civilian'],
  ['mašīnrakstītāja', 'civilian'],
] as const;
const places = [
  'Krasnojarskas novads',
  'Tomskas apgabals',
  'Omskas apgabals',
  'Kirovas apgabals',
  'Amūras apgabals',
] as const;

export function madeUpPerson(seed: number, n: number): MadePerson {
  const random = randomFor(seed, 'archived', n);
  const { givenName, familyName } = generatePerson(demonstrationSeed, 100_000 + n);
  const kind: FileKind = random.percent(65) ? 'service' : 'deportation';
  const born = dayOf(kind === 'service' ? '1925-01-01' : '1895-01-01') + random.int(12_000);
  const uncertain = random.percent(15);
  const maiden = random.percent(30) ? [generatePerson(demonstrationSeed, 200_000 + n).familyName] : [];
  return {
    n,
    kind,
    givenName,
    surname: familyName,
    formerSurnames: maiden,
    fatherName: generatePerson(demonstrationSeed, 300_000 + n).givenName,
    birthDate: uncertain ? undefined : dateOf(born),
    birthYear: uncertain && random.percent(70) ? Number(dateOf(born).slice(0, 4)) : undefined,
    birthPlace: pickTown(random),
    records: kind === 'service' ? served(random, born) : deported(random),
  };
}

/** A few posts one after the other: some overlap, some leave a gap. */
function served(random: Random, born: number): MadePerson['records'] {
  let day = born + 365 * (19 + random.int(8));
  return Array.from({ length: 1 + random.int(4) }, (_, n) => {
    const [post, length] = random.pick(posts);
    const from = day + (n === 0 ? 0 : random.int(120) - 30);
    const to = from + 300 + random.int(2600);
    day = to;
    return {
      sheet: String(3 + n * 2),
      said: {
        kind: 'service',
        institution: random.pick(institutions),
        post,
        from: dateOf(from),
        to: dateOf(to),
        length,
        pay: `${90 + random.int(120)} rubļi`,
      },
    };
  });
}

function deported(random: Random): MadePerson['records'] {
  const away = random.percent(50) ? '1941-06-14' : '1949-03-25';
  const place = random.pick(places);
  const arrived = dateOf(dayOf(away) + 18 + random.int(30));
  const home = dateOf(dayOf(away) + 365 * (6 + random.int(5)) + random.int(300));
  return [
    { sheet: '2', said: { kind: 'deportation', event: 'deported', place: 'Latvija', on: away } },
    { sheet: '4', said: { kind: 'deportation', event: 'settled', place, on: arrived } },
    { sheet: '9', said: { kind: 'deportation', event: 'released', place, on: home } },
  ];
}
