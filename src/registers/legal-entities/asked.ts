import { type Look, lookJson } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { LegalEntity, Signatory } from './entity.js';

/** An entity that a person may sign for. */
export interface SignedEntity {
  readonly entity: LegalEntity;
  readonly office: string;
  /** False: only together with the others. */
  readonly alone: boolean;
  readonly from: PlainDate;
}

/** An institution in whose name a person may act. */
export interface Employment {
  readonly entity: LegalEntity;
  readonly position: string;
  readonly from: PlainDate;
}

/** The entity with this registration number; spaces and a leading `LV` of a VAT number are forgiven. */
export async function findEntityByNumber(tx: Tx, look: Look, number: string): Promise<LegalEntity | undefined> {
  const digits = number.toUpperCase().replace(/\s/g, '').replace(/^LV/, '');
  const row = await tx.maybe<{ entity: LegalEntity }>(
    sql`select entity from legal_entities.find_by_number(${lookJson(tx, look)}::jsonb, ${digits}) as entity`,
  );
  return row?.entity;
}

/** The entity with this id; refused as not found when there is none. */
export async function getEntity(tx: Tx, look: Look, id: string): Promise<LegalEntity> {
  const row = await tx.maybe<{ entity: LegalEntity }>(
    sql`select entity from legal_entities.get(${lookJson(tx, look)}::jsonb, ${id}::uuid) as entity`,
  );
  if (!row) throw new Refusal('not-found');
  return row.entity;
}

/** Living entities that this person may sign for on the date, by name. */
export async function entitiesSignedBy(
  tx: Tx,
  look: Look,
  personId: string,
  on: PlainDate = rigaDate(tx.now),
): Promise<SignedEntity[]> {
  const rows = await tx.many<{ signed: SignedEntity }>(
    sql`select signed from legal_entities.signed_by(${lookJson(tx, look)}::jsonb, ${personId}::uuid, ${on}::date) as signed`,
  );
  return rows.map((row) => row.signed);
}

/** Institutions that this person works for on the date and may act for, by name. */
export async function employersOf(
  tx: Tx,
  look: Look,
  personId: string,
  on: PlainDate = rigaDate(tx.now),
): Promise<Employment[]> {
  const rows = await tx.many<{ employment: Employment }>(
    sql`select employment from legal_entities.employers_of(${lookJson(tx, look)}::jsonb, ${personId}::uuid, ${on}::date) as employment`,
  );
  return rows.map((row) => row.employment);
}

/** Who may sign for an entity on the date. */
export async function signatoriesOf(
  tx: Tx,
  look: Look,
  entityId: string,
  on: PlainDate = rigaDate(tx.now),
): Promise<Signatory[]> {
  const rows = await tx.many<{ signatory: Signatory }>(
    sql`select signatory from legal_entities.signatories_of(${lookJson(tx, look)}::jsonb, ${entityId}::uuid, ${on}::date) as signatory`,
  );
  return rows.map((row) => row.signatory);
}
