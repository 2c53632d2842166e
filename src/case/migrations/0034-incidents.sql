-- A known problem or a major incident: one parent, the reports attached to it, and what is said to all of them (domain §7.3). Nothing about a
-- person stands in it: what is published of it is read by anyone.
create table casework.incident (
  id uuid primary key,
  number text not null unique,
  kind text not null check (kind in ('problem', 'incident')),
  unit text not null,
  -- What is touched: names of systems, in both languages.
  systems jsonb not null,
  title jsonb not null,
  impact jsonb not null,
  workaround jsonb,
  -- Words by which reports are proposed.
  words text not null check (length(words) <= 500),
  started_at timestamptz not null,
  expected_end timestamptz check (expected_end > started_at),
  opened_at timestamptz not null,
  opened_by text not null,
  opened_name text not null,
  published_at timestamptz,
  resolved_at timestamptz
);
create index incident_open on casework.incident (started_at desc) where resolved_at is null;
create index incident_public on casework.incident (resolved_at desc nulls first) where published_at is not null;

create table casework.incident_update (
  id uuid primary key,
  incident_id uuid not null references casework.incident,
  at timestamptz not null,
  by_key text not null,
  by_name text not null,
  body jsonb not null,
  expected_end timestamptz,
  -- The last one: what it says is the answer to the reports that it closes.
  resolves boolean not null,
  closes_reports boolean not null check (resolves or not closes_reports)
);
create index on casework.incident_update (incident_id, at);

-- A report belongs to one parent at a time.
create table casework.incident_report (
  case_id uuid primary key references casework.case_file,
  incident_id uuid not null references casework.incident,
  attached_at timestamptz not null,
  by_key text not null,
  by_name text not null
);
create index on casework.incident_report (incident_id, case_id);

-- To whom an update has been told: each report once.
create table casework.incident_told (
  update_id uuid not null references casework.incident_update,
  case_id uuid not null references casework.case_file,
  at timestamptz not null,
  closed boolean not null,
  primary key (update_id, case_id)
);
create index on casework.incident_told (case_id);

alter table casework.incident enable row level security, force row level security;
create policy staff on casework.incident using (cardinality((select casework.own_units())) > 0);
-- What is published is published.
create policy anyone on casework.incident for select using (published_at is not null);
alter table casework.incident_update enable row level security, force row level security;
create policy staff on casework.incident_update using (cardinality((select casework.own_units())) > 0);
create policy anyone on casework.incident_update for select
  using (exists (select from casework.incident as parent where parent.id = incident_id and parent.published_at is not null));
alter table casework.incident_report enable row level security, force row level security;
create policy via_case on casework.incident_report using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));
alter table casework.incident_told enable row level security, force row level security;
create policy via_case on casework.incident_told using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));
grant select, insert, update on casework.incident to lete_web, lete_worker;
grant select, insert on casework.incident_update to lete_web, lete_worker;
grant select, insert, delete on casework.incident_report to lete_web;
grant select on casework.incident_report to lete_worker;
grant select, insert on casework.incident_told to lete_worker;
