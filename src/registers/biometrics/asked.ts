import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { BiometricRecord, CovertLook, ToldRecord } from './biometric-record.js';

/** What a person may know of what is kept about them, newest first. Empty alike where nothing is kept and where nothing may be told. */
export async function recordsToldTo(tx: Tx, look: Look, subject: SubjectKey): Promise<ToldRecord[]> {
  const rows = await tx.many<{ told: ToldRecord }>(
    sql`select told from biometrics.told_to(${lookJson(tx, look)}::jsonb, ${subject}) as told`,
  );
  return rows.map(({ told }) => told);
}

/** Everything that is kept, for whom a law lets look without the subject's knowing; the subject learns of it when its day has come. */
export async function lookCovertly(tx: Tx, look: Look, subject: SubjectKey): Promise<BiometricRecord[]> {
  const rows = await tx.many<{ seen: BiometricRecord }>(
    sql`select seen from biometrics.look_covertly(${lookJson(tx, look)}::jsonb, ${subject}) as seen`,
  );
  return rows.map(({ seen }) => seen);
}

/** Covert looks that are not disclosed yet, the oldest first. */
export async function listCovert(tx: Tx, look: Look, most = 200): Promise<CovertLook[]> {
  const rows = await tx.many<{ covert: CovertLook }>(
    sql`select covert from biometrics.list_covert(${lookJson(tx, look)}::jsonb, ${most}::int) as covert`,
  );
  return rows.map(({ covert }) => covert);
}

/** Names the day on which a covert look is disclosed; somebody else confirms it within a day. False when it was disclosed meanwhile. */
export async function proposeDisclosure(tx: Tx, look: Look, id: string, on: PlainDate): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(
    sql`select biometrics.propose_disclosure(${lookJson(tx, look)}::jsonb, ${id}::uuid, ${on}::date) as done`,
  );
  return done;
}

/** Confirms the day that somebody else named. False for one's own proposal, for another day than was seen, and after a day. */
export async function approveDisclosure(tx: Tx, look: Look, id: string, on: PlainDate): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(
    sql`select biometrics.approve_disclosure(${lookJson(tx, look)}::jsonb, ${id}::uuid, ${on}::date) as done`,
  );
  return done;
}

/** Tells their subjects of covert looks whose day has come, a batch at a time. Returns how many. */
export async function discloseDue(tx: Tx, most = 500): Promise<number> {
  const { told } = await tx.one<{ told: number }>(
    sql`select biometrics.disclose_due(${rigaDate(tx.now)}::date, ${tx.now}, ${most}::int) as told`,
  );
  return told;
}
