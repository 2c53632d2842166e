import { sql, type Tx } from '../../platform/db/index.js';

/** What originals are by their own bytes, by address; without those that are not kept. */
export async function typesOfReceived(tx: Tx, addresses: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const digests = addresses.filter((one) => /^[0-9a-f]{64}$/.test(one)).map((one) => Buffer.from(one, 'hex'));
  const rows = await tx.many<{ sha256: string; type: string }>(
    sql`select encode(sha256, 'hex') as sha256, type from documents.types_received(${digests}::bytea[])`,
  );
  return new Map(rows.map(({ sha256, type }) => [sha256, type]));
}
