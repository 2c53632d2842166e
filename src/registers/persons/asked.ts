import { type Look, lookJson } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Person } from './person.js';

/** Someone whom another person may act for by a decision of an orphans' court or a court. */
export interface Ward {
  readonly person: Person;
  /** guardianship: aizbildnība, over a minor; trusteeship: aizgādnība, over an adult. */
  readonly kind: 'guardianship' | 'trusteeship';
  readonly authority: string;
  readonly decisionNumber: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** The person to whom a personal code, present or former, belongs. Eleven digits, hyphen or not. */
export async function findPersonByCode(tx: Tx, look: Look, code: string): Promise<Person | undefined> {
  const digits = code.replace(/[\s-]/g, '');
  const row = await tx.maybe<{ person: Person }>(
    sql`select person from persons.find_by_code(${lookJson(tx, look)}::jsonb, ${digits}) as person`,
  );
  return row?.person;
}

/** The person with this id; undefined for somebody whom the register does not hold (another state's eID). */
export async function findPerson(tx: Tx, look: Look, id: string): Promise<Person | undefined> {
  const row = await tx.maybe<{ person: Person }>(
    sql`select person from persons.get(${lookJson(tx, look)}::jsonb, ${id}::uuid) as person`,
  );
  return row?.person;
}

/** The same, refused as not found when there is none. */
export async function getPerson(tx: Tx, look: Look, id: string): Promise<Person> {
  const person = await findPerson(tx, look, id);
  if (!person) throw new Refusal('not-found');
  return person;
}

/** Children who are minors on the date and whose tie with the parent holds on it; oldest first. */
export async function childrenOf(tx: Tx, look: Look, id: string, on: PlainDate = rigaDate(tx.now)): Promise<Person[]> {
  const rows = await tx.many<{ person: Person }>(
    sql`select person from persons.children_of(${lookJson(tx, look)}::jsonb, ${id}::uuid, ${on}::date) as person`,
  );
  return rows.map((row) => row.person);
}

/** People under the guardianship or trusteeship of this person on the date. */
export async function wardsOf(tx: Tx, look: Look, id: string, on: PlainDate = rigaDate(tx.now)): Promise<Ward[]> {
  const rows = await tx.many<{ ward: Ward }>(
    sql`select ward from persons.wards_of(${lookJson(tx, look)}::jsonb, ${id}::uuid, ${on}::date) as ward`,
  );
  return rows.map((row) => row.ward);
}

/** Everyone who bears or bore these names and was born on this date, however the names are capitalised. */
export async function findNamesakes(
  tx: Tx,
  look: Look,
  { givenName, familyName, birthDate }: Pick<Person, 'givenName' | 'familyName' | 'birthDate'>,
): Promise<Person[]> {
  const rows = await tx.many<{ person: Person }>(
    sql`select person from persons.find_namesakes(${lookJson(tx, look)}::jsonb, ${givenName.trim()}, ${familyName.trim()}, ${birthDate}::date) as person`,
  );
  return rows.map((row) => row.person);
}
