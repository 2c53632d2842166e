import type { PlainDate } from '../../platform/clock/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Ground } from './write-off.js';

/** Something that the agency is owed and that was due before today. */
export interface Debt {
  readonly obligationId: string;
  readonly kind: string;
  readonly reference: string;
  /** Who owes it, where it is an invoice, and its id. */
  readonly debtor: string | null;
  readonly invoiceId: string | null;
  readonly dueOn: PlainDate;
  readonly owed: number;
  /** A write-off of it waits for a second officer or for its booking. */
  readonly isAsked: boolean;
}

/** What is overdue, the oldest first. */
export function listDebts(tx: Tx): Promise<readonly Debt[]> {
  return read(tx, undefined);
}

export async function findDebt(tx: Tx, obligationId: string): Promise<Debt | undefined> {
  return (await read(tx, obligationId))[0];
}

function read(tx: Tx, id: string | undefined): Promise<Debt[]> {
  return tx.many<Debt>(sql`
    select obligation.id as "obligationId", kind, reference, invoice.buyer ->> 'name' as debtor, invoice.id as "invoiceId",
      obligation.due_on as "dueOn", obligation.gross - coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0)::bigint as owed,
      exists (select from payments.write_off where obligation_id = obligation.id and closed_at is null
        and (approved_at is not null or expires_at > ${tx.now})) as "isAsked"
    from payments.obligation left join payments.invoice on kind = 'invoice' and invoice.id = source_id
    where holder = 'agency' and obligation.due_on < ${rigaDate(tx.now)}::date and settled_at is null and waived_at is null
      and (${id ?? null}::uuid is null or obligation.id = ${id ?? null}::uuid)
    order by obligation.due_on, obligation.id limit 200`);
}

/** A write-off, and how far it is. */
export interface WriteOff {
  readonly id: string;
  readonly reference: string;
  readonly amount: number;
  readonly ground: Ground;
  readonly why: string;
  readonly hash: string;
  readonly askedBy: string;
  readonly askedName: string;
  readonly askedAt: Date;
  readonly approvedName: string | null;
  readonly approvedAt: Date | null;
  readonly bookedAt: Date | null;
  readonly closedHow: string | null;
  readonly isExpired: boolean;
}

/** The latest, those that wait for a second officer first. */
export async function listWriteOffs(tx: Tx): Promise<readonly WriteOff[]> {
  return await tx.many<WriteOff>(sql`
    select off.id, reference, amount, ground, why, hash, asked_by as "askedBy", asked_name as "askedName", off.asked_at as "askedAt",
      approved_name as "approvedName", approved_at as "approvedAt", booked_at as "bookedAt", closed_how as "closedHow",
      approved_at is null and closed_at is null and expires_at <= ${tx.now} as "isExpired"
    from payments.write_off off join payments.obligation on obligation.id = obligation_id
    order by (approved_at is null and closed_at is null) desc, off.asked_at desc limit 50`);
}
