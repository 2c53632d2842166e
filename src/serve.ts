/**
 * Runs a role until it is told to stop.
 *
 * start: database → migrations and demonstration data (who leads) → web → worker → "listens on …".
 * stop:  SIGTERM or SIGINT: no new requests and jobs; running ones finish; pools close; the embedded PostgreSQL stops; 0.
 *        A second signal, or 60 s, ends it at once; nothing acknowledged is lost by that either, only unfinished work.
 */
import { mkdirSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { announceStart } from './announce-start.js';
import { demonstrate, holdsDemonstration } from './demonstrate.js';
import { systemClock } from './platform/clock/index.js';
import { rootSecretOf, type Settings, SettingsProblem } from './platform/config/index.js';
import { type Database, openDatabase } from './platform/db/index.js';
import { createHouse, discoverRooms, type OpenHouse } from './platform/house/index.js';
import { createWeb } from './platform/http/index.js';
import { runWorker, type Worker } from './platform/jobs/index.js';
import { createLog, type Log } from './platform/log/index.js';
import type { Room } from './platform/room/index.js';
import { prepareDatabase } from './prepare-database.js';

export interface Role {
  readonly about: string;
  /** Whether it owns the embedded database and brings the database up to date. */
  readonly leads: boolean;
  /** Whose pages it serves. */
  readonly pages: (roomId: string) => boolean;
  /** Whose jobs, news and schedules it runs. */
  readonly jobs: (roomId: string) => boolean;
}

interface Running {
  readonly house: OpenHouse;
  readonly rooms: readonly Room[];
  readonly web: FastifyInstance;
  readonly worker: Worker | undefined;
}

/** Resolves with the exit code once everything has stopped. */
export async function serve(role: Role, settings: Settings): Promise<number> {
  const log = createLog(settings.LETE_LOG);
  mkdirSync(settings.LETE_DATA, { recursive: true, mode: 0o711 });
  const ending = awaitEnd(log);
  if (!role.leads && !settings.DATABASE_URL)
    log.warn('no DATABASE_URL: this role works on the embedded database of the `lete start` that runs on LETE_DATA');
  const database = await openDatabase({
    ...settings,
    mode: role.leads ? 'lead' : 'join',
    onDeath: (reason) => log.error({ reason }, 'PostgreSQL died and is started again'),
    onLost: ending.giveUp,
  });
  try {
    const running = await open(role, settings, log, database);
    await announceStart({ ...running, settings, database });
    const reason = await ending.reason;
    await drain(running, log);
    if (reason) process.stderr.write(`${reason}\n`);
    return reason ? 70 : 0;
  } finally {
    await database.stop();
  }
}

async function open(role: Role, settings: Settings, log: Log, database: Database): Promise<Running> {
  const rootSecret = rootSecretOf(settings);
  const house = await createHouse({ settings, clock: systemClock, log, adminUrl: database.adminUrl, rootSecret });
  try {
    const rooms = await discoverRooms(house);
    if (role.leads) await prepare(settings, database, rootSecret, rooms);
    const web = await createWeb({ house });
    for (const room of rooms) if (role.pages(room.id)) await room.pages?.(web);
    await web.listen({ port: settings.PORT, host: settings.LETE_HOST });
    const working = rooms.filter((room) => role.jobs(room.id));
    const worker = working.length ? await runWorker({ house, rooms: working, every: rooms }) : undefined;
    return { house, rooms, web, worker };
  } catch (error) {
    await house.close();
    throw error;
  }
}

/** Brings the database up to date; lays out demonstration data once, or makes sure that there are none. Returns the migrations applied. */
export async function prepare(
  settings: Settings,
  database: Database,
  rootSecret: string,
  rooms: readonly Room[],
): Promise<string[]> {
  const applied = await prepareDatabase(database.adminUrl, rootSecret);
  if (settings.LETE_DEMO) await demonstrate(database.adminUrl, rooms);
  else if (await holdsDemonstration(database.adminUrl))
    throw new SettingsProblem(['The database holds demonstration data: with LETE_DEMO=off Lete needs one of its own.']);
  return applied;
}

async function drain({ house, rooms, web, worker }: Running, log: Log): Promise<void> {
  log.info('stopping: running requests and jobs finish');
  await Promise.all([web.close(), worker?.stop()]);
  for (const room of [...rooms].reverse()) await room.stop?.();
  await house.close();
}

/** Waits for a signal (no reason) or for the end of what Lete cannot do without (a reason). */
function awaitEnd(log: Log): {
  readonly reason: Promise<string | undefined>;
  readonly giveUp: (reason: string) => void;
} {
  let giveUp: (reason: string | undefined) => void = () => undefined;
  const reason = new Promise<string | undefined>((resolve) => {
    giveUp = resolve;
  });
  let first = 0;
  const onSignal = () => {
    const now = Date.now();
    // npm and a terminal both pass a signal on: what comes within two seconds is the same one.
    if (first && now - first > 2000) process.exit(1);
    if (first) return;
    first = now;
    setTimeout(() => {
      log.error('work did not finish within 60 s: stopped at once');
      process.exit(1);
    }, 60_000).unref();
    giveUp(undefined);
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  return { reason, giveUp };
}
