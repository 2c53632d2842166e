-- For readiness, which every role answers: since when something waits to be sealed; nothing of the chain itself.
create function audit.waiting_since() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select waiting_since from audit.chain_head();
$$;
revoke all on function audit.waiting_since() from public;
grant execute on function audit.waiting_since() to lete_web;
