// `npm run bench [-- --full | --only lookup,submit]`: builds Lete, takes a copy of the build that nobody changes meanwhile,
// and runs the bench from it. The copy lies in node_modules, where packages are found, and is removed at the end.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildLete, listEntries } from '../scripts/build.mjs';
import { bundle } from '../scripts/bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const copy = join(root, 'node_modules', `.lete-bench-${process.pid}`);

try {
  removeLeftovers();
  await buildLete();
  mkdirSync(copy, { recursive: true });
  // The bench imports `../src/…`: in the copy that is the build, but for the code, which is bundled together with the bench's own.
  cpSync(join(root, 'dist'), join(copy, 'src'), { recursive: true });
  const own = readdirSync(join(root, 'bench'), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(root, 'bench', file));
  const entryPoints = [...listEntries().code, ...own];
  const { files } = await bundle({ entryPoints, outdir: copy, outbase: root, parts: 'parts' });
  for (const { path, contents } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  const { main } = await import(pathToFileURL(join(copy, 'bench', 'main.js')).href);
  process.exitCode = await main(process.argv.slice(2), root);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
  // A child of a measure that failed must not hold the bench.
  process.exit();
}

/** Copies of benches that were killed. */
function removeLeftovers() {
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const pid = Number(/^\.lete-bench-(\d+)$/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(root, 'node_modules', name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('bench/run.mjs');
  } catch {
    return false;
  }
}
