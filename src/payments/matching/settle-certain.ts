import { randomUUID } from 'node:crypto';
import { lookJson } from '../../audit/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { matchLook } from './match-look.js';

/**
 * Settles in one statement, without a row leaving the database, what leaves nothing to decide: a single number that names a single penalty of
 * the register, on its own account, in the very sum that is owed, and nothing that Lete asked for. Several of these may run at once: the
 * register takes each sum only while it is still owed. Resolves with the ids of whatever is not as simple: that stays for `placeAll`, whose rules
 * are the same and more.
 */
export async function settleCertain(tx: Tx, file: string, first: number, last: number): Promise<readonly string[]> {
  const booking = randomUUID();
  const rest = await tx.many<{ id: string }>(sql`
    with open as materialized (
      select * from payments.open_entries(${file}::uuid, ${first}, ${last})
    ), next as materialized (
      select (row_number() over ())::int as n, id, holder, amount, booked_on, keys from open
      where amount > 0 and not is_return
        -- What shows a provider's payment, a refund or a payout is no new money.
        and (end_to_end_id is null or lower(replace(end_to_end_id, '-', '')) !~ '^[0-9a-f]{32}$')
        and amount not in (select payout.amount from payments.payout where entry_id is null)
    ), wanted as materialized (
      select n, key, asked.found is not null as is_asked from next, unnest(keys) as key
      left join lateral (select true as found from payments.obligation where payments.plain(reference) collate "C" = key limit 1) as asked on true
    ), given as (
      select array_agg(n) as ns, array_agg(amount) as cents, array_agg(booked_on) as days, min(holder) as holder from next
      where n not in (select n from wanted where is_asked)
    ), named as (
      select array_agg(n) as ns, array_agg(key) as keys from wanted
    ), accounts as (
      select array_agg(authority) as authorities, array_agg(series) as series, array_agg(holder_of_authority.holder = given.holder) as theirs
      from payments.holder_of_authority, given
    ), settled as materialized (
      select next.id, next.holder, next.amount, taken.id as penalty
      from given, named, accounts, punishments.take_by_number(${lookJson(tx, matchLook)}::jsonb, given.ns, given.cents, given.days, named.ns, named.keys,
        authorities, series, theirs, ${rigaDate(tx.now)}::date) as taken join next on next.n = taken.payment
    ), booked as (
      insert into payments.ledger_transaction (id, at, kind)
      select ${booking}::uuid, ${tx.now}, 'settled-together' where exists (select from settled)
    ), lines as (
      insert into payments.ledger_line (transaction_id, holder, account, amount)
      select ${booking}::uuid, holder, account, line.amount from (select holder, sum(amount)::bigint as sum from settled group by holder) as each,
        lateral (values ('suspense', sum), ('collected', -sum)) as line (account, amount)
    ), kept as (
      insert into payments.settlement (id, entry_id, kind, source_id, holder, provider, provider_payment_id, amount, booked_at, transaction_id)
      select id, id, 'penalty', penalty, holder, 'transfer', id || '#1', amount, ${tx.now}, ${booking}::uuid from settled
    )
    select id from open where id not in (select id from settled)`);
  return rest.map(({ id }) => id);
}
