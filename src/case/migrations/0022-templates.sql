-- Templates of replies and blocks of text, as data: every change is a new version, the newest counts.
create table casework.template (
  id uuid primary key,
  -- `*`: for every unit.
  unit text not null,
  kind text not null check (kind in ('reply', 'block'))
);
create index on casework.template (unit);
create table casework.template_version (
  template_id uuid not null references casework.template,
  version int not null check (version > 0),
  -- Both languages side by side; variables in braces were checked when it was saved.
  name jsonb not null,
  body jsonb not null,
  -- No longer offered; what it was stays.
  withdrawn boolean not null,
  at timestamptz not null,
  by_key text not null,
  by_name text not null,
  primary key (template_id, version)
);
alter table casework.template enable row level security, force row level security;
create policy reads on casework.template for select using (unit = any ((select casework.own_units())::text[])
  or (cardinality((select casework.own_units())) > 0 and unit = '*') or ((select casework.every_unit()) and unit <> 'whistleblowing'));
create policy writes on casework.template for insert with check (unit = any ((select casework.own_units())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
alter table casework.template_version enable row level security, force row level security;
create policy via_template on casework.template_version using (exists (select from casework.template as own where own.id = template_id));
grant select, insert on casework.template, casework.template_version to lete_web;
