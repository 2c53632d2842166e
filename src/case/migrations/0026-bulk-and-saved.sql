-- Several cases given out at once, with how each stood before: so that it can be taken back as a whole.
create table casework.bulk_deed (
  id uuid primary key,
  action text not null check (action in ('take', 'assign', 'release')),
  by_key text not null,
  at timestamptz not null,
  undone_at timestamptz
);
create table casework.bulk_item (
  bulk_id uuid not null references casework.bulk_deed,
  case_id uuid not null references casework.case_file,
  before_key text,
  before_name text,
  after_key text,
  primary key (bulk_id, case_id)
);
create index on casework.bulk_item (case_id);
alter table casework.bulk_deed enable row level security, force row level security;
create policy staff on casework.bulk_deed using (cardinality((select casework.own_units())) > 0);
alter table casework.bulk_item enable row level security, force row level security;
create policy via_case on casework.bulk_item using (exists (select from casework.case_file as own where own.id = case_id));
grant select, insert on casework.bulk_deed, casework.bulk_item to lete_web;
grant update (undone_at) on casework.bulk_deed to lete_web;

-- A search with a name: its owner's, or shared with a unit; and how a person wants the lists to look.
-- Neither holds a case; whose they are is asked by every statement.
create table casework.saved_search (
  id uuid primary key,
  owner_key text not null,
  owner_name text not null,
  name text not null check (length(name) between 1 and 80),
  shared_with text,
  conditions jsonb not null,
  saved_at timestamptz not null
);
create index on casework.saved_search (owner_key, name);
create index on casework.saved_search (shared_with, name) where shared_with is not null;
create table casework.list_view (
  person_key text primary key,
  columns text[] not null,
  ordering text not null check (ordering in ('term', 'newest'))
);
grant select, insert, delete on casework.saved_search to lete_web;
grant select, insert, update on casework.list_view to lete_web;
