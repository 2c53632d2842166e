import { sql, type Tx } from '../platform/db/index.js';

/** How the money for one of many things stands: `sent` is money a provider has taken; the holder's own account need not have it yet. */
export interface PaymentStanding {
  readonly sourceId: string;
  readonly obligationId: string;
  readonly asked: number;
  readonly paid: number;
  readonly isSent: boolean;
  /** Somebody was at the bank, whose last word is not spoken. */
  readonly isPending: boolean;
}

/** How the money for many things stands, by the ids that the asking room knows them by; as far as the transaction's visitor may see it. */
export async function paymentsFor(
  tx: Tx,
  kind: string,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, PaymentStanding>> {
  const rows = await tx.many<PaymentStanding>(sql`
    select source_id as "sourceId", id as "obligationId", gross as asked, settled_at is not null as "isSent",
      coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0)::bigint as paid,
      exists (select from payments.attempt where obligation_id = obligation.id and pending_at is not null
        and paid_at is null and cancelled_at is null and failed_at is null and expired_at is null) as "isPending"
    from payments.obligation where kind = ${kind} and waived_at is null and source_id = any(${sourceIds}::uuid[])`);
  return new Map(rows.map((row) => [row.sourceId, row]));
}
