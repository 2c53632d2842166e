-- For the figure on confidentiality: when staff looked into a register, by the number of the case that they named. Nobody's name is in it,
-- neither of who looked nor of whom it was about.
create index entry_looks_of_staff on audit.entry (at) where actor_kind = 'staff' and deed like 'registers/%';
create function audit.looks_of_staff(since timestamptz, until timestamptz) returns table (case_number text, looked_at timestamptz[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case_number, array_agg(at) from audit.entry
  where actor_kind = 'staff' and deed like 'registers/%' and at >= since and at < until group by case_number;
$$;
revoke all on function audit.looks_of_staff from public;
grant execute on function audit.looks_of_staff to lete_worker;
