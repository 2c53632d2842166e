-- What officers write to clients. A reply waits some seconds before it leaves, and is called back until then.
create table casework.reply (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  author_key text not null,
  author_name text not null,
  author_unit text,
  purpose text not null check (purpose in ('answer', 'question', 'message')),
  -- The words and the files, sealed by the application until they stand on the timeline.
  content text not null,
  queued_at timestamptz not null,
  leaves_at timestamptz not null,
  recalled_at timestamptz,
  left_at timestamptz,
  -- The case had changed before it left: its text went back to its author.
  stopped_at timestamptz,
  check (num_nonnulls(recalled_at, left_at, stopped_at) <= 1)
);
-- One at a time, so that two officers do not answer the same thing at once.
create unique index reply_waiting on casework.reply (case_id) where recalled_at is null and left_at is null and stopped_at is null;
create index on casework.reply (case_id, queued_at desc);

-- Files that go with a reply: kept as originals by the documents room, named here from the first draft on.
create table casework.reply_file (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  author_key text not null,
  sha256 text not null,
  name text not null,
  type text not null,
  size int not null,
  added_at timestamptz not null,
  -- In the order in which they were put to it, of several chosen at once too.
  place bigint generated always as identity
);
create index on casework.reply_file (case_id, author_key, place);

-- Seen by whoever of the staff sees the case; never by clients, whose transactions name no unit.
alter table casework.reply enable row level security, force row level security;
create policy staff on casework.reply using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));
alter table casework.reply_file enable row level security, force row level security;
create policy staff on casework.reply_file using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));
grant select, insert on casework.reply to lete_web;
grant select on casework.reply to lete_worker;
grant update (recalled_at) on casework.reply to lete_web;
grant update (left_at, stopped_at) on casework.reply to lete_worker;
grant select, insert, delete on casework.reply_file to lete_web, lete_worker;
-- A reply that could not leave goes back into its author's draft.
grant select, insert, update on casework.staff_draft to lete_worker;
