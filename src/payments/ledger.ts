import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../platform/db/index.js';

export type Account = 'receivable' | 'bank' | 'income' | 'vat' | 'refundable';

/** Debit is positive, credit negative; whole cents. */
export interface LedgerLine {
  readonly account: Account;
  readonly amount: number;
}

export interface Booking {
  readonly kind: 'asked' | 'settled' | 'waived';
  readonly obligationId: string;
  readonly settlementId?: string;
}

/** Books a transaction; the database refuses at the commit what does not sum to zero, and any second booking of the same fact. */
export async function post(tx: Tx, booking: Booking, lines: readonly LedgerLine[]): Promise<void> {
  const id = randomUUID();
  const kept = lines.filter(({ amount }) => amount !== 0);
  await tx.run(sql`insert into payments.ledger_transaction (id, at, kind, obligation_id, settlement_id)
    values (${id}::uuid, ${tx.now}, ${booking.kind}, ${booking.obligationId}::uuid, ${booking.settlementId ?? null}::uuid)`);
  await tx.run(sql`insert into payments.ledger_line (transaction_id, account, amount)
    select ${id}::uuid, * from unnest(${kept.map((line) => line.account)}::text[], ${kept.map((line) => line.amount)}::bigint[])`);
}
