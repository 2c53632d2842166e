import { type Look, lookJson } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { openReceived } from './sealed.js';

/** An original with its bytes as they came; `name` is the one it first came with. */
export interface Received {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly opens: boolean;
  readonly name: string;
  readonly firstAt: Date;
  readonly bytes: Buffer;
}

/**
 * The original of that address; the look is written down by the database before it answers. An address is no right: the
 * caller has to have found it on an entry that its visitor may see. Refuses with `not-found`.
 */
export async function getReceived(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  look: Look,
  sha256: string,
): Promise<Received> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Refusal('not-found');
  const digest = Buffer.from(sha256, 'hex');
  // As for keeping: forty megabytes take their time on a busy machine.
  const [, row] = await Promise.all([
    tx.run(sql`select set_config('statement_timeout', '60s', true)`),
    tx.maybe<Omit<Received, 'sha256'>>(sql`select size, type, opens, name, first_at as "firstAt", bytes
      from documents.open_received(${digest}, ${lookJson(tx, look)}::jsonb)`),
  ]);
  if (!row) throw new Refusal('not-found');
  return { ...row, sha256, bytes: openReceived(house, sha256, row.bytes) };
}
