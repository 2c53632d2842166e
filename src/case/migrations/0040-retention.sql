-- When a term of the records plan has passed, its cases are destroyed or transferred by a list that two people approve. Legal holds
-- stand above every list. What is destroyed leaves its number, its dates and the act.
alter table casework.case_file add column destroyed_at timestamptz, add column transferred_at timestamptz;
create index case_file_term on casework.case_file (case_index, closed_at)
  where closed_at is not null and destroyed_at is null and transferred_at is null;

create table casework.legal_hold (
  id uuid primary key,
  case_id uuid not null,
  case_number text not null,
  reason text not null check (length(reason) between 3 and 500),
  placed_at timestamptz not null,
  placed_by text not null,
  placed_by_name text not null,
  lift_reason text check (length(lift_reason) between 3 and 500),
  lift_asked_at timestamptz,
  lift_asked_by text,
  lift_asked_by_name text,
  lifted_at timestamptz,
  lifted_by text,
  lifted_by_name text,
  check (num_nulls(lift_reason, lift_asked_at, lift_asked_by, lift_asked_by_name) in (0, 4)),
  check (num_nulls(lifted_at, lifted_by, lifted_by_name) in (0, 3)),
  constraint four_eyes_to_lift check (lifted_at is null or (lift_asked_by is not null and lifted_by <> lift_asked_by))
);
create index on casework.legal_hold (case_id) where lifted_at is null;
grant select, insert on casework.legal_hold to lete_web;
grant select on casework.legal_hold to lete_worker;
grant update (lift_reason, lift_asked_at, lift_asked_by, lift_asked_by_name, lifted_at, lifted_by, lifted_by_name)
  on casework.legal_hold to lete_web;

create table casework.disposal (
  id uuid primary key,
  case_index text not null,
  -- The index as the records plan stood when the list was made.
  title jsonb not null,
  ground jsonb not null,
  years int not null,
  fate text not null check (fate in ('destroy', 'transfer')),
  closed_before timestamptz not null,
  items int not null check (items > 0),
  content_hash bytea not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_name text not null,
  approved_at timestamptz,
  approved_by text,
  approved_by_name text,
  approved_hash bytea,
  declined_at timestamptz,
  declined_by text,
  executed_at timestamptz,
  act_id uuid,
  act_number text,
  check (num_nulls(approved_at, approved_by, approved_by_name, approved_hash) in (0, 4)),
  check (declined_at is null or approved_at is null),
  check (executed_at is null or approved_at is not null),
  constraint four_eyes check (approved_by <> asked_by),
  constraint same_content check (approved_hash = content_hash),
  constraint within_a_week check (approved_at < asked_at + interval '7 days')
);
create unique index one_list on casework.disposal (case_index) where declined_at is null and executed_at is null;
create table casework.disposal_item (
  disposal_id uuid not null references casework.disposal,
  case_id uuid not null,
  case_number text not null,
  closed_at timestamptz not null,
  done_at timestamptz,
  -- Why it was left as it is: held, reopened, gone.
  kept_why text check (kept_why in ('held', 'open', 'gone')),
  primary key (disposal_id, case_id),
  check (done_at is null or kept_why is null)
);
create index on casework.disposal_item (disposal_id) where done_at is null and kept_why is null;
grant select, insert on casework.disposal, casework.disposal_item to lete_web;
grant update (approved_at, approved_by, approved_by_name, approved_hash, declined_at, declined_by) on casework.disposal to lete_web;
grant select on casework.disposal, casework.disposal_item to lete_worker;
grant update (executed_at, act_id, act_number) on casework.disposal to lete_worker;
grant update (done_at, kept_why) on casework.disposal_item to lete_worker;

-- Which case refers to which original, so that one is destroyed only when nothing else refers to it.
create table casework.file_use (
  sha256 text not null,
  case_id uuid not null,
  primary key (sha256, case_id)
);
create index on casework.file_use (case_id);
create function casework.note_file_use() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into casework.file_use (sha256, case_id)
  select distinct hit[1], new.case_id from regexp_matches(to_jsonb(new)::text, '\m[0-9a-f]{64}\M', 'g') as hit
  on conflict do nothing;
  return null;
end $$;
create trigger note_file_use after insert on casework.entry for each row execute function casework.note_file_use();
insert into casework.file_use (sha256, case_id)
select distinct hit[1], case_id from casework.entry, regexp_matches(data::text, '\m[0-9a-f]{64}\M', 'g') as hit;

-- Destroys what a case says: every row that hangs on it, and the case's own words. Its number and dates stay. Answers the originals to
-- which nothing else refers any more; null when the case may not be destroyed. The one door: nobody may delete a case's rows otherwise.
create function casework.destroy_case(of_case uuid, closed_until timestamptz, at timestamptz) returns text[]
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  draft_of_case uuid;
  unused text[];
  link record;
  deeper record;
begin
  select draft_id into draft_of_case from casework.case_file
    where id = of_case and closed_at < closed_until and destroyed_at is null for update;
  if not found or exists (select from casework.legal_hold where case_id = of_case and lifted_at is null) then return null; end if;
  select coalesce(array_agg(own.sha256), '{}') into unused from casework.file_use as own where own.case_id = of_case
    and not exists (select from casework.file_use as other where other.sha256 = own.sha256 and other.case_id <> of_case);
  for link in
    select c.conrelid, c.conrelid::regclass as child, a.attname as col from pg_constraint as c
      join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'casework.case_file'::regclass and c.conrelid <> c.confrelid and cardinality(c.conkey) = 1
    -- What others hang on goes last.
    order by (select count(*) from pg_constraint as d where d.contype = 'f' and d.confrelid = c.conrelid), c.conrelid
  loop
    for deeper in
      select c.conrelid::regclass as child, a.attname as col, b.attname as parent_col from pg_constraint as c
        join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        join pg_attribute as b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
      where c.contype = 'f' and c.confrelid = link.conrelid and c.conrelid <> c.confrelid and cardinality(c.conkey) = 1
      order by (select count(*) from pg_constraint as d where d.contype = 'f' and d.confrelid = c.conrelid), c.conrelid
    loop
      execute format('delete from %s where %I in (select %I from %s where %I = $1)', deeper.child, deeper.col,
        deeper.parent_col, link.child, link.col) using of_case;
    end loop;
    execute format('delete from %s where %I = $1', link.child, link.col) using of_case;
  end loop;
  delete from casework.file_use where case_id = of_case;
  update casework.case_file set destroyed_at = at, draft_id = null, subject_key = 'entity:destroyed', subject_name = '',
    applicant = jsonb_build_object('kind', 'system', 'key', 'system:lete', 'name', ''), applicant_key = 'system:lete', answers = '{}',
    subject_line = null, contact_email = null, contact_phone = null, delivery = '{}', decision = null, facts = null, facts_at = null,
    referral_reason = null, assigned_to = null, assigned_name = null, assigned_at = null, document_id = null where id = of_case;
  delete from casework.draft where id = draft_of_case;
  return unused;
end $$;

-- The applicant's own draft goes with the case.
create policy destroys on casework.draft to lete_owner using (true);

create function casework.mark_transferred(of_case uuid, closed_until timestamptz, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.case_file set transferred_at = at where id = of_case and closed_at < closed_until and destroyed_at is null
    and transferred_at is null
    and not exists (select from casework.legal_hold where case_id = of_case and lifted_at is null);
  return found;
end $$;
revoke all on function casework.note_file_use, casework.destroy_case, casework.mark_transferred from public;
grant execute on function casework.destroy_case, casework.mark_transferred to lete_worker;
