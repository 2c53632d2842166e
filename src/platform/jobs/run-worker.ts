import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type CronItem, Logger, parseCronItems, run, runOnce, type WorkerEvents } from 'graphile-worker';
import { type Log, safeError } from '../log/index.js';
import type { House, Room } from '../room/index.js';
import { startHeart } from './heart.js';
import { tasksOf } from './tasks.js';
import { startWatch } from './watch.js';

export interface Worker {
  /** Takes no new job, lets the running ones finish, and lets go of the queue. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly house: House;
  /** Whose jobs, news and schedules are run. */
  readonly rooms: readonly Room[];
  /** Every room there is, whose news may have to be carried to a worker elsewhere; the same unless given. */
  readonly every?: readonly Room[];
  /** Jobs at a time. */
  readonly concurrency?: number;
}

/** Runs the rooms' jobs, news and schedules in this process until stopped. Any number of workers may run side by side. */
export async function runWorker({ house, rooms, every = rooms, concurrency = 4 }: WorkerOptions): Promise<Worker> {
  const { log } = house;
  const db = house.db('worker');
  const events: WorkerEvents = new EventEmitter();
  const heart = await startHeart({ db, log, events });
  const watch = startWatch({ db, log });
  const taskList = tasksOf({ rooms, every, db, log });
  const parsedCronItems = parseCronItems(rooms.flatMap(cronOf));
  const begin = () =>
    run({
      pgPool: db.pool,
      events,
      taskList,
      parsedCronItems,
      concurrency,
      pollInterval: 2000,
      noHandleSignals: true,
      logger: queueLogger(log),
      // In batches the library waits for its note that a job ended; one by one it would not, and a database lost just then would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  let stopping = false;
  let runner = await begin();
  // The library gives up when it cannot write down that a job ended, or when the database is away for long; Lete waits for it to come back.
  const again = async (error?: unknown): Promise<void> => {
    while (!stopping) {
      log.error({ ...(error !== undefined && { error: safeError(error) }) }, 'the queue stopped and is started again');
      await pause(1000);
      if (stopping) return;
      try {
        runner = await begin();
        runner.promise.then(again, again);
        return;
      } catch (next) {
        error = next;
      }
    }
  };
  runner.promise.then(again, again);
  const background = await Promise.all(rooms.flatMap((room) => room.background?.() ?? []));
  return {
    stop: async () => {
      stopping = true;
      await runner
        .stop('Lete stops')
        .catch((error) => log.warn({ error: safeError(error) }, 'the queue had stopped already'));
      watch.stop();
      await Promise.all(background.map((end) => end()));
      await heart.stop();
    },
  };
}

/** Runs every job that is due, and what they add, until none is left: for tests and commands. */
export async function runDueJobs({ house, rooms, every = rooms }: WorkerOptions): Promise<void> {
  const db = house.db('worker');
  await runOnce({
    pgPool: db.pool,
    taskList: tasksOf({ rooms, every, db, log: house.log }),
    noHandleSignals: true,
    logger: queueLogger(house.log),
  });
}

function cronOf(room: Room): CronItem[] {
  return Object.entries(room.schedule ?? {}).map(([task, match]) => ({ task, match, identifier: task }));
}

// The library's own lines repeat errors as they are; ours are written where the job fails, without what may be personal.
function queueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.debug({ message: message.slice(0, 120) }, 'queue');
  });
}
