-- Where a matter goes when it comes, as rules that are data: every change is a new version, tried on past cases before it is switched on, by a
-- second person where the unit asks for one.
create table casework.routing_unit (
  unit text primary key,
  second_person boolean not null
);
insert into casework.routing_unit (unit, second_person) values
  ('service-desk', true), ('records', true), ('quality', false), ('administration', false), ('punishment-register', true),
  ('invalid-documents', true);

create table casework.routing_rule (
  id uuid primary key,
  -- Whose rule it is: officers of the unit write it and switch it on.
  unit text not null,
  made_at timestamptz not null
);
create table casework.routing_version (
  rule_id uuid not null references casework.routing_rule,
  version int not null check (version > 0),
  name jsonb not null,
  -- The lower, the earlier it is asked; the first that fits counts.
  place int not null,
  conditions jsonb not null,
  outcome jsonb not null,
  -- No longer asked, once this version is switched on.
  withdrawn boolean not null,
  at timestamptz not null,
  by_key text not null,
  by_name text not null,
  tried_at timestamptz,
  second_person boolean not null,
  switched_on_at timestamptz,
  switched_on_by text,
  switched_on_name text,
  primary key (rule_id, version),
  check (switched_on_by is null or not second_person or switched_on_by <> by_key),
  check (switched_on_at is null or tried_at is not null)
);
create index routing_on on casework.routing_version (rule_id, version desc) where switched_on_at is not null;
alter table casework.case_file add column routed_by uuid references casework.routing_rule, add column routed_version int,
  add column suggested_template uuid references casework.template;
create index case_file_routed on casework.case_file (routed_by, submitted_at) where routed_by is not null;
alter table casework.routing_rule enable row level security, force row level security;
create policy staff on casework.routing_rule using (cardinality((select casework.own_units())) > 0);
alter table casework.routing_version enable row level security, force row level security;
create policy staff on casework.routing_version using (cardinality((select casework.own_units())) > 0);
grant select on casework.routing_unit to lete_web, lete_worker;
grant select, insert on casework.routing_rule, casework.routing_version to lete_web;
grant select on casework.routing_rule, casework.routing_version to lete_worker;
grant update (tried_at, switched_on_at, switched_on_by, switched_on_name) on casework.routing_version to lete_web;
