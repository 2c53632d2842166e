import { sql, type Tx } from '../db/index.js';

/** A job that used up its tries and waits for a person. Holds nothing personal: jobs carry ids, errors are masked. */
export interface DeadLetter {
  readonly id: number;
  readonly task: string;
  readonly attempts: number;
  readonly lastError: string | undefined;
  readonly createdAt: Date;
  readonly failedAt: Date;
}

interface Row {
  id: number;
  task: string;
  attempts: number;
  last_error: string | null;
  created_at: Date;
  updated_at: Date;
}

/** The dead letters, latest first, two hundred at most. */
export async function listDeadLetters(tx: Tx): Promise<DeadLetter[]> {
  const rows = await tx.many<Row>(
    sql`select id, task, attempts, last_error, created_at, updated_at from jobs.list_dead_letters(200)`,
  );
  return rows.map((row) => ({
    id: row.id,
    task: row.task,
    attempts: row.attempts,
    lastError: row.last_error ?? undefined,
    createdAt: row.created_at,
    failedAt: row.updated_at,
  }));
}

/** Gives the job all its tries again, from now; false when it is no dead letter (any more). */
export async function retryDeadLetter(tx: Tx, id: number): Promise<boolean> {
  return (await tx.one<{ done: boolean }>(sql`select jobs.retry_dead_letter(${id}::bigint) as done`)).done;
}

/** Takes the job out of the queue and keeps it among the discarded, with who did so; false when it is no dead letter (any more). */
export async function discardDeadLetter(tx: Tx, id: number, by: string): Promise<boolean> {
  return (await tx.one<{ done: boolean }>(sql`select jobs.discard_dead_letter(${id}::bigint, ${by}::text) as done`))
    .done;
}

/** How the queue stands. */
export interface QueueState {
  /** Jobs that could run now. */
  readonly due: number;
  /** Age of the oldest of them. */
  readonly oldestSeconds: number;
  readonly deadLetters: number;
}

/** From when a queue is an alarm (security rule 19). */
export const queueTooOldSeconds = 300;

export async function queueState(tx: Pick<Tx, 'one'>): Promise<QueueState> {
  const row = await tx.one<{ due: number; oldest_seconds: number; dead: number }>(sql`select * from jobs.state()`);
  return { due: row.due, oldestSeconds: row.oldest_seconds, deadLetters: row.dead };
}
