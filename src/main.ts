/** The `lete` command. The one file that knows which role runs which rooms. */
import { demonstrate, holdsDemonstration } from './demonstrate.js';
import { systemClock } from './platform/clock/index.js';
import { readSettings, rootSecretOf, type Settings, SettingsProblem, settingsTable } from './platform/config/index.js';
import { type Database, openDatabase } from './platform/db/index.js';
import { createHouse, discoverRooms, type OpenHouse } from './platform/house/index.js';
import { createWeb } from './platform/http/index.js';
import { runWorker } from './platform/jobs/index.js';
import { createLog } from './platform/log/index.js';
import type { Room } from './platform/room/index.js';
import { migrateRooms } from './prepare-database.js';

type Rooms = (id: string) => boolean;
const every: Rooms = () => true;
const none: Rooms = () => false;
const only =
  (...ids: readonly string[]): Rooms =>
  (id) =>
    ids.includes(id);
const but =
  (...ids: readonly string[]): Rooms =>
  (id) =>
    !ids.includes(id);
const health = 'platform/observe';

interface Role {
  readonly about: string;
  /** Whose pages it serves. */
  readonly pages: Rooms;
  /** Whose jobs, news and schedules it runs. */
  readonly jobs: Rooms;
  /** Whether it owns the embedded database and brings the database up to date; the others find both done. */
  readonly leads: boolean;
}

const roles: Readonly<Record<string, Role>> = {
  start: { about: 'everything, on one machine', pages: every, jobs: every, leads: true },
  web: { about: 'the pages of clients and staff', pages: but('exchange'), jobs: none, leads: false },
  exchange: {
    about: 'the interface of institutions',
    pages: only('exchange', 'platform/http', health),
    jobs: none,
    leads: false,
  },
  worker: { about: 'jobs, news and schedules', pages: only(health), jobs: but('channels/email'), leads: false },
  mail: { about: 'jobs of the e-mail channel', pages: only(health), jobs: only('channels/email'), leads: false },
};

/** Runs one command; resolves with the exit code when it is done. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = 'start'] = args;
  try {
    const role = roles[name];
    if (role) return await serve(role, readSettings(process.env));
    if (name === 'settings') return say(settingsTable());
    return complain([
      `There is no command “${name}”. Commands: ${[...Object.keys(roles), 'migrate', 'demo', 'settings'].join(', ')}.`,
    ]);
  } catch (error) {
    if (error instanceof SettingsProblem) return complain(error.sentences);
    throw error;
  }
}

async function serve(role: Role, settings: Settings): Promise<number> {
  const log = createLog(settings.LETE_LOG);
  const rootSecret = rootSecretOf(settings);
  const database = await openDatabase({ ...settings, mode: role.leads ? 'lead' : 'join' });
  const house = await createHouse({ settings, clock: systemClock, log, adminUrl: database.adminUrl, rootSecret });
  const rooms = await discoverRooms(house);
  if (role.leads) await prepare(database, rootSecret, rooms, settings);
  const web = await createWeb({ house });
  for (const room of rooms) if (role.pages(room.id)) await room.pages?.(web);
  await web.listen({ port: settings.PORT, host: settings.LETE_HOST });
  const worker =
    role.jobs === none ? undefined : await runWorker({ house, rooms: rooms.filter((room) => role.jobs(room.id)) });
  say(`Lete listens on ${settings.publicUrl}`);
  await untilSignalled();
  await web.close();
  await worker?.stop();
  await close(house, rooms, database);
  return 0;
}

async function prepare(
  database: Database,
  rootSecret: string,
  rooms: readonly Room[],
  settings: Settings,
): Promise<void> {
  await migrateRooms(database.adminUrl, rootSecret, rooms);
  if (settings.LETE_DEMO) await demonstrate(database.adminUrl, rooms);
  else if (await holdsDemonstration(database.adminUrl))
    throw new SettingsProblem([
      'The database holds demonstration data; with LETE_DEMO=off Lete needs an empty one of its own.',
    ]);
}

async function close(house: OpenHouse, rooms: readonly Room[], database: Database): Promise<void> {
  for (const room of [...rooms].reverse()) await room.stop?.();
  await house.close();
  await database.stop();
}

function untilSignalled(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done());
  });
}

function say(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}

function complain(sentences: readonly string[]): number {
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  return 2;
}
