// Provider, bank and ledger, each held against the others; computed from their own rows, not from each other's sums.
import { rigaDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';

/** Two of the books that do not agree, about what, and by how much. */
export interface Difference {
  readonly kind: string;
  /** A holder, or the id of an obligation, a movement, a statement. */
  readonly about: string;
  readonly expected: number;
  readonly found: number;
}

/** Looks for every kind of difference and keeps what was found today in place of what was found before. */
export async function findDifferences(tx: Tx): Promise<readonly Difference[]> {
  await tx.run(sql`set local statement_timeout = 0`);
  const found = [
    ...(await inTheLedger(tx)),
    ...(await betweenObligationsAndLedger(tx)),
    ...(await betweenBankAndLedger(tx)),
    ...(await amongStatements(tx)),
    ...(await betweenProviderAndBank(tx)),
  ];
  const today = rigaDate(tx.now);
  await tx.run(sql`delete from payments.difference where held_on = ${today}::date and kind <> 'case'`);
  await tx.run(sql`insert into payments.difference (held_on, held_at, kind, about, expected, found)
    select ${today}::date, ${tx.now}, * from unnest(${found.map(({ kind }) => kind)}::text[], ${found.map(({ about }) => about)}::text[],
      ${found.map(({ expected }) => expected)}::bigint[], ${found.map((each) => each.found)}::bigint[]) on conflict do nothing`);
  return found;
}

/** Every holder's books sum to zero. */
function inTheLedger(tx: Tx): Promise<Difference[]> {
  return tx.many<Difference>(sql`
    select 'books' as kind, holder as about, 0 as expected, sum(amount)::bigint as found
    from payments.ledger_line group by holder having sum(amount) <> 0`);
}

/** What is owed by the obligation's own row and settlements is what its receivable says; nothing is released below its price. */
function betweenObligationsAndLedger(tx: Tx): Promise<Difference[]> {
  return tx.many<Difference>(sql`
    with paid as (select obligation_id as id, sum(amount)::bigint as paid from payments.settlement group by 1),
      owed as (
        select id, settled_at, gross, coalesce(paid, 0) as paid, waived_at is not null
            or exists (select from payments.ledger_transaction off where off.obligation_id = obligation.id and off.kind = 'written-off') as off
        from payments.obligation left join paid using (id)),
      receivable as (
        select obligation_id as id, sum(amount)::bigint as receivable from payments.ledger_line
        join payments.ledger_transaction on transaction_id = ledger_transaction.id where account = 'receivable' group by 1)
    select 'receivable' as kind, id::text as about, case when off then 0 else greatest(0, gross - paid) end as expected, coalesce(receivable, 0) as found
    from owed left join receivable using (id) where coalesce(receivable, 0) <> case when off then 0 else greatest(0, gross - paid) end
    union all
    select 'released', id::text, gross, paid from owed where not off and (settled_at is not null) <> (paid >= gross)`);
}

/** The bank's movements are what the ledger has at the bank; what waits for its place is what is nobody's; what is due for return is owed, what was handed out for return is on its way until it left. */
function betweenBankAndLedger(tx: Tx): Promise<Difference[]> {
  return tx.many<Difference>(sql`
    with ledger as (select holder, account, sum(amount)::bigint as found from payments.ledger_line group by 1, 2),
      entries as (select holder, sum(amount)::bigint as moved from payments.bank_entry group by 1),
      placed as (
        select entry_id, sum(amount)::bigint as amount from payments.settlement where entry_id is not null group by 1),
      away as (
        select entry_id from payments.clearing union select entry_id from payments.refund where settlement_id is null and entry_id is not null
        union select entry_id from payments.unsure where how = 'charge'),
      waiting as (
        select holder, sum(entry.amount - coalesce(placed.amount, 0))::bigint as waits from payments.bank_entry entry
        left join placed on entry_id = id where not exists (select from away where away.entry_id = entry.id) group by 1)
    select 'bank' as kind, holder as about, coalesce(moved, 0) as expected, coalesce(found, 0) as found
    from entries full join (select * from ledger where account = 'bank') as bank using (holder) where coalesce(moved, 0) <> coalesce(found, 0)
    union all
    select 'suspense', holder, -coalesce(waits, 0), coalesce(found, 0)
    from waiting full join (select * from ledger where account = 'suspense') as suspense using (holder)
    where coalesce(waits, 0) + coalesce(found, 0) <> 0
    union all
    select 'overplaced', entry_id::text, entry.amount, placed.amount from placed join payments.bank_entry entry on entry.id = entry_id
    where placed.amount > entry.amount
    union all
    select 'refundable', holder, -coalesce(due, 0), coalesce(found, 0)
    from (select refund.holder, sum(refund.amount)::bigint as due from payments.refund
        where not exists (select from payments.refund_order sent where refund_id = refund.id and batch_id is not null and closed_at is null)
        group by 1) as due
      full join (select * from ledger where account = 'refundable') as refundable using (holder)
    where coalesce(due, 0) + coalesce(found, 0) <> 0
    union all
    select 'outgoing', holder, -coalesce(sent, 0), coalesce(found, 0)
    from (select sent.holder, sum(sent.amount)::bigint as sent from payments.refund_order sent
        where batch_id is not null and closed_how is distinct from 'rejected' and not exists (select from payments.clearing
          join payments.bank_entry left_by on left_by.id = entry_id where refund_id = sent.id and left_by.amount < 0)
        group by 1) as sent
      full join (select * from ledger where account = 'outgoing') as outgoing using (holder)
    where coalesce(sent, 0) + coalesce(found, 0) <> 0`);
}

/** Each statement begins where the one before it ended. */
function amongStatements(tx: Tx): Promise<Difference[]> {
  return tx.many<Difference>(sql`
    select 'gap' as kind, id::text as about, before as expected, opening as found from (
      select id, opening, lag(closing) over (partition by holder order by coalesce(to_on, taken_at::date), taken_at) as before
      from payments.statement where message = 'camt.053') as sequence
    where before is not null and before <> opening`);
}

/** A provider's money is at the bank three days later, where the account's statements reach that far. */
function betweenProviderAndBank(tx: Tx): Promise<Difference[]> {
  return tx.many<Difference>(sql`
    select 'transit' as kind, settlement.id::text as about, amount as expected, 0 as found from payments.settlement
    where attempt_id is not null and booked_at < ${tx.now}::timestamptz - interval '3 days'
      and not exists (select from payments.clearing where settlement_id = settlement.id)
      and exists (select from payments.statement where statement.holder = settlement.holder and taken_at > settlement.booked_at + interval '3 days')
    union all
    select 'disputed', id::text, amount, 0 from payments.attempt where disputed_at is not null and paid_at is null`);
}
