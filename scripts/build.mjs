// Builds src/ into dist/, file by file: the tree in dist/ is the tree in src/, so that rooms are found by folder at run
// time exactly as they are in the tests. Everything that is not TypeScript (SQL, Typst, CSS, fonts) is copied. Processes
// apart are bundled (build-apart.mjs): they are started often.
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
import { build } from 'esbuild';
import { bundleApart, isApart } from './build-apart.mjs';
import { buildAssets } from './build-assets.mjs';

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

/** Brings dist/ up to date. */
export async function buildLete() {
  const began = new Date();
  const files = listFiles(src);
  const code = files.filter((f) => /\.tsx?$/.test(f) && !/\.(test|client)\.tsx?$/.test(f) && !isApart(f));
  const islands = files.filter((f) => /\.client\.tsx?$/.test(f));
  // The look's own styles and fonts, and the islands' scripts, become dist/assets; a room's go with the room.
  const rest = files.filter((f) => !/\.tsx?$|platform\/html\/.*\.(css|woff2)$|README\.md$/.test(f));
  const shared = {
    outdir: dist,
    outbase: src,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  };
  const outputs = new Map(code.map((file) => [file, outputOf(file)]));
  const stale = code.filter((file) => isOlder(outputs.get(file), file));
  const built = await build({
    ...shared,
    entryPoints: stale,
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
  });
  const apart = await bundleApart(files.filter(isApart), shared);
  const wanted = new Map([
    ...[...built.outputFiles, ...apart.files].map((file) => [file.path, file.contents]),
    ...rest.map((file) => [join(dist, relative(src, file)), readFileSync(file)]),
    ...[...(await buildAssets(islands))].map(([name, contents]) => [join(dist, 'assets', name), contents]),
  ]);
  mkdirSync(dist, { recursive: true });
  for (const [path, contents] of wanted) writeChanged(path, contents);
  const fresh = new Set([...[...outputs.values()].flatMap((path) => [path, `${path}.map`]), ...apart.standing]);
  for (const path of listFiles(dist))
    if (!wanted.has(path) && !fresh.has(path) && !isInTheMaking(path)) rmSync(path, { force: true });
  writeFileSync(stamp, '');
  // What was saved while this build ran counts as newer.
  utimesSync(stamp, began, began);
}

/** Where a source's translation goes. */
function outputOf(file) {
  return join(dist, relative(src, file)).replace(/\.tsx?$/, '.js');
}

/** Each file is translated by itself: only one that changed, or came by a rename, since the last build is translated anew. */
function isOlder(output, file) {
  if (!existsSync(output)) return true;
  const made = statSync(output).mtimeMs;
  return [file, fileURLToPath(import.meta.url)].some((path) => {
    const { mtimeMs, ctimeMs } = statSync(path);
    return Math.max(mtimeMs, ctimeMs) >= made;
  });
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
