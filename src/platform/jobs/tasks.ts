import type { JobHelpers, Task, TaskList } from 'graphile-worker';
import { type Db, sql } from '../db/index.js';
import { type Log, safeError } from '../log/index.js';
import type { Room } from '../room/index.js';
import { keepStep, traced } from '../trace/index.js';
import type { JobContext, JobHandler } from './job-handler.js';

/** The name of the job that carries one piece of news to one room that subscribed. */
export const deliveryOf = (news: string, roomId: string) => `news:${news}:${roomId}`;

export interface TaskOptions {
  /** Whose jobs are run. */
  readonly rooms: readonly Room[];
  /** Who may have subscribed to news, run here or elsewhere. */
  readonly every: readonly Room[];
  readonly db: Db;
  readonly log: Log;
}

/** Every task that the rooms declare, by name, with the carrier of news. Two rooms that claim one name are refused. */
export function tasksOf({ rooms, every, db, log }: TaskOptions): TaskList {
  const handlers = new Map<string, JobHandler>();
  const claim = (name: string, handler: JobHandler, room: Room) => {
    if (handlers.has(name)) throw new Error(`the job ${name} of ${room.id} is declared twice`);
    handlers.set(name, handler);
  };
  for (const room of rooms) {
    for (const [name, handler] of Object.entries(room.jobs ?? {})) claim(name, handler, room);
    for (const [news, handler] of Object.entries(room.news ?? {})) claim(deliveryOf(news, room.id), handler, room);
  }
  const tasks: TaskList = { news: carrier(every, db) };
  for (const [name, handler] of handlers) tasks[name] = taskOf(name, handler, db, log);
  return tasks;
}

/** One job per subscriber, all in one transaction; the key keeps a second run from adding what still waits. */
function carrier(every: readonly Room[], db: Db): Task {
  return async (told, helpers) => {
    const { news, payload } = told as { news: string; payload: unknown };
    await db.transaction({}, async (tx) => {
      for (const room of every.filter((each) => each.news?.[news])) {
        const task = deliveryOf(news, room.id);
        await tx.run(sql`select jobs.add_job(${task}::text, ${JSON.stringify(payload)}::json,
          ${`${helpers.job.id} ${task}`}::text, null::timestamptz, 10)`);
      }
    });
  };
}

function taskOf(name: string, handler: JobHandler, db: Db, log: Log): Task {
  return (payload, helpers) => {
    const given = (payload ?? {}) as Readonly<Record<string, unknown>>;
    const about = contextOf(helpers, db, log.child({ job: name, jobId: helpers.job.id }));
    return traced(`job ${name}`, { 'lete.job_id': helpers.job.id }, async (caseNumbers) => {
      const began = performance.now();
      let outcome = 'ok';
      try {
        await handler(given, about);
      } catch (error) {
        outcome = 'failed';
        throw keepQuiet(error, about);
      } finally {
        const milliseconds = performance.now() - began;
        await keepStep(db, caseNumbers, { kind: 'job', name, ref: helpers.job.id, outcome, milliseconds });
      }
    });
  };
}

/** Logs the error and returns what the queue may keep of it: nothing personal. */
function keepQuiet(error: unknown, { log, attempt }: JobContext): Error {
  const safe = safeError(error);
  log.warn({ attempt, error: safe }, 'job failed');
  return new Error(`${safe.type}${safe.code ? ` ${safe.code}` : ''}: ${safe.message}`, { cause: error });
}

function contextOf({ job }: JobHelpers, db: Db, log: Log): JobContext {
  return {
    log,
    attempt: job.attempts,
    isLastAttempt: job.attempts >= job.max_attempts,
    transaction: db.transaction,
  };
}
