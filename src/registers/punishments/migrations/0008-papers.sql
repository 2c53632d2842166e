-- The papers of a decision as its authority handed them over: each lies sealed by the application and leaves by the function alone.
create table punishments.paper (
  penalty_id uuid not null references punishments.penalty on delete cascade,
  kind text not null check (kind in ('decision', 'protocol', 'complaint-decision')),
  sealed bytea not null check (octet_length(sealed) <= 10 * 1024 * 1024),
  kept_at timestamptz not null,
  fictitious boolean not null default false,
  primary key (penalty_id, kind)
);

-- As before, with the kinds of papers that there are.
create or replace function punishments.decisions_about(look jsonb, asked text, with_archive boolean, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select p.decided_on, p.id, punishments.penalty_json(p, on_date) || jsonb_build_object('papers',
      (select coalesce(jsonb_agg(kind order by kind), '[]') from punishments.paper where penalty_id = p.id)) as entry from punishments.penalty p
    where p.subject = asked and p.decided_on <= on_date
      and (with_archive or p.served_on is null or (p.served_on + interval '1 year')::date > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:penalties', 'subject', asked,
      'count', (select count(*) from found), 'detail', jsonb_build_object('archive', with_archive))) as number
  )
  select entry from found where (select count(number) from line) > 0 order by decided_on desc, id;
$$;

-- One paper of a decision about the one who asks or is represented; nothing where it is somebody else's or not there.
create function punishments.paper_of(look jsonb, asked text, of_penalty uuid, of_kind text, on_date date) returns setof bytea
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select paper.sealed from punishments.paper join punishments.penalty p on p.id = penalty_id
    where p.id = of_penalty and p.subject = asked and p.decided_on <= on_date and paper.kind = of_kind
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:paper', 'subject', asked,
      'count', (select count(*) from found), 'detail', jsonb_build_object('kind', of_kind))) as number
  )
  select sealed from found where (select count(number) from line) > 0;
$$;
revoke all on function punishments.paper_of from public;
grant execute on function punishments.paper_of to lete_web, lete_worker;
