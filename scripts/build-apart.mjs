// The processes apart (src/**/*child.ts), each with all that it needs in a few files: one is started for every file that may be
// hostile, and finding some hundred modules of the packages one by one costs more than the reading itself.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Whether a source is the entry of a process apart. */
export const isApart = (path) => /(^|[-/\\])child\.ts$/.test(path);

/**
 * Bundles the entries into `shared.outdir`, at the places of their sources; what several need lies in apart/. Resolves with the
 * files to write, what several need first, and with the paths of those that stand from the last time, when nothing changed.
 */
export async function bundleApart(entryPoints, shared) {
  const folder = join(shared.outdir, 'apart');
  const record = join(folder, 'made-of.json');
  const last = lastMade(record, entryPoints);
  if (last) return { files: [], standing: [record, ...last.outputs.map((path) => join(root, path))] };
  const began = Date.now();
  const { outputFiles, metafile } = await build({
    ...shared,
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    splitting: true,
    chunkNames: 'apart/[name]-[hash]',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    // Native code and its twin in WebAssembly are found where npm put them.
    external: ['@myriaddreamin/*'],
    // Older packages ask for Node's own modules by `require`, which a module does not have by itself.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);`,
    },
    logLevel: 'error',
  });
  const sources = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  const made = { began, entries: namesOf(entryPoints), sources, outputs: Object.keys(metafile.outputs) };
  const files = outputFiles.map(({ path, contents }) => ({ path, contents }));
  const isShared = ({ path }) => dirname(path) === folder;
  return {
    files: [
      ...files.filter(isShared),
      ...files.filter((file) => !isShared(file)),
      { path: record, contents: Buffer.from(JSON.stringify(made)) },
    ],
    standing: [],
  };
}

/** What was made last time, unless a source, a package or this file has changed since. */
function lastMade(record, entryPoints) {
  if (!existsSync(record)) return undefined;
  const last = JSON.parse(readFileSync(record, 'utf8'));
  const madeOf = [...last.sources, 'package-lock.json', relative(root, fileURLToPath(import.meta.url))];
  const isSame =
    last.entries.join() === namesOf(entryPoints).join() &&
    madeOf.every((path) => changedAt(join(root, path)) < last.began) &&
    last.outputs.every((path) => existsSync(join(root, path)));
  return isSame ? last : undefined;
}

const namesOf = (paths) => paths.map((path) => relative(root, path)).sort();

/** Milliseconds; a file that is gone counts as changed. */
function changedAt(path) {
  if (!existsSync(path)) return Number.POSITIVE_INFINITY;
  const { mtimeMs, ctimeMs } = statSync(path);
  return Math.max(mtimeMs, ctimeMs);
}
