-- One matter and another: linked, split off, merged, reopened, forwarded, handed over, waiting for others.
alter table casework.case_file
  add column merged_into uuid references casework.case_file,
  add column merged_at timestamptz,
  -- To an authority in whose competence it is; the client is told (Iesniegumu likums).
  add column forwarded_at timestamptz,
  add column forwarded_to text,
  -- From here its term counts anew.
  add column reopened_at timestamptz,
  add check ((merged_into is null) = (merged_at is null)),
  add check (merged_into <> id);
-- The figures read the column, so they are made anew around it; what became part of another case is not counted twice.
do $$
declare
  matter text := regexp_replace(pg_get_viewdef('casework.figure_matter'::regclass), ';\s*$', '');
  event text := pg_get_viewdef('casework.figure_event'::regclass);
  lead text := pg_get_viewdef('casework.figure_lead'::regclass);
begin
  drop view casework.figure_lead, casework.figure_event, casework.figure_matter;
  alter table casework.case_file alter column closed_at
    set expression as (least(delivered_at, withdrawn_at, lapsed_at, answered_at, forwarded_at, merged_at));
  execute 'create view casework.figure_matter as ' || matter || ' and merged_into is null';
  execute 'create view casework.figure_event as ' || event;
  execute 'create view casework.figure_lead as ' || lead;
end $$;
grant select on casework.figure_matter, casework.figure_event, casework.figure_lead to lete_reports, lete_worker;
create index case_file_merged on casework.case_file (merged_into) where merged_into is not null;

-- A case and all that was merged into it are one matter: nothing is moved, so that it can be taken apart again. Merged into one
-- that is merged itself there is none (merge_cases), so that a family is one step deep.
create function casework.family_of(of_case uuid) returns setof uuid language sql stable
set search_path = pg_catalog, pg_temp as $$
  select of_case union all select id from casework.case_file where merged_into = of_case;
$$;
grant execute on function casework.family_of to lete_web, lete_worker;

create table casework.link (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  other_id uuid not null references casework.case_file,
  -- `split`: the other was split off this one.
  kind text not null check (kind in ('related', 'split')),
  by_name text not null,
  at timestamptz not null,
  check (case_id <> other_id)
);
create unique index link_pair on casework.link (least(case_id, other_id), greatest(case_id, other_id));
create index on casework.link (case_id);
create index on casework.link (other_id);
alter table casework.link enable row level security, force row level security;
create policy staff on casework.link using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id in (case_id, other_id)));
grant select, insert on casework.link to lete_web;

-- More than one may be asked about one case.
drop index casework.awaited_open;
alter table casework.awaited add column answer text;

-- What belongs to a case goes with it to its unit, and so does what was merged into it.
create function casework.take_along(of_case uuid, to_unit text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update casework.entry set unit = to_unit where case_id = of_case;
  update casework.pause set unit = to_unit where case_id = of_case;
  update casework.staff_draft set unit = to_unit where case_id = of_case;
  update casework.telling set unit = to_unit where case_id = of_case;
  update casework.reach_task set unit = to_unit where case_id = of_case;
end $$;
revoke all on function casework.take_along from public;

create function casework.merged_follow() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  one uuid;
begin
  for one in select id from casework.case_file where merged_into = new.id loop
    update casework.case_file set unit = new.unit where id = one;
    perform casework.take_along(one, new.unit);
  end loop;
  return null;
end $$;
create trigger merged_follow after update of unit on casework.case_file for each row
  when (old.unit <> new.unit) execute function casework.merged_follow();

-- Whoever hands a case over may not see it afterwards; it moves only what its caller could see, and never a whistleblower's report.
create function casework.move_to_unit(of_case uuid, to_unit text) returns boolean language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update casework.case_file set unit = to_unit, assigned_to = null, assigned_name = null, assigned_at = null
  where id = of_case and closed_at is null and kind <> 'whistleblower' and to_unit <> 'whistleblowing' and unit <> to_unit
    and (unit = any (casework.own_units()) or casework.every_unit());
  if not found then return false; end if;
  perform casework.take_along(of_case, to_unit);
  return true;
end $$;
revoke all on function casework.move_to_unit(uuid, text) from public;
grant execute on function casework.move_to_unit(uuid, text) to lete_web;

-- Until when a client may have an answered matter taken up again.
insert into casework.term_rule (code, valid_from, valid_to, unit_of_time, amount, extended_amount, extended_unit, name, norm) values
  ('reopen', '2008-01-01', null, 'days', 30, null, null, '{"lv": "30 dienas", "en": "30 days"}', 'Iestādes noteikta kārtība');
