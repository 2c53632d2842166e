import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { CoerciveMeasure, Conviction, EndedProceeding, Penalty, PenaltyDecision, PenaltyToPay } from './entry.js';

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

/** Every decision about a subject, newest first: also what is not in force yet, appealed, cancelled or lapsed. */
export async function decisionsAbout(
  tx: Tx,
  look: Look,
  subject: SubjectKey,
  { archive }: Parts,
): Promise<PenaltyDecision[]> {
  const rows = await tx.many<{ entry: PenaltyDecision }>(
    sql`select entry from punishments.decisions_about(${lookJson(tx, look)}::jsonb, ${subject}, ${archive}, ${rigaDate(tx.now)}::date) as entry`,
  );
  return rows.map((row) => row.entry);
}

/** How a stranger shows that they have the decision in their hands: its number in any writing, and the birth date or the code that it names. */
export interface DecisionInHand {
  readonly number: string;
  readonly birthDate?: PlainDate | undefined;
  /** Personal code, or registration number of an entity; eleven digits. */
  readonly code?: string | undefined;
}

/** What is needed to pay a penalty, for whoever has the decision in their hands; undefined for a wrong number and a wrong pair alike. */
export async function penaltyToPay(tx: Tx, look: Look, hand: DecisionInHand): Promise<PenaltyToPay | undefined> {
  const { number, birthDate = null, code = null } = hand;
  const row = await tx.maybe<{ entry: PenaltyToPay }>(
    sql`select entry from punishments.penalty_to_pay(${lookJson(tx, look)}::jsonb, ${number}, ${birthDate}::date, ${code}, ${rigaDate(tx.now)}::date) as entry`,
  );
  return row?.entry;
}

/** A penalty whose last day to pay comes. */
export interface EndingPenalty {
  readonly id: string;
  readonly subject: SubjectKey;
  readonly decisionNumber: string;
  readonly dueOn: PlainDate;
  readonly dueCents: number;
}

/** Penalties still owed whose last day to pay is this one, by id, after an id; for reminders, which their subjects see in "who looked". */
export async function penaltiesEnding(
  tx: Tx,
  look: Look,
  { lastDay, after, most }: { readonly lastDay: PlainDate; readonly after: string; readonly most: number },
): Promise<EndingPenalty[]> {
  const rows = await tx.many<{ entry: EndingPenalty }>(
    sql`select entry from punishments.penalties_ending(${lookJson(tx, look)}::jsonb, ${rigaDate(tx.now)}::date, ${lastDay}::date, ${after}::uuid, ${most}::int) as entry`,
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
