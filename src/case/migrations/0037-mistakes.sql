-- The agency's own mistakes: apologised for, mended, explained, and followed by a measure that somebody carries out by a day. Each of the
-- parts is there before the mistake counts as settled, and the case is not decided or answered before that.
create table casework.mistake (
  id uuid primary key,
  case_id uuid not null unique references casework.case_file,
  unit text not null,
  service text,
  marked_by text not null,
  marked_by_name text not null,
  marked_at timestamptz not null,
  -- In the client's language; both are told.
  apology text not null default '',
  mended text not null default '',
  -- For the agency.
  cause text not null default '',
  measure text not null default '',
  measure_owner text,
  measure_owner_name text,
  measure_due_on date,
  settled_at timestamptz,
  settled_by_name text,
  warned_at timestamptz,
  measure_done_at timestamptz,
  measure_done_by text,
  measure_note text,
  check (settled_at is null or (apology <> '' and mended <> '' and cause <> '' and measure <> '' and measure_owner is not null
    and measure_due_on is not null)),
  check (measure_done_at is null or settled_at is not null)
);
create index mistake_open on casework.mistake (unit, marked_at) where settled_at is null;
create index mistake_measure on casework.mistake (unit, measure_due_on) where settled_at is not null and measure_done_at is null;
create index mistake_unwarned on casework.mistake (measure_due_on) where settled_at is not null and measure_done_at is null and warned_at is null;
create index mistake_marked on casework.mistake (marked_at, unit);
alter table casework.mistake enable row level security, force row level security;
create policy staff on casework.mistake using (unit = any ((select casework.own_units())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
create policy doors on casework.mistake to lete_owner using (true) with check (true);
grant select, insert, update on casework.mistake to lete_web, lete_worker;

create function casework.mistake_follows() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update casework.mistake set unit = new.unit where case_id = new.id;
  return null;
end $$;
create trigger mistake_follows after update of unit on casework.case_file for each row when (old.unit <> new.unit)
  execute function casework.mistake_follows();

-- The second wall: the verbs say it politely first.
create function casework.settle_mistake_first() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from casework.mistake where case_id = new.id and settled_at is null) then
    raise exception 'case % has a mistake that is not settled', new.id;
  end if;
  return new;
end $$;
create trigger settle_mistake_first before update of answered_at, decided_at on casework.case_file for each row
  when (old.answered_at is null and new.answered_at is not null
    or old.decided_at is null and new.decided_at is not null and new.decision ->> 'by' is not null)
  execute function casework.settle_mistake_first();
