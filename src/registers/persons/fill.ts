import type pg from 'pg';
import { copyRows, inBulk, type Row, withoutIndexes } from '../../platform/bulk/index.js';
import type { Db } from '../../platform/db/index.js';
import {
  dateOf,
  dayOf,
  type GeneratedPerson,
  generateBirth,
  generatePerson,
  householdSize,
  randomFor,
} from '../../platform/generate/index.js';
import { demonstrationPeople } from './demonstration-people.js';
import { demonstrationTies } from './demonstration-ties.js';
import type { Person } from './person.js';

export interface Fill {
  readonly seed: number;
  /** How many generated people there shall be in all; rounded up to whole households. */
  readonly people: number;
}

/** Fills the register with the fixed people and made-up ones up to the number asked for; those already there stay. Returns how many people were added. */
export function fillPersons(db: Db, { seed, people }: Fill): Promise<number> {
  const to = Math.ceil(people / householdSize) * householdSize;
  return inBulk(db, 'registers/persons', async (client) => {
    await putFixedPeople(client);
    const kept = await client.query<{ people: number }>('select people from persons.generated where seed = $1', [seed]);
    const from = kept.rows[0]?.people ?? 0;
    if (to <= from) return 0;
    const range = { seed, from, to };
    await withoutIndexes(client, 'persons', to - from, async () => {
      await copyRows(client, personColumns, each(range, personRow));
      await copyRows(client, codeColumns, each(range, codeRows));
      await copyRows(client, formerColumns, each(range, formerNameRows, mothers));
      await copyRows(client, kinshipColumns, households(range, kinshipRows));
      await copyRows(client, guardianshipColumns, households(range, guardianshipRows));
    });
    await client.query(
      `insert into persons.generated values ($1, $2) on conflict (seed) do update set people = excluded.people`,
      [seed, to],
    );
    return to - from;
  });
}

interface Range {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

const personColumns =
  'persons.person (id, given_name, family_name, sex, birth_date, birth_place, citizenship_country, citizenship_kind, address, death_date, fictitious)';
const codeColumns = 'persons.code (code, person_id, replaced_on)';
const formerColumns = 'persons.former_name (person_id, given_name, family_name, until)';
const kinshipColumns = 'persons.kinship (parent_id, child_id, since, until)';
const guardianshipColumns =
  'persons.guardianship (guardian_id, ward_id, kind, authority, decision_number, from_on, to_on, revoked_on)';

/** The place in a household of those who may have had another name. */
const mothers = 1;

function* each({ seed, from, to }: Range, rowsOf: (person: GeneratedPerson) => Row[], place?: number): Generator<Row> {
  const step = place === undefined ? 1 : householdSize;
  for (let n = from + (place ?? 0); n < to; n += step) yield* rowsOf(generatePerson(seed, n));
}

type Born = ReturnType<typeof generateBirth>;
type Household = readonly [Born, Born, Born, Born, Born];

function* households({ seed, from, to }: Range, rowsOf: (seed: number, home: Household) => Row[]): Generator<Row> {
  for (let n = from; n < to; n += householdSize) {
    const at = (place: number) => generateBirth(seed, n + place);
    yield* rowsOf(seed, [at(0), at(1), at(2), at(3), at(4)]);
  }
}

function personRow(person: GeneratedPerson): Row[] {
  const { id, givenName, familyName, sex, birthDate, birthPlace, citizenship, address, deathDate } = person;
  return [
    [
      id,
      givenName,
      familyName,
      sex,
      birthDate,
      birthPlace,
      citizenship.country,
      citizenship.kind,
      address,
      deathDate,
      true,
    ],
  ];
}

function codeRows({ id, personalCode, previousCode }: GeneratedPerson): Row[] {
  const present: Row = [personalCode, id, undefined];
  return previousCode ? [present, [previousCode.code, id, previousCode.replacedOn]] : [present];
}

function formerNameRows({ id, givenName, maidenName }: GeneratedPerson): Row[] {
  return maidenName ? [[id, givenName, maidenName.familyName, maidenName.until]] : [];
}

/** In one household of two hundred the younger child was taken from its parents: their tie ended that day. */
function takenOn(seed: number, [, , , younger]: Household): string | undefined {
  const chance = randomFor(seed, 'custody', younger.n);
  return chance.int(200) === 7 ? dateOf(dayOf(younger.birthDate) + 1500 + chance.int(3000)) : undefined;
}

function kinshipRows(seed: number, home: Household): Row[] {
  const [father, mother, older, younger] = home;
  const until = takenOn(seed, home);
  return [father, mother].flatMap((parent) => [
    [parent.id, older.id, older.birthDate, undefined],
    [parent.id, younger.id, younger.birthDate, until],
  ]);
}

function guardianshipRows(seed: number, home: Household): Row[] {
  const [, mother, , younger, alone] = home;
  const rows: Row[] = [];
  const chance = randomFor(seed, 'guardianship', alone.n);
  const number = `1-5/${1 + chance.int(900)}`;
  const taken = takenOn(seed, home);
  const entrusted = chance.int(100) === 13;
  // Few households have either, and the dead have neither: only then is the whole person looked at.
  if ((!taken && !entrusted) || generatePerson(seed, alone.n).deathDate) return rows;
  if (taken && dayOf(younger.birthDate) - dayOf(alone.birthDate) > 9000)
    rows.push([
      alone.id,
      younger.id,
      'guardianship',
      'Bāriņtiesa',
      number,
      taken,
      dateOf(dayOf(younger.birthDate) + 6574),
      undefined,
    ]);
  if (entrusted) {
    const from = dayOf('2016-01-11') + chance.int(3000);
    const revoked = chance.percent(20) ? dateOf(from + 200 + chance.int(600)) : undefined;
    rows.push([mother.id, alone.id, 'trusteeship', 'Bāriņtiesa', number, dateOf(from), undefined, revoked]);
  }
  return rows;
}

async function putFixedPeople(client: pg.ClientBase): Promise<void> {
  const people: readonly Person[] = Object.values(demonstrationPeople);
  for (const person of people) await putPerson(client, person);
  for (const { parent, child, since } of demonstrationTies.kinship)
    await client.query('insert into persons.kinship values ($1, $2, $3) on conflict do nothing', [
      parent,
      child,
      since,
    ]);
  for (const { guardian, ward, kind, authority, decisionNumber, from } of demonstrationTies.guardianship)
    await client.query('insert into persons.guardianship values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [
      guardian,
      ward,
      kind,
      authority,
      decisionNumber,
      from,
    ]);
}

async function putPerson(client: pg.ClientBase, person: Person): Promise<void> {
  const { id, givenName, familyName, sex, birthDate, birthPlace, citizenship, address } = person;
  await client.query(
    `insert into persons.person (id, given_name, family_name, sex, birth_date, birth_place, citizenship_country, citizenship_kind,
       address, fictitious) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true) on conflict do nothing`,
    [id, givenName, familyName, sex, birthDate, birthPlace, citizenship.country, citizenship.kind, address],
  );
  const codes = [[person.personalCode, null], ...person.previousCodes.map((code) => [code, '2018-05-14'])];
  for (const [code, replacedOn] of codes)
    await client.query('insert into persons.code values ($1, $2, $3) on conflict do nothing', [code, id, replacedOn]);
  for (const name of person.previousNames)
    await client.query('insert into persons.former_name values ($1, $2, $3, $4) on conflict do nothing', [
      id,
      name.givenName,
      name.familyName,
      name.until,
    ]);
}
