import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ground } from './ground.js';

/** A process that serves HTTP on a port of this machine. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  readonly startMilliseconds: number;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly script: string;
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** A path that answers 200 once it is ready. */
  readonly ready: string;
}

/** A role of Lete, run from the bench's copy of the build. */
export function startRole(role: string, environment: Readonly<Record<string, string>>): Promise<Server> {
  return startServer({ script: scriptOf('role.js'), args: [role], environment, ready: '/health/live' });
}

/** Everything in one process, with its demonstration and its own PostgreSQL, as `npm start` does. */
export function startLete({ root, folder }: Pick<Ground, 'root' | 'folder'>): Promise<Server> {
  return startServer({
    script: join(root, 'bin', 'lete.mjs'),
    args: ['start'],
    environment: { LETE_DATA: join(folder, 'started'), LETE_LOG: 'error', LETE_LIMIT_FACTOR: '1000' },
    ready: '/lv',
  });
}

/** A script of the bench: one of the bare limits. */
export function startBare(name: string, environment: Readonly<Record<string, string>>): Promise<Server> {
  return startServer({ script: scriptOf(`${name}.js`), environment, ready: '/health/live' });
}

const running = new Set<ChildProcess>();

/** Stops what a measure that failed has left. */
export async function stopServers(): Promise<void> {
  await Promise.all([...running].map(stop));
}

export async function startServer({ script, args = [], environment, ready }: ServerOptions): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...profiling(), script, ...args], {
    env: { PATH: process.env.PATH, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  await untilReady(child, `http://127.0.0.1:${port}${ready}`, script);
  return {
    port,
    pid: child.pid ?? 0,
    startMilliseconds: performance.now() - began,
    stop: () => stop(child),
  };
}

/** `BENCH_PROFILE=folder npm run bench`: every server leaves a CPU profile there. */
function profiling(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

function scriptOf(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}

async function untilReady(child: ChildProcess, url: string, name: string): Promise<void> {
  const deadline = Date.now() + 300_000;
  while (child.exitCode === null && Date.now() < deadline) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    await new Promise((next) => setTimeout(next, 20));
  }
  await stop(child);
  throw new Error(`${name} did not become ready`);
}

async function stop(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await ended;
  clearTimeout(late);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address && typeof address === 'object' ? address.port : 0;
}
