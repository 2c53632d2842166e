// `npm test`: types, lint, unused code, tests against a real PostgreSQL, journeys in a real browser. The first stage that
// fails ends the run; the last line always stands alone: `N passed, N failed` (each static stage counts as one).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = mkdtempSync(join(tmpdir(), 'lete-reports-'));

const stages = [
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'tests', command: ['vitest', 'run', '--project', 'house'], counts: true },
  { name: 'journeys', command: ['vitest', 'run', '--project', 'journeys'], counts: true },
];

const sum = { passed: 0, failed: 0 };
try {
  for (const stage of stages) {
    console.log(`\n── ${stage.name}`);
    const { passed, failed } = await runStage(stage);
    sum.passed += passed;
    sum.failed += failed;
    if (failed) break;
  }
} catch (error) {
  console.error(error);
  sum.failed += 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed || !sum.passed ? 1 : 0;

async function runStage({ name, command: [program, ...args], counts }) {
  const report = join(reports, `${name}.json`);
  const reporting = counts ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const began = Date.now();
  const code = await run(join(root, 'node_modules', '.bin', program), [...args, ...reporting]);
  console.log(`${name}: ${code === 0 ? 'passed' : `failed (${code})`}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests = 0 } = result;
  // A file that cannot be loaded, or an error outside a test, fails the run without failing a test.
  return { passed, failed: code === 0 ? 0 : Math.max(numFailedTests, 1) };
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
}
