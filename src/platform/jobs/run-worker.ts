import { EventEmitter } from 'node:events';
import { type CronItem, Logger, parseCronItems, run, runOnce, type WorkerEvents } from 'graphile-worker';
import type { Log } from '../log/index.js';
import type { House, Room } from '../room/index.js';
import { startHeart } from './heart.js';
import { tasksOf } from './tasks.js';

export interface Worker {
  /** Takes no new job, lets the running ones finish, and lets go of the queue. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly house: House;
  readonly rooms: readonly Room[];
  /** Jobs at a time. */
  readonly concurrency?: number;
}

/** Runs the rooms' jobs, news and schedules in this process until stopped. Any number of workers may run side by side. */
export async function runWorker({ house, rooms, concurrency = 4 }: WorkerOptions): Promise<Worker> {
  const db = house.db('worker');
  const events: WorkerEvents = new EventEmitter();
  const heart = await startHeart({ db, log: house.log, events });
  const runner = await run({
    pgPool: db.pool,
    events,
    taskList: tasksOf(rooms, db, house.log),
    parsedCronItems: parseCronItems(rooms.flatMap(cronOf)),
    concurrency,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: queueLogger(house.log),
  });
  return {
    stop: async () => {
      await runner.stop('Lete stops');
      await heart.stop();
    },
  };
}

/** Runs every job that is due, and what they add, until none is left: for tests and commands. */
export async function runDueJobs({ house, rooms }: WorkerOptions): Promise<void> {
  const db = house.db('worker');
  await runOnce({
    pgPool: db.pool,
    taskList: tasksOf(rooms, db, house.log),
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
