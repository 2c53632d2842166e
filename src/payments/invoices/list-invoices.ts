import type { SubjectKey } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Lang } from '../../platform/text/index.js';
import type { Buyer, InvoiceLine } from './invoice.js';

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

/** Which of them are wanted. */
export interface InvoiceSearch {
  readonly buyer?: SubjectKey;
  /** A piece of the number or of the buyer's name or registration number, in any writing. */
  readonly text?: string | undefined;
  readonly state?: 'owed' | 'overdue' | undefined;
  /** From 1. */
  readonly page?: number;
}

/** On one page of a list. */
export const invoicesShown = 100;
/** A buyer sees theirs on one. */
const mostOfOne = 1000;

/** What the transaction may see of those wanted, newest first. */
export function listInvoices(tx: Tx, search: InvoiceSearch = {}): Promise<readonly ListedInvoice[]> {
  return read(tx, search);
}

/** What is still to be paid of all invoices, and what of it is overdue. */
export async function owedOnInvoices(tx: Tx): Promise<{ readonly owed: number; readonly overdue: number }> {
  return await tx.one<{ owed: number; overdue: number }>(sql`
    select coalesce(sum(rest), 0)::bigint as owed, coalesce(sum(rest) filter (where due_on < ${rigaDate(tx.now)}::date), 0)::bigint as overdue
    from (select due_on, gross - coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0) as rest
      from payments.obligation where kind = 'invoice' and settled_at is null and waived_at is null) as open`);
}

/** One whole: its lines and message, how it left, and what took it back; undefined when it is missing or not the asker's to see. */
export async function findInvoice(tx: Tx, id: string): Promise<WholeInvoice | undefined> {
  const [found] = await read(tx, { id });
  const more = await tx.maybe<Pick<WholeInvoice, 'ubl' | 'lines' | 'otherId' | 'otherNumber'>>(sql`
    select invoice.ubl, invoice.lines, other.id as "otherId", other.number as "otherNumber"
    from payments.invoice left join payments.invoice other on other.corrects = invoice.id or other.id = invoice.corrects
    where invoice.id = ${id}::uuid`);
  const sendings = await tx.many<Sending>(
    sql`select what, way, at from payments.invoice_sending where invoice_id = ${id}::uuid order by at, what`,
  );
  return found && more && { ...found, ...more, sendings };
}

export interface WholeInvoice extends ListedInvoice {
  readonly ubl: string;
  readonly lines: readonly InvoiceLine[];
  readonly sendings: readonly Sending[];
  /** The credit note that took it back, or the invoice that it takes back. */
  readonly otherId: string | null;
  readonly otherNumber: string | null;
}

/** That it left, or a reminder of it: `issued`, `dunning-1`. */
interface Sending {
  readonly what: string;
  readonly way: string;
  readonly at: Date;
}

function read(
  tx: Tx,
  { buyer, id, text, state, page = 1 }: InvoiceSearch & { readonly id?: string },
): Promise<ListedInvoice[]> {
  return tx.many<ListedInvoice>(sql`
    select invoice.id, number, type, buyer, buyer_key as "buyerKey", issued_on as "issuedOn", invoice.due_on as "dueOn", invoice.gross, email, lang,
      coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0)::bigint as paid,
      obligation.id as "obligationId", settled_at as "settledAt", waived_at as "waivedAt",
      exists (select from payments.ledger_transaction off where off.obligation_id = obligation.id and off.kind = 'written-off') as "isWrittenOff", document_id as "documentId",
      (select way from payments.invoice_sending where invoice_id = invoice.id and what = 'issued') as "sentBy"
    from payments.invoice left join payments.obligation on kind = 'invoice' and source_id = invoice.id
    left join payments.invoice_paper on invoice_paper.invoice_id = invoice.id
    where (${buyer ?? null}::text is null or buyer_key = ${buyer ?? null}) and (${id ?? null}::uuid is null or invoice.id = ${id ?? null}::uuid)
      and (${text ?? null}::text is null or exists (
        select from (values (number), (buyer ->> 'name'), (buyer ->> 'registrationNumber')) as known (word)
        where strpos(payments.plain(word), payments.plain(${text ?? null})) > 0))
      and (${state ?? null}::text is null or (type = '380' and settled_at is null and waived_at is null
        and (${state ?? null} = 'owed' or invoice.due_on < ${rigaDate(tx.now)}::date)))
    order by invoice.issued_at desc, invoice.number desc limit ${buyer ? mostOfOne : invoicesShown} offset ${(page - 1) * invoicesShown}`);
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
