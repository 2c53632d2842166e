import type { Tx, Who } from '../db/index.js';
import type { Log } from '../log/index.js';

/** What a job gets beside its payload. Payloads carry ids and codes, never personal data. */
export interface JobContext {
  readonly log: Log;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** A transaction as the worker role. */
  transaction<T>(who: Who, work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Safe to run twice: it looks at what is already done before it does it. */
export type JobHandler = (payload: Readonly<Record<string, unknown>>, context: JobContext) => Promise<void>;
