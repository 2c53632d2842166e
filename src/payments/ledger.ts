import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../platform/db/index.js';

export type Account =
  | 'receivable'
  | 'bank'
  | 'income'
  | 'vat'
  | 'refundable'
  | 'transit'
  | 'suspense'
  | 'collected'
  | 'between'
  | 'outgoing'
  | 'written-off'
  | 'bank-charges';

/** Debit is positive, credit negative; whole cents. */
export interface LedgerLine {
  readonly account: Account;
  /** Whose books; the agency's own unless told otherwise. */
  readonly holder?: string;
  readonly amount: number;
}

export interface Booking {
  /** `asked`, `settled`, `waived`, `written-off` … */
  readonly kind: string;
  readonly obligationId?: string;
  readonly settlementId?: string;
  /** The movement at the bank that it is about. */
  readonly entryId?: string;
  /** Given where rows name the booking. */
  readonly id?: string;
}

/** Books a transaction; the database refuses what does not sum to zero for each holder, and any second booking of the same fact. */
export async function post(tx: Tx, booking: Booking, lines: readonly LedgerLine[]): Promise<void> {
  const id = booking.id ?? randomUUID();
  const kept = lines.filter(({ amount }) => amount !== 0);
  await tx.run(sql`insert into payments.ledger_transaction (id, at, kind, obligation_id, settlement_id, entry_id)
    values (${id}::uuid, ${tx.now}, ${booking.kind}, ${booking.obligationId ?? null}::uuid, ${booking.settlementId ?? null}::uuid,
      ${booking.entryId ?? null}::uuid)`);
  await tx.run(sql`insert into payments.ledger_line (transaction_id, holder, account, amount)
    select ${id}::uuid, * from unnest(${kept.map(({ holder = 'agency' }) => holder)}::text[],
      ${kept.map(({ account }) => account)}::text[], ${kept.map(({ amount }) => amount)}::bigint[])`);
}
