-- Calls as the telephone exchange (PBX) tells of them. Instants are stored, how a call stands is computed from them; events may
-- come twice and in any order. Only staff read these tables, through the verbs of the desk.
create schema phone;
grant usage on schema phone to lete_web, lete_worker;

create table phone.call (
  id uuid primary key,
  pbx_id text unique not null check (length(pbx_id) between 1 and 80),
  -- E.164; null where the caller withheld it.
  caller text check (caller ~ '^\+[1-9][0-9]{6,14}$'),
  -- What the caller chose in the menu; P1 and P2 are answered day and night.
  priority text not null default 'P4' check (priority in ('P1', 'P2', 'P3', 'P4')),
  rang_at timestamptz,
  answered_at timestamptz,
  held_at timestamptz,
  hold_seconds int not null default 0,
  transferred_at timestamptz,
  transferred_to text,
  abandoned_at timestamptz,
  ended_at timestamptz,
  first_at timestamptz not null,
  -- Who of the staff has it, and when they had told of the recording.
  taken_at timestamptz,
  taken_by text,
  taken_name text,
  notice_at timestamptz,
  -- The end of the work after it: a case, or why there is none.
  finished_at timestamptz,
  disposition text check (disposition in ('case', 'advice', 'wrong-number', 'silent', 'repeated', 'call-back', 'other')),
  note text check (length(note) <= 2000),
  case_id uuid,
  case_number text,
  entry_id bigint,
  -- Whose matter it became, for whoever asks later who listened.
  subject_key text,
  -- How the caller was proven, once they were.
  proven_by text check (proven_by in ('call-back', 'code')),
  proven_at timestamptz,
  check ((taken_at is null) = (taken_by is null)),
  check ((finished_at is null) = (disposition is null)),
  check ((disposition = 'case') = (case_id is not null))
);
create index on phone.call (first_at);
create index call_waiting on phone.call (rang_at) where answered_at is null and abandoned_at is null and ended_at is null;
create index call_unfinished on phone.call (taken_by) where taken_at is not null and finished_at is null;
create index on phone.call (case_id) where case_id is not null;

-- A nonce serves once; an event's id is one event.
create table phone.nonce (
  nonce text primary key,
  used_at timestamptz not null
);
create index on phone.nonce (used_at);
create table phone.event (
  id text primary key check (length(id) between 1 and 80),
  pbx_id text not null,
  kind text not null,
  at timestamptz not null,
  received_at timestamptz not null
);

-- When each priority is answered by people, as dated data.
create table phone.hours_rule (
  priority text not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  valid_from date not null,
  open text not null check (open in ('always', 'office')),
  primary key (priority, valid_from)
);
insert into phone.hours_rule (priority, valid_from, open) values
  ('P1', '2020-01-01', 'always'), ('P2', '2020-01-01', 'always'), ('P3', '2020-01-01', 'office'), ('P4', '2020-01-01', 'office');

create table phone.call_back (
  id uuid primary key,
  call_id uuid references phone.call,
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  name text not null check (length(name) <= 200),
  about text not null check (length(about) <= 500),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  done_name text,
  outcome text check (outcome in ('reached', 'not-reached', 'not-needed')),
  check ((done_at is null) = (outcome is null))
);
create unique index on phone.call_back (call_id) where call_id is not null;
create index on phone.call_back (due_at) where done_at is null;
create index on phone.call_back (done_at desc) where done_at is not null;

grant select, insert, update on phone.call, phone.call_back to lete_web;
grant select, insert, delete on phone.nonce to lete_web;
grant select, insert on phone.event to lete_web;
grant select on phone.hours_rule to lete_web;
grant select, delete on phone.nonce to lete_worker;
grant select on phone.call to lete_worker;
