import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { House, Room } from '../room/index.js';

const src = fileURLToPath(new URL('../../', import.meta.url));
/** `.ts` when run from the sources (tests), `.js` from the build. */
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** The rooms from the ground up; `/*` stands for every folder below, found by looking. Migrations run and rooms are plugged in in this order. */
export const floors: readonly (readonly string[])[] = [
  ['platform/*'],
  ['audit'],
  ['registers/*', 'documents', 'agency'],
  ['identity', 'payments', 'channels/*'],
  ['case', 'knowledge', 'status'],
  ['desk'],
  ['services/*'],
  ['site', 'portal', 'exchange', 'quality'],
];

const entries = ['room', 'service', 'register', 'channel'] as const;
type Kind = 'services' | 'registers' | 'channels';
interface Entry {
  readonly createRoom?: (house: House) => Room | Promise<Room>;
  readonly [member: string]: unknown;
}

function folders(): string[] {
  return floors.flat().flatMap((room) => {
    if (!room.endsWith('/*')) return existsSync(join(src, room)) ? [room] : [];
    const parent = room.slice(0, -2);
    if (!existsSync(join(src, parent))) return [];
    return readdirSync(join(src, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`)
      .sort();
  });
}

async function load(folder: string): Promise<Entry | undefined> {
  for (const name of entries) {
    const file = join(src, folder, name + extension);
    if (existsSync(file)) return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Entry;
  }
  return undefined;
}

/** Every room, created, in the order of the floors. A room whose id is not its folder is refused. */
export async function discoverRooms(house: House): Promise<readonly Room[]> {
  const rooms: Room[] = [];
  for (const folder of folders()) {
    const room = await (await load(folder))?.createRoom?.(house);
    if (!room) continue;
    if (room.id !== folder) throw new Error(`the room in src/${folder} calls itself ${room.id}`);
    for (const [code, words] of Object.entries(room.deeds ?? {})) house.words.deeds.set(code, words);
    for (const [code, words] of Object.entries(room.purposes ?? {})) house.words.purposes.set(code, words);
    for (const [name, watched] of Object.entries(room.checks ?? {})) house.checks.set(name, watched);
    if (room.letterhead) house.letterhead.read = room.letterhead;
    rooms.push(Object.freeze(room));
  }
  return Object.freeze(rooms);
}

/** Every room's folder of migrations, in the order of the floors; found without running any room's code. */
export function findMigrations(): readonly { readonly room: string; readonly folder: string }[] {
  return folders()
    .map((room) => ({ room, folder: join(src, room, 'migrations') }))
    .filter(({ folder }) => existsSync(folder));
}

/** What each member of a kind declares: the `service` of every service.ts, and so on. A member whose id is not its folder's name is refused. */
export async function loadMembers(kind: Kind): Promise<readonly unknown[]> {
  const name = kind.slice(0, -1);
  const members: unknown[] = [];
  for (const folder of folders().filter((path) => path.startsWith(`${kind}/`))) {
    const member = (await load(folder))?.[name] as { readonly id?: unknown } | undefined;
    if (!member) continue;
    if (member.id !== folder.slice(kind.length + 1))
      throw new Error(`${name} in src/${folder} calls itself ${String(member.id)}`);
    members.push(Object.freeze(member));
  }
  return Object.freeze(members);
}
