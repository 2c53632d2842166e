#!/usr/bin/env node
// The `lete` command: builds when the sources are newer than the build, then hands over to src/main.ts.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// An image for production may hold dist/ alone.
if (existsSync(join(root, 'src'))) {
  const { buildLete, isStale } = await import('../scripts/build.mjs');
  if (isStale()) await buildLete();
}
const { main } = await import('../dist/main.js');
process.exitCode = await main(process.argv.slice(2));
