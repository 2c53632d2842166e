import type { SubjectKey } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { cents, type Money } from '../platform/money/index.js';
import type { Price } from './prices/price.js';

/** How a fee stands. `processing`: the payer was at the bank and the bank has not said the last word; `waived`: no longer asked, what was paid goes back. */
export type PaymentState = 'asked' | 'processing' | 'partly-paid' | 'paid' | 'waived';

export interface Payment {
  readonly obligationId: string;
  /** `fee`, `penalty`, `invoice` … */
  readonly kind: string;
  readonly state: PaymentState;
  readonly payer: SubjectKey;
  readonly reference: string;
  /** The exact words for a bank transfer. */
  readonly purpose: string;
  /** Whose money it is. */
  readonly holder: string;
  /** Frozen when it was asked. */
  readonly price: Price;
  readonly asked: Money;
  /** All that came, also beyond the price. */
  readonly paid: Money;
  readonly outstanding: Money;
  /** Paid beyond the price or for what is no longer asked; to be returned. */
  readonly refundable: Money;
  /** A provider has taken some of it, and the bank has not shown it yet. */
  readonly isOnItsWay: boolean;
  readonly askedAt: Date;
  readonly settledAt: Date | undefined;
  readonly receiptNumber: string | undefined;
  readonly returnTo: string;
}

/** The fee of a case as far as the transaction's visitor may see it; undefined when none was asked. */
export async function paymentOf(tx: Tx, caseId: string): Promise<Payment | undefined> {
  return await paymentFor(tx, 'fee', caseId);
}

/** The same of whatever was asked: by its kind and the id that the asking room knows it by. */
export async function paymentFor(tx: Tx, kind: string, sourceId: string): Promise<Payment | undefined> {
  const row = await tx.maybe<{ id: string }>(
    sql`select id from payments.obligation where kind = ${kind} and source_id = ${sourceId}::uuid`,
  );
  return row && (await findPayment(tx, row.id));
}

/** The same by the obligation's id. */
export async function findPayment(tx: Tx, obligationId: string): Promise<Payment | undefined> {
  const row = await tx.maybe<Row>(sql`
    select obligation.id, kind, payer, reference, purpose, holder, return_to, price, gross, asked_at, settled_at, waived_at, receipt_number,
      coalesce((select sum(amount) from payments.refund where obligation_id = obligation.id), 0)::bigint as refundable,
      coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0)::bigint as paid,
      payments.is_pending(obligation.id) as pending,
      exists (select from payments.settlement money where obligation_id = obligation.id and attempt_id is not null
        and not exists (select from payments.clearing where settlement_id = money.id)) as on_its_way
    from payments.obligation where id = ${obligationId}::uuid`);
  return row && paymentFrom(row);
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly payer: SubjectKey;
  readonly reference: string;
  readonly purpose: string;
  readonly holder: string;
  readonly return_to: string;
  readonly price: Price;
  readonly gross: number;
  readonly asked_at: Date;
  readonly settled_at: Date | null;
  readonly waived_at: Date | null;
  readonly refundable: number;
  readonly receipt_number: string | null;
  readonly paid: number;
  readonly pending: boolean;
  readonly on_its_way: boolean;
}

function paymentFrom(row: Row): Payment {
  return {
    obligationId: row.id,
    kind: row.kind,
    state: stateOf(row),
    payer: row.payer,
    reference: row.reference,
    purpose: row.purpose,
    holder: row.holder,
    price: row.price,
    asked: cents(row.gross),
    paid: cents(row.paid),
    outstanding: cents(row.waived_at ? 0 : Math.max(0, row.gross - row.paid)),
    refundable: cents(row.refundable),
    isOnItsWay: row.on_its_way,
    askedAt: row.asked_at,
    settledAt: row.settled_at ?? undefined,
    receiptNumber: row.receipt_number ?? undefined,
    returnTo: row.return_to,
  };
}

function stateOf({ settled_at, waived_at, pending, paid }: Row): PaymentState {
  if (waived_at) return 'waived';
  if (settled_at) return 'paid';
  if (pending) return 'processing';
  return paid > 0 ? 'partly-paid' : 'asked';
}
