-- Priority from impact and urgency, and the two clocks that go with it (domain §7.3, §14). Dated: the rows in force on the day of receipt
-- apply. The statutory clock runs beside them and is not touched.
create table casework.office_day (
  valid_from date not null,
  weekday int not null check (weekday between 1 and 5),
  opens time not null,
  closes time not null check (closes > opens),
  primary key (valid_from, weekday)
);
insert into casework.office_day (valid_from, weekday, opens, closes)
select '2020-01-01', day, '08:30', case when day = 5 then '16:00'::time else '17:00'::time end from generate_series(1, 5) as day;

create table casework.priority_matrix (
  valid_from date not null,
  impact int not null check (impact between 1 and 3),
  urgency int not null check (urgency between 1 and 3),
  priority text not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  primary key (valid_from, impact, urgency)
);
insert into casework.priority_matrix (valid_from, impact, urgency, priority) values
  ('2020-01-01', 1, 1, 'P1'), ('2020-01-01', 1, 2, 'P2'), ('2020-01-01', 1, 3, 'P3'),
  ('2020-01-01', 2, 1, 'P2'), ('2020-01-01', 2, 2, 'P3'), ('2020-01-01', 2, 3, 'P4'),
  ('2020-01-01', 3, 1, 'P3'), ('2020-01-01', 3, 2, 'P4'), ('2020-01-01', 3, 3, 'P4');

create table casework.service_level (
  priority text not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  valid_from date not null,
  -- Day and night, or in office hours.
  hours text not null check (hours in ('always', 'office')),
  response_amount int not null check (response_amount > 0),
  response_unit text not null check (response_unit in ('minutes', 'working-days')),
  resolution_amount int not null check (resolution_amount > 0),
  resolution_unit text not null check (resolution_unit in ('minutes', 'working-days')),
  primary key (priority, valid_from)
);
insert into casework.service_level (priority, valid_from, hours, response_amount, response_unit, resolution_amount, resolution_unit) values
  ('P1', '2020-01-01', 'always', 15, 'minutes', 240, 'minutes'),
  ('P2', '2020-01-01', 'always', 30, 'minutes', 480, 'minutes'),
  ('P3', '2020-01-01', 'office', 240, 'minutes', 3, 'working-days'),
  ('P4', '2020-01-01', 'office', 1, 'working-days', 10, 'working-days');

-- What a kind of submission gets when it comes, unless a rule or a person says otherwise; a kind without a row has the statutory clock alone.
create table casework.usual_priority (
  kind text primary key,
  impact int not null check (impact between 1 and 3),
  urgency int not null check (urgency between 1 and 3)
);
insert into casework.usual_priority (kind, impact, urgency) values ('support', 3, 2);

-- Who is told of a clock, and how many minutes before its end (negative) or after it.
create table casework.escalation_rule (
  id int primary key,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  priorities text[] not null,
  clock text not null check (clock in ('response', 'resolution')),
  minutes int not null,
  -- `holder` (the unit where nobody has taken the case), `unit`, or the id of another unit.
  whom text not null
);
insert into casework.escalation_rule (id, valid_from, priorities, clock, minutes, whom) values
  (1, '2020-01-01', '{P1,P2}', 'response', -5, 'unit'),
  (2, '2020-01-01', '{P1,P2,P3,P4}', 'response', 0, 'unit'),
  (3, '2020-01-01', '{P1}', 'response', 15, 'administration'),
  (4, '2020-01-01', '{P3,P4}', 'response', -60, 'unit'),
  (5, '2020-01-01', '{P1,P2}', 'resolution', -60, 'holder'),
  (6, '2020-01-01', '{P3,P4}', 'resolution', -240, 'holder'),
  (7, '2020-01-01', '{P1,P2,P3,P4}', 'resolution', 0, 'holder'),
  (8, '2020-01-01', '{P1,P2}', 'resolution', 60, 'administration'),
  (9, '2020-01-01', '{P3,P4}', 'resolution', 1440, 'quality');

-- The clocks as they stand: moved by pauses until the first response and the end; compliance is counted from these instants.
alter table casework.case_file add column priority text check (priority in ('P1', 'P2', 'P3', 'P4')),
  add column respond_by timestamptz, add column resolve_by timestamptz, add column responded_at timestamptz,
  add check ((priority is null) = (resolve_by is null) and (priority is null) = (respond_by is null));
create index case_file_respond on casework.case_file (priority, respond_by)
  where closed_at is null and priority is not null and responded_at is null and asked_at is null;
create index case_file_resolve on casework.case_file (priority, resolve_by)
  where closed_at is null and priority is not null and asked_at is null;

-- Every priority that a case has had, with its targets as they were set: frozen.
create table casework.case_priority (
  id bigint generated always as identity primary key,
  case_id uuid not null references casework.case_file,
  priority text not null,
  impact int not null,
  urgency int not null,
  reason text,
  by_key text not null,
  by_name text not null,
  at timestamptz not null,
  started_at timestamptz not null,
  respond_by timestamptz not null,
  resolve_by timestamptz not null
);
create index on casework.case_priority (case_id, id);
alter table casework.case_priority enable row level security, force row level security;
create policy via_case on casework.case_priority using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));

-- What somebody was told of a clock. `due` is the target that it was about: one that has moved is told of again, the same one never twice.
create table casework.alarm (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  case_number text not null,
  priority text not null,
  rule_id int not null references casework.escalation_rule,
  clock text not null,
  due timestamptz not null,
  at timestamptz not null,
  to_unit text not null,
  to_key text,
  seen_at timestamptz,
  seen_by text,
  seen_name text,
  unique (case_id, rule_id, due)
);
create index alarm_unseen on casework.alarm (to_unit, at) where seen_at is null;
alter table casework.alarm enable row level security, force row level security;
create policy staff on casework.alarm using (to_unit = any ((select casework.own_units())::text[])
  or ((select casework.every_unit()) and to_unit <> 'whistleblowing'));

grant select on casework.office_day, casework.priority_matrix, casework.service_level, casework.usual_priority, casework.escalation_rule
  to lete_web, lete_worker;
grant select, insert on casework.case_priority, casework.alarm to lete_web, lete_worker;
grant update (seen_at, seen_by, seen_name) on casework.alarm to lete_web;
