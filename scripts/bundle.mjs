// Bundles sources with the packages they need into a few files: a process begins by finding its modules, and to find some
// thousands one by one takes it longer than all the rest of its start.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Whether a source is the entry of a process apart. */
export const isApart = (path) => /(^|[-/\\])child\.ts$/.test(path);
/** Whether a source is found at its own place at run time: the command, a member of a floor, a front door. */
export const isEntry = (path) => /^(main|(.*[/\\])?(index|room|service|register|channel))\.tsx?$/.test(path);

/**
 * Bundles `entryPoints` into `outdir`, each at its source's place below `outbase`; what several need lies in `parts`. Resolves
 * with the files to write, what several need first, and with the paths of those that stand from the last time, when nothing changed.
 */
export async function bundle({ entryPoints, outdir, outbase, parts }) {
  const record = join(outdir, parts, 'made-of.json');
  const last = lastMade(record, entryPoints);
  if (last) return { files: [], standing: [record, ...last.outputs.map((path) => join(root, path))] };
  const began = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outbase,
    bundle: true,
    splitting: true,
    chunkNames: `${parts}/[name]-[hash]`,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    write: false,
    // Native code and its twin in WebAssembly are found where npm put them, and so are the files of the bench's browser.
    external: ['@myriaddreamin/*', 'playwright-core', '@sparticuz/chromium'],
    // Older packages ask for Node's own modules by `require`, which a module does not have by itself.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);`,
    },
    plugins: [keepPlaces(outbase)],
    logLevel: 'error',
  });
  const sources = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  const made = { began, entries: namesOf(entryPoints), sources, outputs: Object.keys(metafile.outputs) };
  const files = outputFiles.map((file) => ({ path: file.path, contents: placed(file, outdir) }));
  const isShared = ({ path }) => dirname(path) === join(outdir, parts);
  return {
    files: [
      ...files.filter(isShared),
      ...files.filter((file) => !isShared(file)),
      { path: record, contents: Buffer.from(JSON.stringify(made)) },
    ],
    standing: [],
  };
}

const placeName = '__placeOfSource';

/** A source finds its migrations, templates and children beside itself, in whichever file its code ends up. */
function keepPlaces(outbase) {
  return {
    name: 'keep-places',
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (path.includes('node_modules') || !text.includes('import.meta.url')) return undefined;
        const place = relative(outbase, path).replace(/\.tsx?$/, '.js');
        const contents = text.replaceAll('import.meta.url', `${placeName}(${JSON.stringify(place)})`);
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** The places kept above, as seen from the file that the code went to. */
function placed({ path, contents, text }, outdir) {
  if (!path.endsWith('.js') || !text.includes(placeName)) return contents;
  const url = (_, place) => {
    const from = relative(dirname(path), join(outdir, place));
    return `new URL(${JSON.stringify(from.startsWith('.') ? from : `./${from}`)}, import.meta.url).href`;
  };
  return Buffer.from(text.replace(new RegExp(`${placeName}\\("([^"]+)"\\)`, 'g'), url));
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
