/** The data have the same floors as the rooms, and every text has both languages: read from the sources themselves. */
import { expect, test } from 'vitest';
import { filesBelow, type SourceFile } from './support/tree.js';

const lawful: string[] = [];
const production = filesBelow('src', /\.tsx?$/).filter(({ isTest }) => !isTest);
const migrations = filesBelow('src', /\.sql$/);

/** Owner of each schema: the room whose migration creates it; these two are made elsewhere. */
const owners = new Map([
  ['lete', 'platform/db'],
  ['graphile_worker', 'platform/jobs'],
  ...migrations.flatMap(({ room, code }) =>
    [...code.matchAll(/create schema (?:if not exists )?(\w+)/g)].map(([, schema = '']): [string, string] => [
      schema,
      room,
    ]),
  ),
]);

/** What every room may use of another's schema, and why. The one place for exceptions. */
const doors: readonly { readonly what: RegExp; readonly by: RegExp; readonly why: string }[] = [
  { what: /^audit\.record(_for)?$/, by: /./, why: 'no look without its line: the one way into the audit' },
  { what: /^jobs\.add_job$/, by: /./, why: 'no deed without its job: the one way into the queue' },
  { what: /^dataset\.seed$/, by: /./, why: 'how a room hands over the first versions of its own dated records' },
  { what: /^dataset\.version$/, by: /^agency$/, why: 'its own first versions, which one migration names anew' },
  {
    what: /^punishments\.take_by_number$/,
    by: /^payments$/,
    why: 'the register’s own door, which writes its lines: a bank’s hundred thousand payments never leave the database',
  },
  {
    what: /^lete\.(migration|demonstrated)$/,
    by: /^(main|platform\/observe)$/,
    why: 'the start and the probe ask what was prepared',
  },
];

function foreignNames(file: SourceFile, texts: readonly string[]): string[] {
  const named = texts.flatMap((text) =>
    [...text.matchAll(/(?<!['\w.:/-])([a-z_]+)\.([a-z_]+)/g)].map(([, schema = '', name = '']) => ({ schema, name })),
  );
  const foreign = named
    .filter(({ schema }) => owners.has(schema) && owners.get(schema) !== file.room)
    .filter(({ schema, name }) => !doors.some(({ what, by }) => what.test(`${schema}.${name}`) && by.test(file.room)))
    .map(
      ({ schema, name }) =>
        `${file.path} names ${schema}.${name}, which belongs to ${owners.get(schema)}: ask its front door`,
    );
  return [...new Set(foreign)];
}

test('each schema belongs to one room', () => {
  const created = migrations.flatMap(({ path, code }) =>
    [...code.matchAll(/create schema (?:if not exists )?(\w+)/g)].map(([, schema]) => ({ path, schema })),
  );
  const twice = created.filter(({ schema, path }) =>
    created.some((other) => other.schema === schema && other.path !== path),
  );
  expect(twice.map(({ path, schema }) => `${path} creates ${schema}, and so does another`)).toEqual(lawful);
});

test('only the owner’s SQL names its tables', () => {
  const inMigrations = migrations.flatMap((file) => foreignNames(file, [file.code]));
  const inCode = production.flatMap((file) => {
    const tagged = [...file.code.matchAll(/\bsql`([^`]*)`/g)].map(([, text = '']) => text);
    const elsewhere = [
      ...file.code.matchAll(/\b(?:from|join|into|update|truncate|table|call)\s+([a-z_]+\.[a-z_]+)/gi),
      // Names given to a query builder; `lete.…` in quotes is a setting or an attribute of a trace.
      ...file.code.matchAll(/['"]((?!lete\.)[a-z_]+\.[a-z_]+)(?: as \w+)?['"]/g),
    ].map(([, name = '']) => name);
    return foreignNames(file, [...tagged, ...elsewhere]);
  });
  expect([...inMigrations, ...new Set(inCode)]).toEqual(lawful);
});

test('migrations are numbered without gaps or doubles', () => {
  const folderOf = ({ path }: SourceFile) => path.slice(0, path.lastIndexOf('/'));
  const wrong = migrations.flatMap((file) => {
    const neighbours = migrations.filter((other) => folderOf(other) === folderOf(file));
    const place = neighbours.indexOf(file) + 1;
    const number = Number(/\/(\d{4})-[a-z0-9-]+\.sql$/.exec(file.path)?.[1]);
    return number === place ? [] : [`${file.path} is not number ${place} of its room`];
  });
  expect(wrong).toEqual(lawful);
});

const literal = `'(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*"|\`(?:[^\`\\\\]|\\\\.)*\``;

test('every text has words in both languages', () => {
  const wrong = production.flatMap(({ path, code }) => {
    const pairs = [...code.matchAll(new RegExp(`\\blv:\\s*(${literal})\\s*,\\s*en:\\s*(${literal})`, 'g'))];
    const lone = [...code.matchAll(new RegExp(`\\blv:\\s*(${literal})(?!\\s*,\\s*en:)`, 'g'))].filter(
      ([whole]) => !pairs.some(([pair]) => pair.startsWith(whole)),
    );
    return [
      ...lone.map(([, lv = '']) => `${path}: ${lv} has no English beside it`),
      ...pairs.flatMap(([, lv = '', en = '']) =>
        problemsOf(lv.slice(1, -1), en.slice(1, -1)).map((words) => `${path}: ${lv} / ${en} ${words}`),
      ),
    ];
  });
  expect(wrong).toEqual(lawful);
});

function problemsOf(lv: string, en: string): string[] {
  // Addresses and what is put together from parts have no words of their own.
  if (/^[/#]/.test(lv) || /\$\{/.test(lv + en)) return [];
  if ((lv.trim() === '') !== (en.trim() === '')) return ['is empty in one language'];
  const words = (text: string) => text.replace(/\{\w+\}/g, '');
  if (lv === en && /\p{L}{2}/u.test(words(lv))) return ['says the same in both: use same() for names and codes'];
  if (/“/.test(lv)) return ['quotes in Latvian as English does: „…”'];
  const isLatvian = /^[\p{L}\s]*[āčēģīķļņšūž][\p{L}\s]*$/iu.test(en) && en.split(' ').length > 2;
  if (isLatvian) return ['is Latvian in both'];
  const places = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)]
      .map(([place]) => place)
      .sort()
      .join();
  return places(lv) === places(en) ? [] : ['fills different places'];
}
