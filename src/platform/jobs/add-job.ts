import { sql, type Tx } from '../db/index.js';

export interface JobOptions {
  /** Jobs with the same key replace each other while they wait. */
  readonly key?: string;
  /** By the house's clock; kept as a wait from `tx.now`, so that a clock that was set (tests, a late server) waits as long. */
  readonly runAt?: Date;
  /** Tries in all before the job is a dead letter; default 10 (some 3 hours with the growing pauses). */
  readonly maxAttempts?: number;
}

/** Puts a job into the queue in this transaction: it exists if and only if the transaction commits. */
export async function addJob(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  options: JobOptions = {},
): Promise<void> {
  await tx.run(sql`select jobs.add_job(${task}::text, ${JSON.stringify(payload)}::json, ${options.key ?? null}::text,
    clock_timestamp() + (${options.runAt ?? null}::timestamptz - ${tx.now}::timestamptz), ${options.maxAttempts ?? 10}::int)`);
}

/** Tells a fact in this transaction; the worker carries it to every room that subscribed, each in a job of its own. */
export async function announce(tx: Tx, news: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
  await addJob(tx, 'news', { news, payload });
}
