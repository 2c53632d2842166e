import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { asAdmin } from '../../../test/support/index.js';
import { type Postgres, startPostgres } from './index.js';
import { findProcess } from './processes.js';

const folder = mkdtempSync(join(tmpdir(), 'lete-supervisor-'));
chmodSync(folder, 0o711);
const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=16MB'];
const started = new Set<Postgres>();

async function start(data: string): Promise<Postgres> {
  const postgres = await startPostgres({ folder: data, settings: quick });
  const stop = async () => {
    started.delete(kept);
    await postgres.stop();
  };
  const kept: Postgres = { url: postgres.url, stop };
  started.add(kept);
  return kept;
}

afterAll(async () => {
  for (const postgres of started) await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a data folder under a folder that only root may enter works all the same', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const postgres = await start(join(closed, 'data'));
  expect(await asAdmin(postgres.url, `select datlocale from pg_database where datname = 'lete'`)).toEqual([
    { datlocale: 'lv' },
  ]);
  expect(statSync(join(closed, 'data', 'socket')).mode & 0o777).toBe(0o700);
  await postgres.stop();
});

test('a data folder with a long name has its socket elsewhere', async () => {
  const postgres = await start(join(folder, 'x'.repeat(120)));
  expect(await asAdmin(postgres.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await postgres.stop();
});

test('half a folder of a first run that was killed is made anew', async () => {
  const data = join(folder, 'half');
  mkdirSync(join(data, 'postgres.making'), { recursive: true });
  chmodSync(data, 0o711);
  writeFileSync(join(data, 'postgres.making', 'PG_VERSION'), '18\n');
  const postgres = await start(data);
  expect(existsSync(join(data, 'postgres.making'))).toBe(false);
  await postgres.stop();
});

test('a stale postmaster.pid that names somebody else is taken away, and nobody is harmed', async () => {
  const data = join(folder, 'stale');
  await (await start(data)).stop();
  const bystander = spawn('sleep', ['60']);
  writeFileSync(
    join(data, 'postgres', 'postmaster.pid'),
    `${bystander.pid}\n${join(data, 'postgres')}\n0\n5432\n\n\n\n\n`,
  );
  writeFileSync(join(data, 'lete.pid'), JSON.stringify({ pid: bystander.pid, born: 'long ago' }));
  const postgres = await start(data);
  expect(bystander.exitCode).toBeNull();
  await postgres.stop();
  bystander.kill();
  await once(bystander, 'exit');
});

test('a data folder that another Lete holds is refused with its process', async () => {
  const data = join(folder, 'held');
  const postgres = await start(data);
  await expect(startPostgres({ folder: data, settings: quick })).rejects.toThrow(
    `${data} is in use by another Lete (process ${process.pid}). Stop that one first, or choose another LETE_DATA.`,
  );
  expect(await asAdmin(postgres.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await postgres.stop();
});

test('a server that dies is started again at the same address, and its log is kept', async () => {
  const data = join(folder, 'dies');
  const deaths: string[] = [];
  const postgres = await startPostgres({ folder: data, settings: quick, onDeath: (reason) => deaths.push(reason) });
  const pidOf = () => Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const before = pidOf();
  process.kill(before, 'SIGKILL');
  const deadline = Date.now() + 30_000;
  for (;;) {
    const rows = await asAdmin(postgres.url, 'select 1 as n').catch(() => undefined);
    if (rows && deaths.length) break;
    if (Date.now() > deadline) throw new Error('PostgreSQL did not come back');
    await new Promise((next) => setTimeout(next, 50));
  }
  expect(pidOf()).not.toBe(before);
  expect(readFileSync(join(data, 'postgres.log'), 'utf8')).toContain('database system was not properly shut down');
  await postgres.stop();
  expect(findProcess(before)).toBeUndefined();
  expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('a folder with something else in it is not taken for a database', async () => {
  const data = join(folder, 'other');
  mkdirSync(join(data, 'postgres'), { recursive: true });
  chmodSync(data, 0o711);
  writeFileSync(join(data, 'postgres', 'thesis.txt'), 'years of work');
  await expect(startPostgres({ folder: data, settings: quick })).rejects.toThrow('is no database of PostgreSQL');
  expect(readFileSync(join(data, 'postgres', 'thesis.txt'), 'utf8')).toBe('years of work');
});
