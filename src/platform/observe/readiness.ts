import { sql } from '../db/index.js';
import type { House } from '../room/index.js';

export interface Readiness {
  readonly status: 'ok' | 'not-ready';
  readonly checks: Readonly<Record<string, string>>;
}

/** Whether this process can serve: what a load balancer asks. */
export async function readiness(house: House): Promise<Readiness> {
  try {
    await house.db('web').query(sql`select 1`);
    return { status: 'ok', checks: { database: 'ok' } };
  } catch {
    return { status: 'not-ready', checks: { database: 'does not answer' } };
  }
}
