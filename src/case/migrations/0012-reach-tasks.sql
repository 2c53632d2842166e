-- The number to call, as it stood when the call was asked for; and one look at all that waits, without whom it is about.
alter table casework.reach_task add column phone text;
create function casework.count_untold() returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int from casework.reach_task where done_at is null and kind = 'untold';
$$;
revoke all on function casework.count_untold() from public;
grant execute on function casework.count_untold() to lete_web, lete_worker;
