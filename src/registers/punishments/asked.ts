import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { CoerciveMeasure, Conviction, EndedProceeding, Penalty } from './entry.js';

/** Which parts of the register are searched: the current one, or the archive too. */
export interface Parts {
  readonly archive: boolean;
}

/** Convictions in force on the day of asking, oldest first; current until spent or removed. */
export async function convictionsOf(
  tx: Tx,
  look: Look,
  subject: SubjectKey,
  { archive }: Parts,
): Promise<Conviction[]> {
  const rows = await tx.many<{ entry: Conviction }>(
    sql`select entry from punishments.convictions_of(${lookJson(tx, look)}::jsonb, ${subject}, ${archive}, ${rigaDate(tx.now)}::date) as entry`,
  );
  return rows.map((row) => row.entry);
}

/** Administrative penalties in force on the day of asking, oldest first; current until one year after they were served. */
export async function penaltiesOf(tx: Tx, look: Look, subject: SubjectKey, { archive }: Parts): Promise<Penalty[]> {
  const rows = await tx.many<{ entry: Penalty }>(
    sql`select entry from punishments.penalties_of(${lookJson(tx, look)}::jsonb, ${subject}, ${archive}, ${rigaDate(tx.now)}::date) as entry`,
  );
  return rows.map((row) => row.entry);
}

/** Coercive measures applied to a legal entity, oldest first; current until they end. */
export async function coerciveMeasuresOf(
  tx: Tx,
  look: Look,
  subject: SubjectKey,
  { archive }: Parts,
): Promise<CoerciveMeasure[]> {
  const rows = await tx.many<{ entry: CoerciveMeasure }>(
    sql`select entry from punishments.coercive_measures_of(${lookJson(tx, look)}::jsonb, ${subject}, ${archive}, ${rigaDate(tx.now)}::date) as entry`,
  );
  return rows.map((row) => row.entry);
}

/** Acquittals and terminations: the archive's alone. */
export async function endedProceedingsOf(tx: Tx, look: Look, subject: SubjectKey): Promise<EndedProceeding[]> {
  const rows = await tx.many<{ entry: EndedProceeding }>(
    sql`select entry from punishments.ended_proceedings_of(${lookJson(tx, look)}::jsonb, ${subject}, ${rigaDate(tx.now)}::date) as entry`,
  );
  return rows.map((row) => row.entry);
}
