// `npm test`: types, lint, unused code; then tests against a real PostgreSQL and journeys in a real browser side by side,
// for each often waits while the other computes. What fails first ends the run after its stages; the last line always
// stands alone: `N passed, N failed` (each static stage counts as one).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLete, isStale } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = mkdtempSync(join(tmpdir(), 'lete-reports-'));

// What reads the sources only runs side by side, each told whole when it ends.
const readings = [
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused code', command: ['knip'] },
];
// The journeys' own lines follow when they end: both at once could not be read.
const stages = [
  { name: 'tests', command: ['vitest', 'run', '--project', 'house'], counts: true, isShown: true },
  { name: 'journeys', command: ['vitest', 'run', '--project', 'journeys'], counts: true },
];

const sum = { passed: 0, failed: 0 };
try {
  for (const together of [readings, stages]) {
    if (sum.failed) break;
    // Both run from the build.
    if (together === stages && isStale()) await buildLete();
    for (const { passed, failed } of await Promise.all(together.map(runStage))) add(passed, failed);
  }
} catch (error) {
  console.error(error);
  sum.failed += 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed || !sum.passed ? 1 : 0;

function add(passed, failed) {
  sum.passed += passed;
  sum.failed += failed;
}

async function runStage({ name, command: [program, ...args], counts, isShown }) {
  const report = join(reports, `${name}.json`);
  const reporting = counts ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const began = Date.now();
  const { code, said } = await run(join(root, 'node_modules', '.bin', program), [...args, ...reporting], isShown);
  if (said) process.stdout.write(`\n── ${name}\n${said}`);
  console.log(`${name}: ${code === 0 ? 'passed' : `failed (${code})`}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests = 0 } = result;
  // A file that cannot be loaded, or an error outside a test, fails the run without failing a test.
  return { passed, failed: code === 0 ? 0 : Math.max(numFailedTests, 1) };
}

/** Shows what it says at once, or keeps it until the end. */
function run(command, args, isShown) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
      });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? signal, said }));
  });
}
