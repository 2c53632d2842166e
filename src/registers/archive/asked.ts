import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { givenKeys, plainOf, surnameKeys } from './name-keys.js';
import type { ArchivedPerson, AskedPerson, CitedRecord, OpenedPerson } from './record.js';

/** People whose names sound alike, the likest first, at most twenty. `about`: whose case it is; they see the look. */
export async function findPeople(
  tx: Tx,
  look: Look,
  about: SubjectKey,
  asked: AskedPerson,
): Promise<readonly ArchivedPerson[]> {
  const { givenName, surnames, birthYear, kind } = asked;
  const keys = {
    surnameKeys: surnameKeys(surnames),
    givenKeys: givenKeys(givenName),
    plain: plainOf(givenName, surnames),
    birthYear,
    kind,
  };
  const rows = await tx.many<{ person: ArchivedPerson }>(
    sql`select person from archive.find_people(${lookJson(tx, look)}::jsonb, ${about}, ${JSON.stringify(keys)}::jsonb) as person`,
  );
  return rows.map(({ person }) => person);
}

/** A person with what the sheets of their file say. */
export async function getArchived(tx: Tx, look: Look, about: SubjectKey, id: string): Promise<OpenedPerson> {
  const row = await tx.maybe<{ person: OpenedPerson }>(
    sql`select person from archive.get_person(${lookJson(tx, look)}::jsonb, ${about}, ${id}::uuid) as person`,
  );
  if (!row) throw new Refusal('not-found');
  return row.person;
}

/** The picture of a sheet (JPEG). */
export async function getScan(
  tx: Tx,
  look: Look,
  about: SubjectKey,
  { id, sheet }: { readonly id: string; readonly sheet: string },
): Promise<Buffer> {
  const row = await tx.maybe<{ bytes: Buffer }>(
    sql`select bytes from archive.get_scan(${lookJson(tx, look)}::jsonb, ${about}, ${id}::uuid, ${sheet}) as bytes`,
  );
  if (!row) throw new Refusal('not-found');
  return row.bytes;
}

/** Records by their ids, in the order of time. */
export async function getRecords(
  tx: Tx,
  look: Look,
  about: SubjectKey,
  ids: readonly string[],
): Promise<readonly CitedRecord[]> {
  const rows = await tx.many<{ record: CitedRecord }>(
    sql`select record from archive.get_records(${lookJson(tx, look)}::jsonb, ${about}, ${ids}::uuid[]) as record`,
  );
  return rows.map(({ record }) => record);
}
