-- Who is on duty when, and what was handed over (domain §7.3): units that answer day and night must not have a gap.
create table casework.coverage (
  unit text primary key,
  -- How many days ahead a gap is an alarm.
  alarm_days int not null check (alarm_days between 1 and 31)
);
insert into casework.coverage (unit, alarm_days) values ('service-desk', 3);

create table casework.shift (
  id uuid primary key,
  unit text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  person_key text not null,
  person_name text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by text,
  -- What whoever comes next must know; acknowledged by them.
  note text check (length(note) <= 5000),
  noted_at timestamptz,
  read_at timestamptz,
  read_by text,
  read_name text,
  check (read_by is null or read_by <> person_key)
);
create index shift_of_unit on casework.shift (unit, ends_at, starts_at) where cancelled_at is null;

-- A shift that its holder wants to give to a colleague, in return for one of theirs or for nothing; it moves when they accept.
create table casework.shift_swap (
  id uuid primary key,
  unit text not null,
  shift_id uuid not null references casework.shift,
  in_return uuid references casework.shift,
  from_key text not null,
  from_name text not null,
  to_key text not null check (to_key <> from_key),
  to_name text not null,
  asked_at timestamptz not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  check (accepted_at is null or declined_at is null)
);
create unique index swap_open on casework.shift_swap (shift_id) where accepted_at is null and declined_at is null;
create index on casework.shift_swap (unit, asked_at);

alter table casework.shift enable row level security, force row level security;
create policy staff on casework.shift using (unit = any ((select casework.own_units())::text[]) or (select casework.every_unit()));
alter table casework.shift_swap enable row level security, force row level security;
create policy staff on casework.shift_swap using (unit = any ((select casework.own_units())::text[]) or (select casework.every_unit()));
grant select on casework.coverage to lete_web, lete_worker;
grant select, insert, update on casework.shift, casework.shift_swap to lete_web;
grant select on casework.shift, casework.shift_swap to lete_worker;
