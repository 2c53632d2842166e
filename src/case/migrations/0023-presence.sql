-- Who has a case open, and since when: so that two people do not do the same work. Renewed while the page is open.
create table casework.presence (
  case_id uuid not null references casework.case_file,
  person_key text not null,
  person_name text not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (case_id, person_key)
);
create index on casework.presence (seen_at);
alter table casework.presence enable row level security, force row level security;
create policy staff on casework.presence using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));
grant select, insert, update on casework.presence to lete_web;
grant select, delete on casework.presence to lete_worker;
