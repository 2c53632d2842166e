import { uuidOf } from '../platform/crypto/index.js';
import { sql, type Tx } from '../platform/db/index.js';

/** How the money for one record stands, whoever pays it. */
export interface Standing {
  /** All that came and stays, whoever took it and whatever for. */
  readonly paid: number;
  /** Taken by a provider and not seen at the bank yet: the register has not been told of it. */
  readonly sent: number;
  /** Somebody was at the bank, whose last word is not spoken. */
  readonly isPending: boolean;
}

/** How the money stands for many records, by the ids that their register knows them by. The caller has proved that the visitor may know of them. */
export async function standingOf(
  tx: Tx,
  kind: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const standing = new Map<string, Standing>();
  for (const { recordId, paid, sent, waived, pending } of await standingAbout(tx, kind, recordIds)) {
    const before = standing.get(recordId) ?? { paid: 0, sent: 0, isPending: false };
    standing.set(recordId, {
      paid: before.paid + paid,
      sent: before.sent + (waived ? 0 : sent),
      isPending: before.isPending || (pending && !waived),
    });
  }
  return standing;
}

/** One obligation about a record, or the transfers that came for it without one. */
export interface AskedBefore {
  readonly recordId: string;
  readonly sourceId: string;
  readonly gross: number;
  readonly paid: number;
  readonly sent: number;
  readonly waived: boolean;
  readonly settled: boolean;
  readonly pending: boolean;
}

export async function standingAbout(tx: Tx, kind: string, recordIds: readonly string[]): Promise<AskedBefore[]> {
  if (recordIds.length === 0) return [];
  return await tx.many<AskedBefore>(sql`
    select record_id as "recordId", source_id as "sourceId", gross, paid, sent, waived, settled, pending
    from payments.standing_about(${kind}, ${[...recordIds]}::uuid[])`);
}

/**
 * Whether what was asked before is what is asked now. What is due now is the register's word, which has not been told of what is on its
 * way: of what is still open only that which arrived is taken off; what is settled is the same while as much is on its way.
 */
export function isTheSame({ gross, paid, sent, waived, settled }: AskedBefore, due: number): boolean {
  if (waived || gross === 0) return false;
  return settled ? sent >= due : gross - (paid - sent) === due;
}

/** The id of the n-th obligation about a record; the first has the record's own. Two who ask at once get the same. */
export function nthOf(recordId: string, n: number): string {
  if (n === 0) return recordId;
  return uuidOf(`${recordId} ${n}`);
}
