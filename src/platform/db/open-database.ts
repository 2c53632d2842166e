import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { socketOf } from './cluster.js';
import { holderOf } from './data-lock.js';
import { startPostgres, urlOver } from './supervisor.js';

/** The database that Lete works on. */
export interface Database {
  /** Address with the rights to create roles and schemas. */
  readonly adminUrl: string;
  /** `own`: the operator's server; `embedded`: started by this process; `joined`: the embedded one of a running Lete. */
  readonly kind: 'own' | 'embedded' | 'joined';
  /** Stops what this process started; leaves everything else alone. */
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  readonly DATABASE_URL?: string | undefined;
  readonly LETE_DATA: string;
  /** `lead` starts the embedded server; `join` uses the one of a running Lete, else starts it for the while. */
  readonly mode: 'lead' | 'join';
  readonly onDeath?: (reason: string) => void;
  readonly onLost?: (reason: string) => void;
}

export async function openDatabase({
  DATABASE_URL,
  LETE_DATA,
  mode,
  onDeath,
  onLost,
}: DatabaseOptions): Promise<Database> {
  if (DATABASE_URL) return { adminUrl: DATABASE_URL, kind: 'own', stop: async () => undefined };
  const folder = resolve(LETE_DATA);
  if (mode === 'join' && existsSync(folder) && holderOf(folder)) {
    const socket = socketOf(join(realpathSync(folder), 'postgres'));
    if (!socket) throw new Error(`The Lete that holds ${folder} is starting or stopping; try again in a moment.`);
    return { adminUrl: urlOver(socket), kind: 'joined', stop: async () => undefined };
  }
  const postgres = await startPostgres({ folder, onDeath, onLost });
  return { adminUrl: postgres.url, kind: 'embedded', stop: postgres.stop };
}
