// Builds src/ into dist/. What is found by its place at run time (the rooms' own files, their front doors, the processes apart)
// stands in dist/ where its source stands in src/; the code that they share lies in dist/parts and dist/apart. Everything
// that is not TypeScript (SQL, Typst, CSS, fonts) is copied.
// Only what changed is written, each file by a rename: a process that runs from dist/ meanwhile never sees half a file.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets } from './build-assets.mjs';
import { bundle, isApart, isEntry } from './bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const dist = join(root, 'dist');
/** Its time says when the build last succeeded. */
const stamp = join(dist, '.built');

/** Whether dist/ is older than the newest file or folder of src/. */
export function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const entries = readdirSync(src, { withFileTypes: true, recursive: true });
  return [src, ...entries.map((e) => join(e.parentPath, e.name))].some((path) => statSync(path).mtimeMs > built);
}

/** The sources that stand at their own places at run time; the processes apart begin apart and share nothing with the rest. */
export function listEntries() {
  const files = listFiles(src);
  return { code: files.filter((f) => isEntry(relative(src, f))), apart: files.filter(isApart) };
}

/** Brings dist/ up to date. */
export async function buildLete() {
  const began = new Date();
  const files = listFiles(src);
  const islands = files.filter((f) => /\.client\.tsx?$/.test(f));
  // The look's own styles and fonts, and the islands' scripts, become dist/assets; a room's go with the room.
  const rest = files.filter((f) => !/\.tsx?$|platform\/html\/.*\.(css|woff2)$|README\.md$/.test(f));
  const { code, apart } = listEntries();
  const bundles = [
    await bundle({ entryPoints: code, outdir: dist, outbase: src, parts: 'parts' }),
    await bundle({ entryPoints: apart, outdir: dist, outbase: src, parts: 'apart' }),
  ];
  const wanted = new Map([
    ...bundles.flatMap(({ files: made }) => made.map((file) => [file.path, file.contents])),
    ...rest.map((file) => [join(dist, relative(src, file)), readFileSync(file)]),
    ...[...(await buildAssets(islands))].map(([name, contents]) => [join(dist, 'assets', name), contents]),
  ]);
  mkdirSync(dist, { recursive: true });
  for (const [path, contents] of wanted) writeChanged(path, contents);
  const standing = new Set(bundles.flatMap((each) => each.standing));
  for (const path of listFiles(dist))
    if (!wanted.has(path) && !standing.has(path) && !isInTheMaking(path)) rmSync(path, { force: true });
  writeFileSync(stamp, '');
  // What was saved while this build ran counts as newer.
  utimesSync(stamp, began, began);
}

/** The stamp, or a file that another builder is about to rename. */
function isInTheMaking(path) {
  return path === stamp || /\.\d+$/.test(path);
}

function writeChanged(path, contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) return utimesSync(path, new Date(), new Date());
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, contents);
  renameSync(fresh, path);
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildLete();
