-- What a statement or a notice tells of between two places, and has no place in the books yet.
create function payments.open_entries(of_file uuid, first int, last int) returns table (id uuid, "position" int, holder text, amount bigint,
  is_return boolean, booked_on date, keys text[], end_to_end_id text)
language sql stable rows 20000 set search_path = pg_catalog, pg_temp as $$
  with told as materialized (
    select entry.* from payments.bank_entry entry where statement_id = of_file and entry.position between first and last
    union all
    select entry.* from payments.bank_entry entry where notice_id = of_file and entry.position between first and last
  ), seen as materialized (
    -- Movement by movement, by the indexes: nearly all of those that were settled, in all years, are others.
    select told.*, exists (select from payments.settlement where entry_id = told.id) or exists (select from payments.clearing where entry_id = told.id)
      or exists (select from payments.unsure where entry_id = told.id) as has_place from told
  )
  select seen.id, seen.position, seen.holder, seen.amount, seen.is_return, seen.booked_on, seen.keys, seen.end_to_end_id from seen where not has_place
$$;
revoke all on function payments.open_entries from public;
grant execute on function payments.open_entries to lete_worker;

-- Neither names anything that can go away.
alter table payments.settlement drop constraint settlement_attempt_id_fkey, drop constraint settlement_obligation_id_fkey;
create or replace function payments.check_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from added where entry_id is not null and not exists (select from payments.bank_entry where id = added.entry_id))
    or exists (select from added where attempt_id is not null and not exists (select from payments.attempt where id = added.attempt_id))
    or exists (select from added where obligation_id is not null and not exists (select from payments.obligation where id = added.obligation_id))
    or exists (select from (select distinct transaction_id as id from added) as named where id is not null
      and not exists (select from payments.ledger_transaction where ledger_transaction.id = named.id))
    or exists (select from (select distinct holder from added) as named where not exists (select from payments.holder where code = named.holder)) then
    raise exception 'a settlement names what is not there' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
