import type pg from 'pg';
import type { Db } from '../db/index.js';

/**
 * One transaction without the time limit of a statement, for loads that take minutes: all or nothing. `lock` names what must
 * not be loaded twice at the same time; a second loader waits.
 */
export async function inBulk<T>(db: Db, lock: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [lock]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
