-- Who was named in an internal note, and whether they have opened the case since. Seen by whoever of the staff sees the case,
-- under the case's own policy, so that it moves with the case; never by clients, whose transactions name no unit.
create table casework.mention (
  id bigint generated always as identity primary key,
  entry_id bigint not null references casework.entry,
  case_id uuid not null references casework.case_file,
  person_key text not null,
  by_key text not null,
  by_name text not null,
  at timestamptz not null,
  seen_at timestamptz,
  unique (entry_id, person_key)
);
create index mention_unseen on casework.mention (person_key, at desc) where seen_at is null;
create index on casework.mention (person_key, at desc);
create index on casework.mention (case_id);
alter table casework.mention enable row level security, force row level security;
create policy staff on casework.mention using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));
grant select, insert on casework.mention to lete_web, lete_worker;
grant update (seen_at) on casework.mention to lete_web, lete_worker;
