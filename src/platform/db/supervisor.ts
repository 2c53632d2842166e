/**
 * Runs the embedded PostgreSQL that ships inside an npm package.
 *
 * start: take the data folder → initdb on the first run → settle with what a killed predecessor left → spawn → wait
 *        until it answers.
 * died:  started again after a growing pause; after five deaths in ten minutes it is given up, with the reason.
 * stop:  SIGINT ("fast"): open transactions are rolled back, a checkpoint is written, the process ends.
 *
 * It listens on a unix socket in a folder of mode 0700 only.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { ensureCluster, ownFolder, settleWithPredecessor, takeOver } from './cluster.js';
import { lockData } from './data-lock.js';
import { keepLog, type PostgresLog } from './postgres-log.js';
import { findServant, type Servant } from './servant.js';

export interface Postgres {
  /** Address of the superuser on the database `lete`. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Folder for the cluster, its socket and its log; made when missing. */
  readonly folder: string;
  /** Extra settings, `name=value`; tests switch durability off here. */
  readonly settings?: readonly string[];
  /** Called when the server died and will not be started again. */
  readonly onLost?: (reason: string) => void;
  /** Called when the server died and is being started again. */
  readonly onDeath?: (reason: string) => void;
}

interface Running {
  readonly child: ChildProcess;
  readonly log: PostgresLog;
}

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  mkdirSync(options.folder, { recursive: true, mode: 0o711 });
  const data = realpathSync(resolve(options.folder));
  const release = lockData(data);
  try {
    const place = await preparePlace(data, options.settings ?? []);
    const stop = await keepAlive(place, options);
    return {
      url: urlOver(place.socket),
      stop: async () => {
        await stop();
        rmSync(place.socket, { recursive: true, force: true });
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Launches the server and launches it again when it dies; returns how to stop it. */
async function keepAlive(place: Place, { onDeath, onLost }: PostgresOptions): Promise<() => Promise<void>> {
  const deaths: number[] = [];
  let stopping = false;
  let running = await launch(place);
  // A stop that comes while a dead server is being replaced must wait for the new one, or it would be left running.
  let replacing: Promise<void> = Promise.resolve();
  const mourn = () => {
    replacing = replace();
  };
  const replace = async (): Promise<void> => {
    if (stopping) return;
    deaths.push(Date.now());
    const recent = deaths.filter((at) => at > Date.now() - 600_000).length;
    if (recent > 5) return onLost?.(`PostgreSQL died ${recent} times in ten minutes. ${running.log.reason()}`);
    onDeath?.(running.log.reason());
    try {
      await pause(recent * recent * 100);
      await settleWithPredecessor(place.cluster);
      if (stopping) return;
      running = await launch(place);
      running.child.once('exit', mourn);
    } catch (error) {
      onLost?.((error as Error).message);
    }
  };
  running.child.once('exit', mourn);
  return async () => {
    stopping = true;
    await replacing;
    await end(running.child);
  };
}

/** The superuser's address over a socket folder. */
export function urlOver(socket: string): string {
  return `postgresql://lete@localhost/lete?host=${encodeURIComponent(socket)}`;
}

interface Place {
  readonly servant: Servant;
  readonly cluster: string;
  readonly socket: string;
  readonly logFile: string;
  readonly args: readonly string[];
}

async function preparePlace(data: string, settings: readonly string[]): Promise<Place> {
  const servant = findServant(await findBinaries(), join(data, 'postgres'));
  const cluster = join(data, 'postgres');
  await settleWithPredecessor(cluster);
  takeOver(cluster, servant);
  await ensureCluster(servant, cluster, !settings.includes('fsync=off'));
  const socket = socketFolder(data);
  ownFolder(socket, servant.owner);
  const args = ['-D', cluster, '-h', '', '-k', socket, ...standing, ...settings.flatMap((setting) => ['-c', setting])];
  return { servant, cluster, socket, logFile: join(data, 'postgres.log'), args };
}

const standing = [
  'unix_socket_permissions=0700',
  'max_connections=120',
  'shared_buffers=256MB',
  'wal_compression=on',
  'jit=off',
  'log_min_messages=warning',
  // A statement's text may hold what a client wrote.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'timezone=UTC',
  'max_wal_size=2GB',
].flatMap((setting) => ['-c', setting]);

/** The address of a unix socket holds 107 bytes; a data folder with a longer name has its socket elsewhere. */
function socketFolder(data: string): string {
  const near = join(data, 'socket');
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= 107) return near;
  const name = `lete-${process.pid}-${Date.now().toString(36)}`;
  const far = [tmpdir(), '/tmp'].map((folder) => join(folder, name)).find((path) => Buffer.byteLength(path) <= 90);
  if (!far)
    throw new Error(
      `No folder with a short enough name for PostgreSQL's socket: choose a shorter LETE_DATA than ${data}.`,
    );
  return far;
}

async function launch({ servant, args, logFile, socket }: Place): Promise<Running> {
  const child = servant.spawn('postgres', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    dependent: true,
  });
  // Signals for the terminal's group are for Lete alone, which stops the server when its own work is done.
  const log = keepLog(logFile, child.stderr);
  chmodSync(logFile, 0o600);
  const failed = once(child, 'error').then(([error]) => {
    throw new Error('PostgreSQL could not be started', { cause: error });
  });
  await Promise.race([untilItAnswers(socket, child, log), failed]);
  return { child, log };
}

async function untilItAnswers(socket: string, child: ChildProcess, log: PostgresLog): Promise<void> {
  const until = Date.now() + 120_000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL ended at once (${child.exitCode ?? child.signalCode}). ${log.reason()}`);
    const client = new pg.Client({ host: socket, user: 'lete', database: 'postgres' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const exists = await client.query(`select 1 from pg_database where datname = 'lete'`);
      if (!exists.rowCount) await client.query('create database lete');
      return;
    } catch (error) {
      // After a crash it replays its log first, which takes its time.
      if (Date.now() > until) throw new Error('PostgreSQL did not answer within two minutes', { cause: error });
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  // "Immediate" loses nothing that was committed; the next start replays it.
  const late = setTimeout(() => child.kill('SIGQUIT'), 60_000);
  await ended;
  clearTimeout(late);
}
