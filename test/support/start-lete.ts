import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyDemonstrated } from './demonstrated-folder.js';
import { quickFolder } from './quick-folder.js';

/** A whole Lete in a process of its own, with its own database and people. */
export interface RunningLete {
  readonly url: string;
  /** Its folder, for commands beside it. */
  readonly data: string;
  /** Port of its mail server, on the loopback. */
  readonly smtpPort: number;
  stop(): Promise<void>;
}

interface Beginning {
  /** The checkout, or a copy of it. */
  readonly root?: string;
  /** On a folder with nothing in it: a first start, which lays out the demonstration and takes its time. */
  readonly isFirst?: boolean;
}

/** Starts Lete as `npm start` does, on a free port and a folder of its own with the demonstration in it; resolves when it is ready. */
export async function startLete(beginning: Beginning = {}): Promise<RunningLete> {
  const folder = mkdtempSync(join(quickFolder(), 'lete-whole-'));
  // The unprivileged user that PostgreSQL runs as must be able to pass through.
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  if (!beginning.isFirst) await layDemonstrated(data);
  const started = await start(data, beginning.root ?? fileURLToPath(new URL('../../', import.meta.url)));
  return {
    ...started,
    stop: async () => {
      await started.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Lays a folder with the demonstration, as a Lete that was started and ended leaves it, at `data`. */
export const layDemonstrated = (data: string) => copyDemonstrated(data, demonstrate);

async function demonstrate(take: (data: string) => void): Promise<void> {
  const folder = mkdtempSync(join(quickFolder(), 'lete-first-'));
  chmodSync(folder, 0o711);
  try {
    const data = join(folder, 'data');
    await (await start(data, fileURLToPath(new URL('../../', import.meta.url)))).stop();
    take(data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(data: string, root: string): Promise<RunningLete> {
  const [port, smtpPort] = [await freePort(), await freePort()];
  const env = {
    PATH: process.env.PATH,
    PORT: port,
    LETE_DATA: data,
    LETE_DEMO_PEOPLE: '300',
    LETE_LOG: 'error',
    LETE_SMTP_PORT: smtpPort,
  };
  const child = spawn(process.execPath, [join(root, 'bin/lete.mjs'), 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(String(chunk)));
  const url = `http://localhost:${port}`;
  await untilReady(child, url, () => said.join(''));
  return {
    url,
    data,
    smtpPort: Number(smtpPort),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return String(address && typeof address === 'object' ? address.port : 0);
}

async function untilReady(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const deadline = Date.now() + 180_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Lete ended: ${said()}`);
    if ((await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) return;
    if (Date.now() > deadline) throw new Error(`Lete was not ready in 180 s: ${said()}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}
