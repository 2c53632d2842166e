-- Like cases are decided alike (APL, 6. pants: equality): what officers have decided, in the words that it is compared by. The words of
-- the client's name are left out.
create table casework.precedent (
  case_id uuid primary key references casework.case_file on delete cascade,
  unit text not null,
  subject_key text not null,
  service text not null,
  outcome text not null check (outcome in ('grant', 'refuse')),
  ground text,
  words text[] not null,
  search tsvector not null,
  decided_at timestamptz not null
);
create index precedent_newest on casework.precedent (service, decided_at desc, case_id);
create index precedent_search on casework.precedent using gin (search);
alter table casework.precedent enable row level security, force row level security;
create policy staff on casework.precedent for select using (unit = any ((select casework.own_units())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
create policy doors on casework.precedent to lete_owner using (true) with check (true);
grant select on casework.precedent to lete_web, lete_worker;

create function casework.keep_precedent() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  names text[] := tsvector_to_array(casework.words_of(concat_ws(' ', new.subject_name, new.applicant -> 'actor' ->> 'name')));
  kept text[];
begin
  select coalesce(array_agg(word), '{}') into kept
  from unnest(tsvector_to_array(casework.words_of(concat_ws(' ', new.referral_reason ->> 'lv', new.decision ->> 'facts')))) as word
  where length(word) > 2 and word <> all (names);
  insert into casework.precedent (case_id, unit, subject_key, service, outcome, ground, words, search, decided_at)
  values (new.id, new.unit, new.subject_key, new.service, new.decision ->> 'outcome', new.decision ->> 'ground', kept,
    array_to_tsvector(kept), new.decided_at)
  on conflict (case_id) do update set unit = excluded.unit, subject_key = excluded.subject_key;
  return null;
end $$;
-- By officers only: what Lete grants by rule has no reason to compare.
create trigger keep_precedent after insert or update of decision, unit, subject_key on casework.case_file for each row
  when (new.decided_at is not null and new.service is not null and new.decision ->> 'by' is not null)
  execute function casework.keep_precedent();
update casework.case_file set decision = decision where decided_at is not null and service is not null and decision ->> 'by' is not null;

-- A decision that a second officer must confirm: exactly this content, within a day, never by who proposed it.
create table casework.decision_proposal (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  unit text not null,
  outcome text not null check (outcome in ('grant', 'refuse')),
  -- Sealed by the application: a grant may tell of convictions.
  content text not null,
  content_hash text not null check (length(content_hash) = 64),
  requested_by text not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  -- Given back, taken back, or followed by another.
  ended_at timestamptz,
  check (approved_by <> requested_by),
  check ((approved_by is null) = (approved_at is null)),
  check (approved_at < expires_at),
  check (approved_at is null or ended_at is null),
  check (expires_at <= requested_at + interval '24 hours')
);
create unique index decision_proposal_open on casework.decision_proposal (case_id) where approved_at is null and ended_at is null;
create index decision_proposal_unit on casework.decision_proposal (unit, expires_at) where approved_at is null and ended_at is null;
create index on casework.decision_proposal (case_id);
alter table casework.decision_proposal enable row level security, force row level security;
create policy staff on casework.decision_proposal using (unit = any ((select casework.own_units())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
create policy doors on casework.decision_proposal to lete_owner using (true) with check (true);
grant select, insert on casework.decision_proposal to lete_web;
grant update (approved_by, approved_at, ended_at) on casework.decision_proposal to lete_web;
grant select on casework.decision_proposal to lete_worker;

-- A case that goes to another unit takes its proposal along: it ends there, for who decides is another.
create function casework.end_proposal() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update casework.decision_proposal set ended_at = now() where case_id = new.id and approved_at is null and ended_at is null;
  return null;
end $$;
create trigger end_proposal after update of unit on casework.case_file for each row when (old.unit <> new.unit)
  execute function casework.end_proposal();
