/** The `lete` command. The one file that knows which role runs which rooms. */
import { systemClock } from './platform/clock/index.js';
import { readSettings, rootSecretOf, type Settings, SettingsProblem, settingsTable } from './platform/config/index.js';
import { openDatabase } from './platform/db/index.js';
import { createHouse, discoverRooms } from './platform/house/index.js';
import { createLog } from './platform/log/index.js';
import type { Command, Room } from './platform/room/index.js';
import { prepare, type Role, serve } from './serve.js';

const every = () => true;
const none = () => false;
const health = 'platform/observe';
const only = (ids: readonly string[]) => (id: string) => ids.includes(id);
const but = (ids: readonly string[]) => (id: string) => !ids.includes(id);

// `leads`: owns the embedded database and brings the database up to date; the other roles find both done.
const roles: Readonly<Record<string, Role>> = {
  start: { leads: true, pages: every, jobs: every, about: 'everything, on one machine' },
  web: { leads: false, pages: but(['exchange']), jobs: none, about: 'the pages of clients and staff' },
  exchange: {
    leads: false,
    pages: only(['exchange', 'platform/http', health]),
    jobs: none,
    about: 'the interface of institutions',
  },
  worker: { leads: false, pages: only([health]), jobs: but(['channels/email']), about: 'jobs, news and schedules' },
  mail: { leads: false, pages: only([health]), jobs: only(['channels/email']), about: 'jobs of the e-mail channel' },
};

/** Commands that are no role: they do one thing and end. */
const commands: Readonly<
  Record<string, { readonly about: string; readonly run: (args: readonly string[]) => Promise<number> }>
> = {
  migrate: { about: 'bring the database up to date', run: migrateOnly },
  demo: { about: 'lay out demonstration data: --people N --documents N', run: demo },
  settings: { about: 'print every setting', run: async () => say(settingsTable()) },
  help: { about: 'print this', run: help },
};

/** Runs `lete <role | command | room command> …`; resolves with the exit code when it is done. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  const role = roles[name];
  try {
    if (role) return await serve(role, readSettings(process.env));
    return await (commands[name]?.run(rest) ?? runRoomCommand(name, rest));
  } catch (error) {
    if (error instanceof SettingsProblem) return complain(error.sentences, 78);
    return complain([explain(error)], 1);
  }
}

async function migrateOnly(): Promise<number> {
  return inHouse(readSettings(process.env), async (rooms, migrated) => {
    say(migrated.length ? migrated.map((file) => `applied ${file}`).join('\n') : 'The database is up to date.');
    return rooms.length ? 0 : 1;
  });
}

async function demo(args: readonly string[]): Promise<number> {
  const named = { '--people': 'LETE_DEMO_PEOPLE', '--documents': 'LETE_DEMO_DOCUMENTS' } as const;
  const given: Record<string, string | undefined> = {};
  for (let i = 0; i < args.length; i += 2) {
    const [option, value] = [args[i], args[i + 1]];
    if ((option !== '--people' && option !== '--documents') || value === undefined)
      return complain(['Use --people N and --documents N.'], 64);
    given[named[option]] = value;
  }
  const settings = readSettings({ ...process.env, ...given });
  if (!settings.LETE_DEMO) throw new SettingsProblem(['Demonstration data are for LETE_DEMO=on only.']);
  // A first run has laid out the numbers asked for by the time the rooms are here; what is there already is filled up to them.
  return inHouse(settings, async (rooms) => fill(rooms, args));
}

async function fill(rooms: readonly Room[], args: readonly string[]): Promise<number> {
  for (const { id, commands: own } of rooms.filter((room) => room.commands?.fill)) {
    const began = Date.now();
    const code = (await own?.fill?.run(args)) ?? 0;
    if (code) return code;
    say(`${id}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return 0;
}

/** `lete <room> <command> …`; a room below a floor's folder may be named by its last word: `lete persons import`. */
async function runRoomCommand(name: string, [verb = '', ...args]: readonly string[]): Promise<number> {
  if (name.startsWith('-')) return help();
  return inHouse(readSettings(process.env), async (rooms) => {
    const room = rooms.find(({ id }) => id === name) ?? rooms.find(({ id }) => id.split('/').at(-1) === name);
    const command = room?.commands?.[verb];
    if (command) return command.run(args);
    const known = rooms.flatMap(({ id, commands: own }) => Object.entries(own ?? {}).map((entry) => lineOf(id, entry)));
    return complain([`There is no command “lete ${[name, verb].join(' ').trim()}”. The rooms have:`, ...known], 64);
  });
}

/** Opens a house for one command and closes it again; works beside a running Lete. */
async function inHouse(
  settings: Settings,
  work: (rooms: readonly Room[], migrated: readonly string[]) => Promise<number>,
): Promise<number> {
  const database = await openDatabase({ ...settings, mode: 'join' });
  try {
    const rootSecret = rootSecretOf(settings);
    const log = createLog(settings.LETE_LOG === 'info' ? 'warn' : settings.LETE_LOG);
    const house = await createHouse({ settings, clock: systemClock, log, adminUrl: database.adminUrl, rootSecret });
    const rooms = await discoverRooms(house);
    try {
      return await work(rooms, await prepare(settings, database, rootSecret, rooms));
    } finally {
      for (const room of [...rooms].reverse()) await room.stop?.();
      await house.close();
    }
  } finally {
    await database.stop();
  }
}

async function help(): Promise<number> {
  const own = [...Object.entries(roles), ...Object.entries(commands)].map(
    ([name, { about }]) => `  lete ${name.padEnd(10)} ${about}`,
  );
  return say(
    [
      'Lete, a public-service counter.',
      '',
      ...own,
      '  lete <room> <command> …  what a room offers; settings: docs/running.md',
    ].join('\n'),
  );
}

function lineOf(room: string, [name, { about }]: [string, Command]): string {
  return `  lete ${room} ${name}: ${about}`;
}

function explain(error: unknown): string {
  const { message, stack, cause } = error instanceof Error ? error : new Error(String(error));
  if (process.env.LETE_LOG === 'debug') return stack ?? message;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

function say(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}

function complain(sentences: readonly string[], code: number): number {
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  return code;
}
