import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { floors } from '../../src/platform/house/index.js';

/** A source file as the structural tests see it. Paths are relative to the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  /** Room that it belongs to: `case`, `registers/persons`, `platform/http`; `main` for the files directly in src/. */
  readonly room: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly isTest: boolean;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file below a folder of the repository whose name fits. */
export function filesBelow(folder: string, fits: RegExp): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const code = path.endsWith('.sql') ? withoutSqlComments(text) : withoutComments(text);
  // Oracles, generators and stand-ins for tests are tests, though they have none of their own.
  return {
    path,
    room: roomOf(path),
    text,
    code,
    isTest: /\.test\.tsx?$|\/(testing|oracle)[\w-]*\.tsx?$|\/testing\//.test(path),
  };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

function withoutSqlComments(text: string): string {
  return text.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
}

/** Kinds whose members are rooms of their own. */
const kinds = floors.flat().flatMap((room) => (room.endsWith('/*') ? [room.slice(0, -2)] : []));

/** The room of a path below src/. */
export function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  if (!path.startsWith('src/') || second === '') return 'main';
  return kinds.includes(first) ? `${first}/${second}` : first;
}

/** The floor of a room, 0 for the platform; `main` stands above all. Undefined for a folder that no floor knows. */
export function floorOf(room: string): number | undefined {
  if (room === 'main') return floors.length;
  const name = room.includes('/') ? `${room.split('/')[0]}/*` : room;
  const floor = floors.findIndex((rooms) => rooms.includes(name));
  return floor < 0 ? undefined : floor;
}

/** The files of this repository that a file imports, with type imports and imports at run time, `.js` as written in the sources. */
export function importsOf({ path, code }: SourceFile): readonly string[] {
  const statements = code.matchAll(
    /(?:^|\n|;)\s*(?:import|export)\b[^;'"`]*?\bfrom\s*'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
  );
  return [...statements]
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
    .filter((target) => target.startsWith('.'))
    .map((target) => normalize(join(dirname(path), target)));
}

/** Every room that has a folder. */
export function roomsOf(files: readonly SourceFile[]): readonly string[] {
  return [...new Set(files.map(({ room }) => room))].filter((room) => room !== 'main').sort();
}
