-- The one door to the queue: roles may add jobs, and only the worker may see or run them.
-- graphile_worker's own schema is installed before the rooms' migrations run.
create schema jobs;
grant usage on schema jobs to lete_web, lete_worker, lete_exchange;

create function jobs.add_job(task text, payload json, job_key text, run_at timestamptz, max_attempts int) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select graphile_worker.add_job(task, payload => payload, run_at => run_at, max_attempts => max_attempts, job_key => job_key);
$$;
revoke all on function jobs.add_job from public;
grant execute on function jobs.add_job to lete_web, lete_worker, lete_exchange;
