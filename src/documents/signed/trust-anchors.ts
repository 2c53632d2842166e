import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Anchor } from './certificates.js';
import type { KeptAnchor } from './trust-list.js';

/** The services of every trust list that is loaded, as the verifier takes them. */
export async function anchorsOf(house: House): Promise<Anchor[]> {
  const rows = await house
    .db('worker')
    .query<KeptAnchor>(sql`select territory, next_update as "nextUpdate", anchors from documents.trust_list`);
  return rows.flatMap(({ territory, nextUpdate, anchors }) =>
    anchors.map((one) => ({
      ...one,
      territory,
      nextUpdate: nextUpdate.getTime(),
      der: Buffer.from(one.der, 'base64'),
    })),
  );
}
