import type { SubjectKey } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Lang } from '../../platform/text/index.js';
import type { Buyer } from './invoice.js';

/** An invoice or credit note in a list, and how it stands. */
export interface ListedInvoice {
  readonly id: string;
  readonly number: string;
  readonly type: '380' | '381';
  readonly buyer: Buyer;
  readonly buyerKey: SubjectKey;
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly gross: number;
  readonly paid: number;
  readonly obligationId: string | null;
  readonly settledAt: Date | null;
  /** When it was taken back, or written off. */
  readonly waivedAt: Date | null;
  readonly isWrittenOff: boolean;
  readonly documentId: string | null;
  readonly lang: Lang;
  readonly email: string | null;
  /** The last reminder: its level. */
  readonly dunned: number | null;
  /** By which way it left first; null while it is being made. */
  readonly sentBy: string | null;
}

export type InvoiceState = 'credit-note' | 'paid' | 'written-off' | 'taken-back' | 'overdue' | 'open';

export function invoiceState(
  {
    type,
    settledAt,
    waivedAt,
    isWrittenOff,
    dueOn,
  }: Pick<ListedInvoice, 'type' | 'settledAt' | 'waivedAt' | 'isWrittenOff' | 'dueOn'>,
  today: PlainDate,
): InvoiceState {
  if (type === '381') return 'credit-note';
  if (settledAt) return 'paid';
  if (isWrittenOff) return 'written-off';
  if (waivedAt) return 'taken-back';
  return dueOn < today ? 'overdue' : 'open';
}

/** What the transaction may see, newest first; all of one buyer, or of everybody. */
export function listInvoices(tx: Tx, buyer?: SubjectKey): Promise<readonly ListedInvoice[]> {
  return read(tx, { buyer });
}

/** One with its message; undefined when it is missing or not the asker's to see. */
export async function findInvoice(tx: Tx, id: string): Promise<(ListedInvoice & { readonly ubl: string }) | undefined> {
  const [found] = await read(tx, { id });
  const message = await tx.maybe<{ ubl: string }>(sql`select ubl from payments.invoice where id = ${id}::uuid`);
  return found && message && { ...found, ...message };
}

function read(
  tx: Tx,
  which: { readonly buyer?: SubjectKey | undefined; readonly id?: string },
): Promise<ListedInvoice[]> {
  return tx.many<ListedInvoice>(sql`
    select invoice.id, number, type, buyer, buyer_key as "buyerKey", issued_on as "issuedOn", invoice.due_on as "dueOn", invoice.gross, email, lang,
      coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0)::bigint as paid,
      obligation.id as "obligationId", settled_at as "settledAt", waived_at as "waivedAt",
      exists (select from payments.ledger_transaction off where off.obligation_id = obligation.id and off.kind = 'written-off') as "isWrittenOff", document_id as "documentId",
      (select max(level) from payments.dunning where invoice_id = invoice.id) as dunned,
      (select way from payments.invoice_sending where invoice_id = invoice.id and what = 'issued') as "sentBy"
    from payments.invoice left join payments.obligation on kind = 'invoice' and source_id = invoice.id
    left join payments.invoice_paper on invoice_paper.invoice_id = invoice.id
    where (${which.buyer ?? null}::text is null or buyer_key = ${which.buyer ?? null}) and (${which.id ?? null}::uuid is null or invoice.id = ${which.id ?? null}::uuid)
    order by invoice.issued_at desc, invoice.number desc limit 300`);
}

/** One line of a statement of account: what was charged, taken back, paid or returned, and what is owed after it. */
export interface AccountLine {
  readonly on: PlainDate;
  readonly what: 'invoice' | 'credit-note' | 'payment' | 'refund' | 'written-off';
  readonly number: string;
  /** Positive is owed by the buyer. */
  readonly amount: number;
  readonly balance: number;
}

/** The statement of account with a buyer, oldest first. */
export async function accountOf(tx: Tx, buyer: SubjectKey): Promise<readonly AccountLine[]> {
  const rows = await tx.many<Omit<AccountLine, 'balance'>>(sql`
    with theirs as (select invoice.id, number, type, issued_on, invoice.gross, corrects, obligation.id as obligation
      from payments.invoice left join payments.obligation on kind = 'invoice' and source_id = invoice.id where buyer_key = ${buyer})
    select issued_on as on, case type when '380' then 'invoice' else 'credit-note' end as what, number,
      case type when '380' then gross else -gross end as amount from theirs
    union all
    select (booked_at at time zone 'Europe/Riga')::date, 'payment', number, -settlement.amount from theirs
      join payments.settlement on obligation_id = obligation
    union all
    select (due_at at time zone 'Europe/Riga')::date, 'refund', number, refund.amount from theirs join payments.refund on obligation_id = obligation
    union all
    select (at at time zone 'Europe/Riga')::date, 'written-off', number, -line.amount from theirs
      join payments.ledger_transaction booked on booked.obligation_id = obligation and booked.kind = 'written-off'
      join payments.ledger_line line on transaction_id = booked.id and account = 'written-off'
    order by 1, 3, 2`);
  let balance = 0;
  return rows.map((row) => {
    balance += row.amount;
    return { ...row, balance };
  });
}

/** Notes that an invoice, or a reminder of it, left. Once for each; false when it had. */
export async function noteInvoiceSent(
  tx: Tx,
  sent: {
    readonly invoiceId: string;
    readonly what: string;
    readonly way: string;
    readonly carrierId?: string | undefined;
  },
): Promise<boolean> {
  return (
    (await tx.run(sql`insert into payments.invoice_sending (invoice_id, what, way, carrier_id, at)
      values (${sent.invoiceId}::uuid, ${sent.what}, ${sent.way}, ${sent.carrierId ?? null}::uuid, ${tx.now}) on conflict do nothing`)) >
    0
  );
}

export async function isInvoiceSent(tx: Tx, invoiceId: string, what: string): Promise<boolean> {
  return (
    (await tx.maybe(
      sql`select from payments.invoice_sending where invoice_id = ${invoiceId}::uuid and what = ${what}`,
    )) !== undefined
  );
}
