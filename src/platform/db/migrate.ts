import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { roleNames, rolePassword } from './roles.js';

/** A room with migrations: `folder` holds `0001-name.sql` …, applied in order; rooms in the order of the floors. */
export interface MigrationSource {
  readonly room: string;
  readonly folder: string;
}

export interface Migrations {
  /** Runs under the lock, before the rooms: tables of libraries. */
  readonly before?: () => Promise<void>;
  readonly rooms: readonly MigrationSource[];
}

/**
 * Brings the database up to date: roles, the platform's own tables, then each room's files, each file once, in its own
 * transaction, as `lete_owner`. Two starters are safe: the second waits on the lock and finds nothing to do. A file that
 * changed after it was applied is refused by its checksum. Returns the names of what was applied.
 */
export async function migrate(adminUrl: string, rootSecret: string, { before, rooms }: Migrations): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // One starter at a time; released when the session ends, however it ends.
    await client.query(`select pg_advisory_lock(hashtext('lete.migrate'))`);
    await prepareRoles(client, rootSecret);
    await before?.();
    await client.query(grantQueue);
    return await migrateRooms(client, await readMigrations(rooms));
  } finally {
    await client.end();
  }
}

// The worker role runs the queue: it may touch its rows, which the library guards by row-level security, but not its tables.
const grantQueue = `do $$ declare guarded record; begin
  if exists (select from pg_namespace where nspname = 'graphile_worker') then
    grant usage on schema graphile_worker to lete_worker;
    grant select, insert, update, delete on all tables in schema graphile_worker to lete_worker;
    grant usage on all sequences in schema graphile_worker to lete_worker;
    grant execute on all functions in schema graphile_worker to lete_worker;
    for guarded in select oid::regclass as name from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
      and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'lete_worker') loop
      execute format('create policy lete_worker on %s to lete_worker using (true) with check (true)', guarded.name);
    end loop;
  end if; end $$`;

async function prepareRoles(client: pg.Client, rootSecret: string): Promise<void> {
  const database = client.escapeIdentifier((await client.query('select current_database() as name')).rows[0].name);
  const exists = async (role: string) =>
    (await client.query('select 1 from pg_roles where rolname = $1', [role])).rowCount;
  if (!(await exists('lete_owner'))) await client.query('create role lete_owner nologin noinherit');
  if (!(await exists('lete_audit_writer'))) await client.query('create role lete_audit_writer nologin noinherit');
  for (const role of roleNames) {
    const name = client.escapeIdentifier(`lete_${role}`);
    const password = client.escapeLiteral(rolePassword(rootSecret, role));
    if (!(await exists(`lete_${role}`))) await client.query(`create role ${name} login password ${password}`);
    else await client.query(`alter role ${name} login password ${password}`);
    await client.query(`grant connect on database ${database} to ${name}`);
  }
  await client.query(
    'grant lete_owner to lete_migrate; grant lete_audit_writer to lete_owner; grant lete_owner, lete_audit_writer to current_user',
  );
  await client.query(`grant create on database ${database} to lete_owner`);
  await client.query('revoke create on schema public from public');
  await client.query(`
    create schema if not exists lete authorization lete_owner;
    create table if not exists lete.migration (
      room text, file text, checksum text not null, applied_at timestamptz not null default clock_timestamp(),
      primary key (room, file));
    create table if not exists lete.demonstrated (
      room text primary key, at timestamptz not null default clock_timestamp());
    alter table lete.migration owner to lete_owner;
    alter table lete.demonstrated owner to lete_owner;
    grant usage on schema lete to lete_web, lete_worker, lete_exchange;
    grant select on lete.migration, lete.demonstrated to lete_web, lete_worker, lete_exchange`);
  // Extensions need more rights than the owner of the schemas has.
  await client.query(
    'create extension if not exists pg_trgm schema public; create extension if not exists unaccent schema public',
  );
}

interface MigrationFile {
  readonly room: string;
  readonly file: string;
  readonly text: string;
  readonly checksum: string;
}

/** Every file of the rooms, in the order in which they are applied. */
export async function readMigrations(sources: readonly MigrationSource[]): Promise<MigrationFile[]> {
  const files = sources.map(async ({ room, folder }) => {
    const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
    return Promise.all(names.map(async (file) => fileOf(room, file, await readFile(join(folder, file), 'utf8'))));
  });
  return (await Promise.all(files)).flat();
}

function fileOf(room: string, file: string, text: string): MigrationFile {
  return { room, file, text, checksum: createHash('sha256').update(text).digest('hex') };
}

async function migrateRooms(client: pg.Client, files: readonly MigrationFile[]): Promise<string[]> {
  const { rows } = await client.query('select room, file, checksum from lete.migration');
  const done = new Map<string, string>(rows.map((row) => [`${row.room}/${row.file}`, row.checksum]));
  const applied: string[] = [];
  for (const file of files) {
    const name = `${file.room}/${file.file}`;
    const before = done.get(name);
    if (before === file.checksum) continue;
    if (before) throw new Error(`migration ${name} was changed after it was applied; write a new file instead`);
    await apply(client, file, name);
    applied.push(name);
  }
  return applied;
}

async function apply(client: pg.Client, { room, file, text, checksum }: MigrationFile, name: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local role lete_owner');
    await client.query(text);
    await client.query('insert into lete.migration (room, file, checksum) values ($1, $2, $3)', [room, file, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
