/** The laws of the house, read from the sources themselves. Each failure is a list of sentences: what, where, and what instead. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, floorOf, importsOf, roomsOf, type SourceFile } from './support/tree.js';

const sources = filesBelow('src', /\.tsx?$/);
const production = sources.filter(({ isTest }) => !isTest);
const rooms = roomsOf(filesBelow('src', /./));
const lawful: string[] = [];

/** What a room may import, where it is less than everything below it (house.md, “Rooms and floors”). */
const narrower: Readonly<Record<string, readonly string[]>> = {
  services: ['case', 'registers', 'documents', 'payments', 'audit', 'platform'],
  case: ['identity', 'payments', 'channels', 'documents', 'agency', 'audit', 'platform'],
  registers: ['audit', 'platform'],
  documents: ['audit', 'platform'],
  agency: ['audit', 'platform'],
  audit: ['platform'],
  platform: ['platform'],
};

const kindOf = (room: string) => room.split('/')[0] ?? room;

function crossings(files: readonly SourceFile[]) {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('src/'))
      .map((target) => ({ file, target, to: target.split('/').length === 2 ? 'main' : roomOfTarget(target) }))
      .filter(({ to }) => to !== file.room),
  );
}

function roomOfTarget(target: string): string {
  return rooms.find((room) => target.startsWith(`src/${room}/`)) ?? target;
}

test('every folder of src stands on a floor', () => {
  expect(
    rooms.filter((room) => floorOf(room) === undefined).map((room) => `src/${room} is on no floor of platform/house`),
  ).toEqual(lawful);
});

test('imports go down only, and never to a neighbour on the same floor', () => {
  const wrong = crossings(production).flatMap(({ file, target, to }) => {
    const [from, below] = [floorOf(file.room) ?? -1, floorOf(to) ?? 99];
    if (kindOf(file.room) === 'platform' && kindOf(to) === 'platform') return [];
    if (below > from) return [`${file.path} imports ${target}, which is above it: announce news instead`];
    if (below === from) return [`${file.path} imports ${target}, its neighbour: neighbours never know each other`];
    const allowed = narrower[kindOf(file.room)];
    return allowed && !allowed.includes(kindOf(to))
      ? [`${file.path} imports ${target}: ${kindOf(file.room)} may know ${allowed.join(', ')} only`]
      : [];
  });
  expect(wrong).toEqual(lawful);
});

test('a room is entered by its front door', () => {
  const isDoor = (target: string, room: string) => target === `src/${room}/index.js`;
  const wrong = crossings(sources)
    // Tests may plug in a room as main does, and use the stand-ins that a room offers to tests.
    .filter(
      ({ file, target, to }) =>
        !(
          file.isTest &&
          (/\/(room|service|register|channel)\.js$|\/(testing|oracle)[\w-]*\.js$/.test(target) || to === 'main')
        ),
    )
    .filter(({ target, to }) => !isDoor(target, to))
    .map(({ file, target, to }) => `${file.path} imports ${target}: enter ${to} by its index.ts`);
  expect(wrong).toEqual(lawful);
});

test('every room says what it is for, and has a front door where others come in', () => {
  const entered = new Set(crossings(production).map(({ to }) => to));
  const wrong = rooms.flatMap((room) => [
    ...(existsSync(`src/${room}/README.md`) || kindOf(room) === 'platform' ? [] : [`src/${room} has no README.md`]),
    ...(entered.has(room) && room !== 'main' && !existsSync(`src/${room}/index.ts`)
      ? [`src/${room} is imported and has no index.ts`]
      : []),
  ]);
  expect(wrong).toEqual(lawful);
});

test('a room’s files at run time are its own', () => {
  const wrong = production
    .filter(({ room }) => room !== 'platform/house' && room !== 'main')
    .flatMap(({ path, room, code }) =>
      [...code.matchAll(/new URL\(\s*['"`](\.[^'"`]*)['"`]\s*,\s*import\.meta\.url/g)]
        .map(([, target = '']) => target)
        .map((target) => join(dirname(path), target).replace(/^dist\//, 'src/'))
        .filter((target) => ![room, target].includes(roomOfTarget(target)))
        .map((target) => `${path} reads ${target}, which is not ${room}’s own`),
    );
  expect(wrong).toEqual(lawful);
});

test('the laws see every way to import', () => {
  const code = `
    import type { A } from '../a/index.js';
    import {
      b,
    } from '../b/index.js';
    import '../c/index.js';
    export * from '../d/index.js';
    const e = await import('../e/index.js');
    const text = "import { no } from '../no/index.js'";`;
  const file = { path: 'src/x/y.ts', room: 'x', text: code, code, isTest: false };
  expect(importsOf(file)).toEqual(['a', 'b', 'c', 'd', 'e'].map((room) => `src/${room}/index.js`));
});

test('only main and the house know roles', () => {
  const wrong = production
    .filter(
      ({ room, code }) =>
        room !== 'main' && room !== 'platform/house' && /\brole(Name)?\s*[!=]==?\s|switch\s*\(\s*role\b/.test(code),
    )
    .map(({ path }) => `${path} decides by role: that is main's table`);
  expect(wrong).toEqual(lawful);
});

test('nobody names a member of a kind: services, registers and channels are found by folder', () => {
  const members = rooms.filter((room) => /^(services|registers|channels)\//.test(room));
  const wrong = production.flatMap(({ path, room, code }) =>
    members
      .filter((member) => member !== room)
      .filter((member) => {
        const [kind = '', id = ''] = member.split('/');
        const thing = kind.slice(0, -1);
        return new RegExp(
          `\\b${thing}(Id|\\.id|\\.passport\\.id)\\s*[!=]==?\\s*['"\`]${id}['"\`]|get${thing}\\([^)]*['"\`]${id}['"\`]|switch\\s*\\(\\s*${thing}(Id|\\.id)`,
          'i',
        ).test(code);
      })
      .map((member) => `${path} names ${member}: let the member declare what is particular to it`),
  );
  expect(wrong).toEqual(lawful);
});

test('a file has at most 300 lines, a front door at most two dozen names', () => {
  const long = [
    ...sources,
    ...filesBelow('src', /\.(sql|css)$/),
    ...filesBelow('test', /\.tsx?$/),
    ...filesBelow('scripts', /\.m?js$/),
  ]
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300)
    .map(({ path, lines }) => `${path} has ${lines} lines: split it by what it does`);
  const wide = sources
    .filter(({ path, room }) => path === `src/${room}/index.ts` && kindOf(room) !== 'platform')
    .map(({ path, code }) => ({
      path,
      names: [...code.matchAll(/\{([^}]*)\}/g)].flatMap(([, list = '']) =>
        list.split(',').filter((name) => name.trim()),
      ).length,
    }))
    .filter(({ names }) => names > 24)
    .map(({ path, names }) => `${path} offers ${names} names: a front door has about a dozen`);
  expect([...long, ...wide]).toEqual(lawful);
});

test('names are words of the mission in kebab-case, without suffixes of roles', () => {
  const wrong = [...sources, ...filesBelow('src', /\.sql$/)]
    .filter(({ path }) => {
      const name = path.split('/').at(-1) ?? '';
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.client|\.worker|\.d)?\.(tsx?|sql)$/.test(name) ||
        /^(utils?|helpers?|common|misc|constants)\./.test(name)
      );
    })
    .map(({ path }) => `${path} is not named after what it does`);
  expect(wrong).toEqual(lawful);
});

test('pages hold no raw markup, inline style or inline script', () => {
  const smells: readonly [RegExp, string][] = [
    [
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/,
      'puts raw markup into a page',
    ],
    [/<[A-Za-z][^>]*\sstyle=|<style\b/, 'has an inline style: the policy forbids it'],
    [/<[a-z][^>]*\son[a-z]+=/, 'has an inline handler: the policy forbids it'],
    [/href=(\{`|["'{])\s*javascript:/, 'links to a script'],
  ];
  // The frame of a stranger's mail has no origin from which it could load a sheet: its policy names its one style by digest.
  const pages = production.filter(({ path }) => path !== 'src/platform/http/send-foreign.ts');
  const wrong = pages.flatMap(({ path, code }) =>
    smells.filter(([smell]) => smell.test(code)).map(([, words]) => `${path} ${words}`),
  );
  expect(wrong).toEqual(lawful);
});

test('nothing is left half done', () => {
  const wrong = [...sources, ...filesBelow('src', /\.(sql|md|css)$/)]
    .filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b|coming soon|lorem ipsum|not (yet )?implemented/i.test(text))
    .map(({ path }) => `${path} promises instead of doing`);
  const swallowed = production
    .filter(({ code }) => /catch\s*(\([^)]*\))?\s*\{\s*\}/.test(code))
    .map(({ path }) => `${path} swallows an error`);
  expect([...wrong, ...swallowed]).toEqual(lawful);
});
