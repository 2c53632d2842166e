import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { asAdmin } from '../test/support/index.js';
import { layDemonstrated } from '../test/support/start-lete.js';

const command = fileURLToPath(new URL('../bin/lete.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lete-serve-'));
// The unprivileged user that PostgreSQL runs as must be able to pass through.
chmodSync(folder, 0o711);
const running = new Set<ChildProcess>();

afterAll(async () => {
  for (const child of running) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exit: Promise<unknown[]>;
}

function lete(args: readonly string[], environment: Record<string, string>): Started {
  const env = { PATH: process.env.PATH, LETE_DATA: join(folder, 'data'), LETE_DEMO_PEOPLE: '300', ...environment };
  const child = spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  running.add(child);
  const exit = once(child, 'exit').finally(() => running.delete(child));
  return { child, said: () => said, exit };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return String(address && typeof address === 'object' ? address.port : 0);
}

async function until<T>(look: () => Promise<T | undefined | false>, what: string): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not happen within a minute`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Starts Lete and waits until it is ready. */
async function start(port: string): Promise<Started> {
  const started = lete(['start'], { PORT: port });
  await until(async () => {
    if (started.child.exitCode !== null) throw new Error(`Lete ended: ${started.said()}`);
    return (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok;
  }, 'the start');
  return started;
}

const socket = encodeURIComponent(join(folder, 'data', 'socket'));
const database = `postgresql://lete@localhost/lete?host=${socket}`;

test('killed at any moment, Lete recovers by itself and nothing acknowledged is gone', {
  timeout: 180_000,
}, async () => {
  await layDemonstrated(join(folder, 'data'));
  const port = await freePort();
  let lives = await start(port);
  const kept: number[] = [];
  for (let round = 0; round < 3; round++) {
    // A client's deed: acknowledged once its transaction is committed.
    const writing = (async () => {
      for (let n = 0; n < 200; n++) {
        const id = round * 1000 + n;
        await asAdmin(database, `select jobs.add_job('test:never', '{}', 'deed ${id}', now() + interval '1 day', 1)`);
        kept.push(id);
      }
    })().catch(() => undefined);
    await new Promise((next) => setTimeout(next, 40 + round * 60));
    lives.child.kill('SIGKILL');
    await Promise.all([lives.exit, writing]);
    lives = await start(port);
    const rows = await asAdmin(database, `select key from graphile_worker.jobs where key like 'deed %'`);
    const found = new Set(rows.map(({ key }) => key));
    expect(kept.filter((id) => !found.has(`deed ${id}`))).toEqual([]);
  }

  // The data are held by one Lete at a time, and commands work beside it.
  const second = lete(['start'], { PORT: await freePort() });
  expect(await second.exit).toEqual([1, null]);
  expect(second.said()).toContain('is in use by another Lete');
  const beside = lete(['trace', 'case', '1/2026'], {});
  expect(await beside.exit).toEqual([1, null]);
  expect(beside.said()).toContain('Nothing is known of 1/2026');

  // A PostgreSQL that dies is started again.
  const pid = Number(readFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await until(async () => lives.said().includes('PostgreSQL died and is started again'), 'the death of PostgreSQL');
  await until(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok, 'its return');

  // A signal, and the same again as npm passes it on: everything ends in order.
  lives.child.kill('SIGTERM');
  lives.child.kill('SIGTERM');
  expect(await lives.exit).toEqual([0, null]);
  expect(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
  expect(existsSync(join(folder, 'data', 'lete.pid'))).toBe(false);
});

test('outside the demonstration the start names every secret that is missing or can be guessed', async () => {
  const refused = lete(['start'], { LETE_DEMO: 'off', LETE_BANK_SECRET: 'changeme-changeme-changeme-changeme' });
  expect(await refused.exit).toEqual([78, null]);
  expect(refused.said()).toMatch(/LETE_SECRET is required when LETE_DEMO=off/);
  expect(refused.said()).toMatch(/LETE_SEAL_KEY_FILE is required/);
  expect(refused.said()).toMatch(/LETE_BANK_SECRET is a default or can be guessed/);
  expect(refused.said()).not.toContain('changeme-');
});

test('an unknown or malformed setting, or command, stops with a sentence', async () => {
  const settings = lete(['start'], { LETE_DTAA: '/tmp/x', PORT: 'many' });
  expect(await settings.exit).toEqual([78, null]);
  expect(settings.said()).toMatch(/LETE_DTAA is not a setting of Lete/);
  expect(settings.said()).toMatch(/PORT is malformed/);
  expect((await lete(['help'], {}).exit)[0]).toBe(0);
});

test('npm start gives its place to Lete, so that a signal to npm reaches it', () => {
  // Without `exec` the shell between them dies of the signal and leaves Lete running.
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect(manifest).toContain('"start": "exec node bin/lete.mjs start"');
});
