import type pg from 'pg';
import type { Db } from '../db/index.js';

/**
 * One transaction without the time limit of a statement, for loads that take minutes: all or nothing, on a connection of its own.
 * `lock` names what must not be loaded twice at the same time; a second loader waits.
 */
export async function inBulk<T>(db: Db, lock: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await db.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [lock]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that was lost has rolled back already.
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}
