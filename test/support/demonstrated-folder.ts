import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const kept = join(root, 'node_modules/.cache/lete');

/**
 * Copies to `data` the folder of a Lete that was started once, laid out its demonstration and ended. The first who asks has it
 * made: `make` does so at a place of its own and hands it over; it is kept below node_modules, for today, under the digest of the
 * build and whoever runs.
 */
export async function copyDemonstrated(data: string, make: Make): Promise<void> {
  const name = `demonstrated-${digest()}`;
  const place = join(kept, name);
  mkdirSync(kept, { recursive: true });
  while (!existsSync(place)) {
    const isOurs = takeLock(`${place}.lock`);
    try {
      // Whoever had the lock before may have made it meanwhile.
      if (isOurs && !existsSync(place)) await makeAt(place, make);
    } finally {
      if (isOurs) rmSync(`${place}.lock`, { force: true });
    }
    if (!isOurs) await wait(200);
  }
  copy(place, data);
}

type Make = (take: (data: string) => void) => Promise<void>;
/** With owners and modes, which PostgreSQL insists on. */
const copy = (from: string, to: string) => execFileSync('cp', ['-a', '--reflink=auto', from, to]);

async function makeAt(place: string, make: Make): Promise<void> {
  const making = `${place}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  await make((data) => copy(data, making));
  for (const name of readdirSync(kept))
    if (/^demonstrated-\w+$/.test(name)) rmSync(join(kept, name), { recursive: true });
  renameSync(making, place);
}

/** Whether the lock is ours now; one whose holder is gone is freed for the next try. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder && !existsSync(`/proc/${holder}`)) rmSync(lock, { force: true });
    return false;
  }
}

/** The demonstration is laid out around the day it is made. */
function digest(): string {
  const hash = createHash('sha256').update(`${process.getuid?.()} ${new Date().toISOString().slice(0, 10)}`);
  const dist = join(root, 'dist');
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(js|sql|typ|json)$/.test(path) && !path.endsWith('made-of.json'))
      hash.update(path).update(readFileSync(join(dist, path)));
  return hash.digest('hex').slice(0, 32);
}
