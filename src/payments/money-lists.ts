// What the finance unit sees: every figure with the entries that make it.
import { sql, type Tx } from '../platform/db/index.js';

/** An account in a holder's books, by the name that it bears there. */
export interface NamedAccount {
  readonly holder: string;
  readonly holderLv: string;
  readonly holderEn: string;
  readonly account: string;
  readonly accountLv: string;
  readonly accountEn: string;
}

export interface Balance extends NamedAccount {
  /** Debit is positive. */
  readonly balance: number;
}

/** Of accounts on which something was booked, also where it has all left again. */
export async function listBalances(tx: Tx): Promise<readonly Balance[]> {
  return await tx.many<Balance>(sql`
    select holder, holder_lv as "holderLv", holder_en as "holderEn", account, account_lv as "accountLv", account_en as "accountEn", balance
    from (select holder, account, sum(amount)::bigint as balance from payments.ledger_line group by 1, 2) as line
    join payments.account_of_holder using (holder, account) order by holder <> 'agency', holder, position`);
}

export async function findAccount(tx: Tx, holder: string, account: string): Promise<NamedAccount | undefined> {
  return await tx.maybe<NamedAccount>(sql`
    select holder, holder_lv as "holderLv", holder_en as "holderEn", account, account_lv as "accountLv", account_en as "accountEn"
    from payments.account_of_holder where holder = ${holder} and account = ${account}`);
}

/** From the first month that has bookings to this one, newest first: `2026-11`. */
export async function listMonths(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.many<{ month: string }>(sql`
    select to_char(month, 'YYYY-MM') as month
    from generate_series((select date_trunc('month', min(at) at time zone 'Europe/Riga') from payments.ledger_transaction),
      ${tx.now}::timestamptz at time zone 'Europe/Riga', interval '1 month') as month order by month desc`);
  return rows.map(({ month }) => month);
}

/** One line of the books, with what it is about. */
export interface BookedLine {
  readonly transactionId: string;
  readonly at: Date;
  readonly kind: string;
  readonly reference: string | null;
  readonly statementId: string | null;
  readonly entryId: string | null;
  readonly amount: number;
}

export const linesShown = 100;

/** The lines that make a balance, newest first; with a transaction's id after which to go on. */
export async function listLines(tx: Tx, holder: string, account: string, page: number): Promise<readonly BookedLine[]> {
  return await tx.many<BookedLine>(sql`
    select booked.id as "transactionId", at, booked.kind, reference, booked.statement_id as "statementId",
      coalesce(booked.entry_id, settlement.entry_id) as "entryId", line.amount
    from payments.ledger_line line join payments.ledger_transaction booked on booked.id = transaction_id
    left join payments.settlement on settlement.id = booked.settlement_id
    left join payments.obligation on obligation.id = booked.obligation_id
    where line.holder = ${holder} and line.account = ${account}
    order by at desc, booked.id limit ${linesShown} offset ${(page - 1) * linesShown}`);
}

/** A transaction whole: its lines, and the movements that were booked with it. */
export interface Booked {
  readonly at: Date;
  readonly kind: string;
  readonly reference: string | null;
  readonly statementId: string | null;
  readonly entryId: string | null;
  readonly lines: readonly (NamedAccount & { readonly amount: number })[];
  readonly movements: readonly Movement[];
}

export async function findBooked(tx: Tx, id: string): Promise<Booked | undefined> {
  const booked = await tx.maybe<Omit<Booked, 'lines' | 'movements'>>(sql`
    select at, booked.kind, reference, booked.statement_id as "statementId", coalesce(booked.entry_id, settlement.entry_id) as "entryId"
    from payments.ledger_transaction booked left join payments.settlement on settlement.id = booked.settlement_id
    left join payments.obligation on obligation.id = booked.obligation_id where booked.id = ${id}::uuid`);
  if (!booked) return undefined;
  const lines = await tx.many<Booked['lines'][number]>(sql`
    select holder, holder_lv as "holderLv", holder_en as "holderEn", account, account_lv as "accountLv", account_en as "accountEn", amount
    from payments.ledger_line join payments.account_of_holder using (holder, account)
    where transaction_id = ${id}::uuid order by holder, amount desc`);
  const movements = await tx.many<Movement>(sql`
    select entry.id, entry.holder, booked_on as "bookedOn", party, purpose, entry.amount from payments.settlement
    join payments.bank_entry entry on entry.id = entry_id where settlement.transaction_id = ${id}::uuid order by position limit 500`);
  return { ...booked, lines, movements };
}

/** A movement at the bank, in a list. */
export interface Movement {
  readonly id: string;
  readonly holder: string;
  readonly bookedOn: string;
  readonly party: string | null;
  readonly purpose: string;
  readonly amount: number;
}

export interface Unsure extends Movement {
  readonly reason: string;
  readonly openedAt: Date;
  readonly holderLv: string;
  readonly holderEn: string;
}

/** What waits for a person, oldest first. */
export async function listUnsure(tx: Tx, limit: number): Promise<readonly Unsure[]> {
  return await tx.many<Unsure>(sql`
    select entry.id, entry.holder, booked_on as "bookedOn", party, purpose, amount, reason, opened_at as "openedAt",
      name_lv as "holderLv", name_en as "holderEn"
    from payments.unsure join payments.bank_entry entry on entry.id = entry_id join payments.holder on holder.code = entry.holder
    where closed_at is null order by opened_at, entry_id limit ${limit}`);
}

export interface UnsureOne extends Unsure {
  readonly partyIban: string | null;
  readonly statementId: string;
  readonly closedAt: Date | null;
  readonly how: string | null;
}

export async function findUnsure(tx: Tx, entryId: string): Promise<UnsureOne | undefined> {
  return await tx.maybe<UnsureOne>(sql`
    select entry.id, entry.holder, booked_on as "bookedOn", party, party_iban as "partyIban", purpose, amount, reason,
      opened_at as "openedAt", name_lv as "holderLv", name_en as "holderEn", coalesce(statement_id, notice_id) as "statementId",
      closed_at as "closedAt", how
    from payments.unsure join payments.bank_entry entry on entry.id = entry_id join payments.holder on holder.code = entry.holder
    where entry_id = ${entryId}::uuid`);
}

export interface TakenStatement {
  readonly id: string;
  readonly holderLv: string;
  readonly holderEn: string;
  readonly message: string;
  readonly statementId: string;
  readonly closing: number | null;
  readonly movements: number;
  readonly fresh: number;
  readonly takenAt: Date;
  readonly isMatched: boolean;
  readonly unsure: number;
}

export async function listStatements(tx: Tx): Promise<readonly TakenStatement[]> {
  return await tx.many<TakenStatement>(sql`
    select id, name_lv as "holderLv", name_en as "holderEn", message, statement.statement_id as "statementId", closing, movements, fresh,
      taken_at as "takenAt", exists (select from payments.statement_matched where statement_matched.statement_id = statement.id) as "isMatched",
      (select count(*)::int from payments.bank_entry entry join payments.unsure on entry_id = entry.id
        where entry.statement_id = statement.id and closed_at is null) as unsure
    from (select * from payments.statement order by taken_at desc limit 20) as statement join payments.holder on holder.code = holder
    order by taken_at desc, id`);
}

export interface RefusedFile {
  readonly name: string;
  readonly at: Date;
  readonly reason: string;
  readonly detail: string;
}

export async function listRefusedFiles(tx: Tx): Promise<readonly RefusedFile[]> {
  return await tx.many<RefusedFile>(
    sql`select name, at, reason, detail from payments.refused_file order by at desc limit 10`,
  );
}

export async function listMovements(tx: Tx, statementId: string, page: number): Promise<readonly Movement[]> {
  return await tx.many<Movement>(sql`
    select id, holder, booked_on as "bookedOn", party, purpose, amount from payments.bank_entry
    where statement_id = ${statementId}::uuid or notice_id = ${statementId}::uuid order by position limit ${linesShown} offset ${(page - 1) * linesShown}`);
}

/** A refund that is due, and how far it is on its way. */
export interface DueRefund {
  readonly id: string;
  readonly holder: string;
  readonly amount: number;
  readonly dueAt: Date;
  readonly reference: string | null;
  /** What is known of the payer's account from the movement. */
  readonly party: string | null;
  readonly partyIban: string | null;
  readonly orderId: string | null;
  readonly name: string | null;
  readonly iban: string | null;
  readonly hash: string | null;
  readonly askedBy: string | null;
  readonly askedName: string | null;
  readonly approvedAt: Date | null;
}

/** Refunds that have not left yet, oldest first. */
export async function listDueRefunds(tx: Tx): Promise<readonly DueRefund[]> {
  return await tx.many<DueRefund>(sql`
    select refund.id, refund.holder, refund.amount, due_at as "dueAt", coalesce(reference, entry.purpose) as reference, party, party_iban as "partyIban",
      asked.id as "orderId", asked.name, asked.iban, asked.hash, asked.asked_by as "askedBy", asked.asked_name as "askedName",
      asked.approved_at as "approvedAt"
    from payments.refund
    left join payments.obligation on obligation.id = refund.obligation_id
    left join payments.settlement on settlement.id = refund.settlement_id
    left join payments.bank_entry entry on entry.id = coalesce(refund.entry_id, settlement.entry_id)
    left join payments.refund_order asked on asked.refund_id = refund.id and asked.closed_at is null
      and (asked.approved_at is not null or asked.expires_at > ${tx.now})
    where asked.batch_id is null order by due_at, refund.id limit 100`);
}

export interface SentBatch {
  readonly id: string;
  readonly madeAt: Date;
  readonly holder: string;
  readonly orders: number;
  readonly amount: number;
}

export async function listBatches(tx: Tx): Promise<readonly SentBatch[]> {
  return await tx.many<SentBatch>(
    sql`select id, made_at as "madeAt", holder, orders, amount from payments.refund_batch order by made_at desc limit 10`,
  );
}

/** What the last reconciliation found that does not agree. */
export interface KeptDifference {
  readonly kind: string;
  readonly about: string;
  readonly expected: number;
  readonly found: number;
}

export async function listDifferences(tx: Tx): Promise<readonly KeptDifference[]> {
  return await tx.many<KeptDifference>(sql`
    select kind, about, expected, found from payments.difference
    where held_on = (select max(held_on) from payments.difference) order by kind, about limit 100`);
}
