import { createHmac } from 'node:crypto';
import type { Clock } from '../clock/index.js';
import type { Settings } from '../config/index.js';
import { type Db, openDb, type RoleName, roleUrl } from '../db/index.js';
import type { Log } from '../log/index.js';
import type { House } from '../room/index.js';
import { loadMembers } from './discover.js';

export interface OpenHouse extends House {
  /** Closes every pool that was opened. */
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  /** Administrative address of the database, as the supervisor or DATABASE_URL gives it. */
  readonly adminUrl: string;
  readonly rootSecret: string;
  /** Connections per role. */
  readonly connections?: number;
}

export async function createHouse(options: HouseOptions): Promise<OpenHouse> {
  const { settings, clock, log, adminUrl, rootSecret, connections } = options;
  const open = new Map<RoleName, Db>();
  const members = {
    services: await loadMembers('services'),
    registers: await loadMembers('registers'),
    channels: await loadMembers('channels'),
  };
  return {
    settings,
    clock,
    log,
    members: (kind) => members[kind],
    words: { deeds: new Map(), purposes: new Map() },
    checks: new Map(),
    letterhead: {},
    secretFor: (purpose) => createHmac('sha256', rootSecret).update(purpose).digest('base64url'),
    db: (role) => {
      let db = open.get(role);
      if (!db) {
        const url = roleUrl(adminUrl, rootSecret, role);
        db = openDb({
          url,
          clock,
          connections,
          onError: (error) => log.error({ role, code: error.message }, 'database connection lost'),
        });
        open.set(role, db);
      }
      return db;
    },
    close: async () => {
      await Promise.all([...open.values()].map((db) => db.close()));
    },
  };
}
