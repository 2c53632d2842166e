-- Who runs jobs now; a worker without a beat for 30 seconds is dead, and its jobs are free again.
create table jobs.worker (
  id text primary key,
  host text not null,
  pid int not null,
  started_at timestamptz not null default clock_timestamp(),
  beat_at timestamptz not null default clock_timestamp()
);
grant select, insert, update, delete on jobs.worker to lete_worker;

-- Also finds locks of workers that died before their first beat: unknown ones that hold a job for 30 seconds.
create function jobs.bury_workers(gone text[]) returns setof text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare dead text[];
begin
  with buried as (
    delete from jobs.worker where beat_at < clock_timestamp() - interval '30 seconds' or id = any(gone) returning id
  )
  select array_agg(distinct locked_by) into dead from graphile_worker._private_jobs
    where locked_by in (select id from buried)
    or (locked_at < clock_timestamp() - interval '30 seconds' and not exists (select from jobs.worker where id = locked_by));
  if dead is null then return; end if;
  perform graphile_worker.force_unlock_workers(dead);
  return query select unnest(dead);
end $$;
revoke all on function jobs.bury_workers from public;
grant execute on function jobs.bury_workers to lete_worker;
