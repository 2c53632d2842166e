// The statements that bring staged movements to their places, in the order in which they run (see take-statement.ts).

/** A hundred thousand movements are kept and sorted in memory. */
export const room = `set local work_mem = '64MB'; set local temp_buffers = '64MB'`;
/** Lives as long as the transaction. */
export const stage = `create temporary table staged (n int, file_part int, amount bigint, booked_on date, value_on date, servicer_ref text collate "C",
  end_to_end_id text, transaction_id text, party text, party_iban text, purpose text, creditor_ref text, code text, is_return boolean,
  keys text[]) on commit drop`;
/** Each with what makes it itself. `parts` (file_part, id, holder, is_notice, opening) was filled from the summaries. */
export const key = `create temporary table keyed on commit drop as
  select *, row_number() over (partition by coalesce(servicer_ref, content), holder, servicer_ref is null order by n) as nth
  from (select staged.*, parts.id as statement, parts.holder, parts.is_notice, parts.opening,
      case when servicer_ref is null then md5(concat_ws('|', amount, booked_on, value_on, end_to_end_id, transaction_id, party, party_iban, purpose,
        creditor_ref, code)) collate "C" end as content
    from staged join parts using (file_part)) as movement`;

/**
 * Those that an earlier file told of. By the bank's reference; without one the first equal movement of this file is the first
 * equal one that is known, and so on, for two equal payments are two. Two notifications never tell of the same movement, nor
 * do two statements of which one begins where the other ended.
 */
export const pair = `create temporary table known on commit drop as
  select keyed.n, entry.id, entry.amount <> keyed.amount as contradicts
  from keyed, lateral (select id, amount from payments.bank_entry earlier
    where earlier.holder = keyed.holder and earlier.key = 'ref ' || keyed.servicer_ref || '#' || keyed.nth offset 0) as entry
  where keyed.servicer_ref is not null
  union all
  select keyed.n, entry.id, false
  from keyed join lateral (
      select earlier.id, row_number() over (order by earlier.booked_on, earlier.key) as nth from payments.bank_entry earlier
      left join payments.statement told on told.id = earlier.statement_id
      where earlier.holder = keyed.holder and earlier.content = keyed.content and earlier.servicer_ref is null
        and not (keyed.is_notice and earlier.notice_id is not null)
        and (keyed.is_notice or told.id is null or told.closing is distinct from keyed.opening or told.opening = keyed.opening)
    ) as entry on entry.nth = keyed.nth
  where keyed.servicer_ref is null`;

/** A reference that the bank gave to another amount. */
export const contradiction = 'select n from known where contradicts order by n limit 1';

export const remember = [
  `update payments.bank_entry entry set statement_id = keyed.statement from known join keyed using (n)
   where entry.id = known.id and not keyed.is_notice and entry.statement_id is null`,
  `update payments.bank_entry entry set notice_id = keyed.statement from known join keyed using (n)
   where entry.id = known.id and keyed.is_notice and entry.notice_id is null`,
];

export const insertStatements = `
  insert into payments.statement (id, holder, message, message_id, statement_id, sequence, from_on, to_on, opening, closing, credits,
    debits, movements, fresh, fresh_sum, taken_at, taken_by, file_hash)
  select parts.id, holder, message, message_id, statement_id, sequence, from_on, to_on, opening, closing, credits, debits, movements,
    coalesce(fresh.count, 0), coalesce(fresh.sum, 0), $1, $2, $3
  from parts left join lateral (select count(*), sum(amount)::bigint from keyed
    where keyed.statement = parts.id and not exists (select from known where known.n = keyed.n)) as fresh on true`;

/** In the order of the file, also by their ids: the first half is the statement's, the second its place. */
export const insertEntries = `
  insert into payments.bank_entry (id, holder, key, content, statement_id, notice_id, position, amount, booked_on, value_on, servicer_ref,
    end_to_end_id, transaction_id, party, party_iban, purpose, creditor_ref, code, is_return, keys)
  select (left(statement::text, 18) || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid, holder, case when servicer_ref is null then 'content ' || content || '#' || nth || ' ' || statement else 'ref ' || servicer_ref || '#' || nth end,
    content, case when not is_notice then statement end, case when is_notice then statement end, n, amount, booked_on, value_on,
    servicer_ref, end_to_end_id, transaction_id, party, party_iban, purpose, creditor_ref, code, is_return, keys
  from keyed where not exists (select from known where known.n = keyed.n) order by n`;

/** What came is at the bank, and nobody's yet; what went out likewise. One booking a statement. */
export const book = `
  insert into payments.ledger_transaction (id, at, kind, statement_id)
  select gen_random_uuid(), $1, 'received', parts.id from parts join payments.statement using (id) where fresh_sum <> 0`;
export const bookLines = `
  insert into payments.ledger_line (transaction_id, holder, account, amount)
  select booked.id, statement.holder, account, line.amount
  from parts join payments.statement using (id) join payments.ledger_transaction booked on booked.statement_id = statement.id,
    lateral (values ('bank', fresh_sum), ('suspense', -fresh_sum)) as line (account, amount)`;
