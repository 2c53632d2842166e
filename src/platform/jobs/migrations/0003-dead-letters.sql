-- Jobs that used up their tries wait here for a person: the queue itself keeps them, these functions are the only way to them.
create table jobs.discarded (
  job_id bigint primary key,
  task text not null,
  payload json not null,
  last_error text,
  by text not null,
  at timestamptz not null default clock_timestamp()
);

create view jobs.dead_letter as
  select id, task_identifier as task, attempts, last_error, created_at, updated_at
  from graphile_worker.jobs where attempts >= max_attempts and locked_at is null;

create function jobs.list_dead_letters(at_most int) returns setof jobs.dead_letter
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from jobs.dead_letter order by updated_at desc limit at_most;
$$;

create function jobs.retry_dead_letter(letter bigint) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from jobs.dead_letter where id = letter)
    and exists (select from graphile_worker.reschedule_jobs(array[letter], run_at => clock_timestamp(), attempts => 0));
$$;

-- Nothing is lost: what was discarded can be read here for as long as the database lives.
create function jobs.discard_dead_letter(letter bigint, discarded_by text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into jobs.discarded (job_id, task, payload, last_error, by)
    select d.id, d.task, p.payload, d.last_error, discarded_by
    from jobs.dead_letter d join graphile_worker._private_jobs p on p.id = d.id where d.id = letter
    on conflict do nothing;
  if not found then return false; end if;
  perform graphile_worker.complete_jobs(array[letter]);
  return true;
end $$;

-- How the queue stands: jobs due, the age of the oldest one due, in seconds, and dead letters.
create function jobs.state(out due bigint, out oldest_seconds float8, out dead bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) filter (where due), coalesce(extract(epoch from max(clock_timestamp() - run_at) filter (where due)), 0),
    count(*) filter (where attempts >= max_attempts and locked_at is null)
  from (select run_at, attempts, max_attempts, locked_at,
    attempts < max_attempts and locked_at is null and run_at <= clock_timestamp() as due from graphile_worker._private_jobs) as j;
$$;

revoke all on function jobs.list_dead_letters, jobs.retry_dead_letter, jobs.discard_dead_letter, jobs.state from public;
grant execute on function jobs.list_dead_letters, jobs.retry_dead_letter, jobs.discard_dead_letter to lete_web, lete_worker;
grant execute on function jobs.state to lete_web, lete_worker, lete_exchange;
