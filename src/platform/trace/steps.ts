import { type Db, sql, type Tx } from '../db/index.js';

/** One request or job that was about a case. */
export interface Step {
  readonly kind: 'request' | 'job';
  /** Method and route pattern, or the job's task: never an address as it was typed. */
  readonly name: string;
  /** Request id or job id: the same as in the log lines and the audit. */
  readonly ref: string;
  /** HTTP status, or `ok` and `failed`. */
  readonly outcome: string;
  readonly milliseconds: number;
}

/** Keeps a step under each case number. */
export async function keepStep(db: Db, caseNumbers: ReadonlySet<string>, step: Step): Promise<void> {
  if (caseNumbers.size === 0) return;
  await db.query(sql`select trace.keep(${[...caseNumbers]}::text[], ${step.kind}::text, ${step.name}::text,
    ${step.ref}::text, ${step.outcome}::text, ${Math.round(step.milliseconds)}::int)`);
}

/** What happened to a case, oldest first. */
export async function stepsOf(tx: Tx, caseNumber: string): Promise<(Step & { readonly at: Date })[]> {
  return tx.many(sql`select at, kind, name, ref, outcome, milliseconds from trace.steps_of(${caseNumber}::text)`);
}
