import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataInUse } from './data-lock.js';
import { findProcess, isWorkplace, type Living } from './processes.js';
import type { Servant, User } from './servant.js';

/** Makes the cluster on the first run. It is made beside its place and then moved: a killed first run leaves nothing half done. */
export async function ensureCluster(servant: Servant, cluster: string, durable: boolean): Promise<void> {
  for (const name of readdirSync(dirname(cluster)))
    if (/\.making$/.test(name)) rmSync(join(dirname(cluster), name), { recursive: true });
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  // An empty folder gives way; one with something in it is not ours to delete.
  if (existsSync(cluster) && readdirSync(cluster).length)
    throw new Error(`${cluster} is not empty and is no database of PostgreSQL: choose another LETE_DATA.`);
  const making = `${cluster}.making`;
  ownFolder(making, servant.owner);
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=lv', '--locale=C'];
  const rest = ['--auth=trust', '--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  const initdb = servant.spawn('initdb', ['-D', making, '-U', 'lete', ...locale, ...rest], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  initdb.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = (await once(initdb, 'close')) as [number | null];
  if (code !== 0) throw new Error(`PostgreSQL could not make its folder ${cluster}: ${said.trim().slice(-500)}`);
  // The superuser may come over the socket only; every other role proves itself with its password.
  writeFileSync(join(making, 'pg_hba.conf'), 'local all lete trust\nlocal all all scram-sha-256\n');
  if (existsSync(cluster)) rmdirSync(cluster);
  renameSync(making, cluster);
}

/** A folder of mode 0700 that belongs to the user. */
export function ownFolder(folder: string, user: User | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
}

/** Hands a cluster over when it was last run by another user: root may; anyone else is told. Only for a cluster that no server runs on. */
export function takeOver(cluster: string, servant: Servant): void {
  if (!existsSync(join(cluster, 'PG_VERSION')) || !process.getuid) return;
  const wanted = servant.owner ?? { uid: process.getuid(), gid: process.getgid?.() ?? 0 };
  const { uid } = statSync(cluster);
  if (uid === wanted.uid) return;
  if (process.getuid() !== 0)
    throw new Error(
      `${cluster} belongs to another user (${uid}): start Lete as that user, or choose another LETE_DATA.`,
    );
  const entries = readdirSync(cluster, { withFileTypes: true, recursive: true });
  for (const entry of entries) lchownSync(join(entry.parentPath, entry.name), wanted.uid, wanted.gid);
  chownSync(cluster, wanted.uid, wanted.gid);
}

/**
 * Deals with what a killed predecessor left. A server that still runs on the cluster is asked to stop; its processes
 * are waited for; only then is a file that names nobody taken away. Whoever calls holds the lock of the data folder.
 */
export async function settleWithPredecessor(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const until = Date.now() + 60_000;
  for (let asked = 0; existsSync(file); ) {
    const server = serverOn(cluster);
    const master = server && masterOf(server);
    if (master) throw new DataInUse(dirname(cluster), master.pid);
    if (!server && !isWorkplace(cluster)) return rmSync(file, { force: true });
    if (Date.now() > until)
      throw new Error(`A PostgreSQL left over on ${cluster} does not stop (process ${server?.pid ?? '?'}).`);
    // "Fast": sessions end, a checkpoint is written. Once more after a while, should the first have come too early.
    if (server && Date.now() - asked > 10_000) {
      process.kill(server.pid, 'SIGINT');
      asked = Date.now();
    }
    await pause(100);
  }
}

/** Another Lete that watches over the server: an orphan's parent is init, or whoever buries orphans. */
function masterOf(server: Living): Living | undefined {
  const parent = server.parent === process.pid ? undefined : findProcess(server.parent);
  return parent && /\bnode\b|lete/.test(parent.command) ? parent : undefined;
}

/** The living PostgreSQL on this cluster. */
export function serverOn(cluster: string): Living | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const living = findProcess(Number(readFileSync(file, 'utf8').split('\n')[0]));
  return living?.command.includes(cluster) ? living : undefined;
}

/** Where the living server of this cluster listens. */
export function socketOf(cluster: string): string | undefined {
  return serverOn(cluster) && readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[4];
}
