-- As before, with every movement looked for by the indexes: never by reading all that was ever settled.
create or replace function payments.open_entries(of_file uuid, first int, last int) returns table (id uuid, "position" int, holder text, amount bigint,
  is_return boolean, booked_on date, keys text[], end_to_end_id text)
language sql stable rows 10000 set search_path = pg_catalog, pg_temp as $$
  with told as materialized (
    select entry.* from payments.bank_entry entry where statement_id = of_file and entry.position between first and last
    union all
    select entry.* from payments.bank_entry entry where notice_id = of_file and entry.position between first and last
  )
  select told.id, told.position, told.holder, told.amount, told.is_return, told.booked_on, told.keys, told.end_to_end_id
  from told left join lateral (select true as found from payments.settlement where entry_id = told.id limit 1) as settled on true
    left join lateral (select true as found from payments.clearing where entry_id = told.id limit 1) as cleared on true
    left join lateral (select true as found from payments.unsure where entry_id = told.id limit 1) as unsure on true
  where settled.found is null and cleared.found is null and unsure.found is null
$$;
