import type { Db } from '../db/index.js';
import { type Log, safeError } from '../log/index.js';
import { queueState, queueTooOldSeconds } from './dead-letters.js';

const lookEvery = 15_000;

/** Raises the alarm, as log lines of level error: a new dead letter, or a queue that does not move for five minutes. */
export function startWatch({ db, log }: { readonly db: Db; readonly log: Log }): { stop(): void } {
  let known = 0;
  let late = false;
  const look = async () => {
    const { deadLetters, oldestSeconds, due } = await db.transaction({}, queueState);
    if (deadLetters > known) log.error({ deadLetters }, 'dead letters: see /desk/admin/dead-letters');
    known = deadLetters;
    const nowLate = oldestSeconds > queueTooOldSeconds;
    if (nowLate && !late) log.error({ due, oldestSeconds: Math.round(oldestSeconds) }, 'the queue is late');
    late = nowLate;
  };
  const timer = setInterval(() => {
    look().catch((error) => log.error({ error: safeError(error) }, 'the queue cannot be watched'));
  }, lookEvery);
  return { stop: () => clearInterval(timer) };
}
