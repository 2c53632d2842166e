// Builds src/ into dist/, file by file: the tree in dist/ is the tree in src/, so that rooms are found by folder at run
// time exactly as they are in the tests. Everything that is not TypeScript (SQL, Typst, CSS, fonts) is copied.

import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Writes a fresh dist/ and returns how many files it holds. */
export async function buildLete() {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const files = listFiles(join(root, 'src'));
  const code = files.filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f) && !/\.client\.tsx?$/.test(f));
  const islands = files.filter((f) => /\.client\.tsx?$/.test(f));
  const rest = files.filter((f) => !/\.tsx?$/.test(f) && !f.endsWith('README.md'));
  const shared = {
    outdir: dist,
    outbase: join(root, 'src'),
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  };
  await Promise.all([
    build({ ...shared, entryPoints: code, platform: 'node', target: 'node20', sourcemap: 'linked' }),
    islands.length && build({ ...shared, entryPoints: islands, bundle: true, minify: true, target: 'es2022' }),
  ]);
  for (const file of rest) {
    const target = join(dist, relative(join(root, 'src'), file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
  return files.length;
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildLete();
