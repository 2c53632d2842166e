import { join, resolve } from 'node:path';
import { startPostgres } from './supervisor.js';

/** The database that Lete works on. */
export interface Database {
  /** Address with the rights to create roles and schemas. */
  readonly adminUrl: string;
  readonly embedded: boolean;
  /** Stops what this process started; leaves a server of the operator's alone. */
  stop(): Promise<void>;
}

interface DatabaseOptions {
  readonly DATABASE_URL?: string | undefined;
  readonly LETE_DATA: string;
}

export async function openDatabase({ DATABASE_URL, LETE_DATA }: DatabaseOptions): Promise<Database> {
  if (DATABASE_URL) return { adminUrl: DATABASE_URL, embedded: false, stop: async () => undefined };
  const postgres = await startPostgres({ folder: join(resolve(LETE_DATA), 'postgres') });
  return { adminUrl: postgres.url, embedded: true, stop: postgres.stop };
}
