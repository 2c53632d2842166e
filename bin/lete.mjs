#!/usr/bin/env node
// The `lete` command: builds when the sources are newer than the build, then hands over to src/main.ts.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true }).map(
      (e) => statSync(join(e.parentPath, e.name)).mtimeMs,
    ),
  );
}

const built = join(root, 'dist', 'main.js');
if (existsSync(join(root, 'src')) && (!existsSync(built) || statSync(built).mtimeMs < newest(join(root, 'src')))) {
  const { buildLete } = await import('../scripts/build.mjs');
  await buildLete();
}
const { main } = await import('../dist/main.js');
await main(process.argv.slice(2));
