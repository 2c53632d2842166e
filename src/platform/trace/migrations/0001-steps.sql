-- Which requests and jobs were about which case: for whoever must find out at night what happened to one. No personal data.
create schema trace;
grant usage on schema trace to lete_web, lete_worker, lete_exchange;

create table trace.step (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  case_number text not null,
  kind text not null check (kind in ('request', 'job')),
  name text not null,
  ref text not null,
  outcome text not null,
  milliseconds int not null
);
create index on trace.step (case_number, id);
create index on trace.step using brin (at);

create function trace.keep(case_numbers text[], kind text, name text, ref text, outcome text, milliseconds int) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into trace.step (case_number, kind, name, ref, outcome, milliseconds)
  select number, kind, name, ref, outcome, milliseconds from unnest(case_numbers) as number;
$$;

create function trace.steps_of(number text) returns setof trace.step
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from trace.step where case_number = number order by id limit 1000;
$$;

create function trace.forget_old() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from trace.step where at < clock_timestamp() - interval '90 days';
$$;

revoke all on function trace.keep, trace.steps_of, trace.forget_old from public;
grant execute on function trace.keep to lete_web, lete_worker, lete_exchange;
grant execute on function trace.steps_of, trace.forget_old to lete_worker;
