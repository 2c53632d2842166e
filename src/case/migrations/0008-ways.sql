-- What a client wants to be reached by and in which language: every answer is a line, the newest counts, a skipped question too.
create table casework.preference (
  id bigint generated always as identity primary key,
  subject_key text not null,
  at timestamptz not null,
  -- Null: no wish (any more); the law's and the house's order applies.
  way text check (way in ('e-address', 'email', 'portal', 'post')),
  lang text check (lang in ('lv', 'en')),
  by_key text not null,
  by_name text not null
);
create index on casework.preference (subject_key, id desc);

-- Where a client may be reached: an e-mail or a telephone is used once its owner has said the code back.
create table casework.contact (
  id uuid primary key,
  subject_key text not null,
  kind text not null check (kind in ('email', 'phone', 'post')),
  value text not null check (length(value) between 3 and 500),
  added_at timestamptz not null,
  expires_at timestamptz,
  -- Wrong codes so far; after five the code is void.
  tries int not null default 0,
  confirmed_at timestamptz,
  removed_at timestamptz
);
create index on casework.contact (subject_key, kind, added_at desc);
create unique index contact_in_use on casework.contact (subject_key, kind) where confirmed_at is not null and removed_at is null;

-- One thing that a client is told about a case, and each way that was tried for it, once.
create table casework.telling (
  id uuid primary key,
  -- The same key is the same thing told.
  key text not null unique,
  case_id uuid not null references casework.case_file,
  notice text not null,
  weight text not null check (weight in ('official', 'courtesy')),
  -- Subject, words and address, sealed by the application: an answer may tell anything.
  content text not null,
  asked_at timestamptz not null,
  -- Nothing lawful was left: staff were alarmed.
  given_up_at timestamptz,
  subject_key text not null,
  unit text not null
);
create index on casework.telling (case_id, asked_at);

create table casework.telling_try (
  telling_id uuid not null references casework.telling,
  way text not null check (way in ('portal', 'web', 'email', 'signed-email', 'e-address', 'post', 'phone')),
  -- The rule that chose this way (src/case/ways/rules.ts).
  rule text not null,
  at timestamptz not null,
  -- The channel's own id of what it carries.
  carrier_id uuid,
  sent_at timestamptz,
  -- The day on which the client counts as notified (Paziņošanas likums).
  notified_on date,
  opened_at timestamptz,
  failed_at timestamptz,
  failure text,
  primary key (telling_id, way)
);
create index on casework.telling_try (carrier_id) where carrier_id is not null;

-- What a human has to do so that a client is reached: call them, or find out how they can be told at all.
create table casework.reach_task (
  id uuid primary key,
  kind text not null check (kind in ('call-back', 'untold', 'confirm-phone')),
  telling_id uuid references casework.telling,
  contact_id uuid references casework.contact,
  case_id uuid references casework.case_file,
  at timestamptz not null,
  subject_key text not null,
  unit text not null,
  done_at timestamptz,
  done_name text,
  outcome text check (outcome in ('reached', 'not-reached', 'withdrawn')),
  unique (telling_id, kind)
);
create index on casework.reach_task (unit, at) where done_at is null;
create index on casework.reach_task (contact_id) where contact_id is not null;

alter table casework.preference enable row level security, force row level security;
create policy party on casework.preference using (subject_key = any ((select casework.own_subjects())::text[])
  or (select casework.every_unit()));
alter table casework.contact enable row level security, force row level security;
create policy party on casework.contact using (subject_key = any ((select casework.own_subjects())::text[])
  or (select casework.every_unit()) or exists (select from casework.reach_task as task where task.contact_id = contact.id));
alter table casework.telling enable row level security, force row level security;
create policy party on casework.telling using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
alter table casework.telling_try enable row level security, force row level security;
create policy party on casework.telling_try using (exists (select from casework.telling where telling.id = telling_id));
alter table casework.reach_task enable row level security, force row level security;
create policy party on casework.reach_task using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));

grant select, insert on casework.preference to lete_web;
grant select on casework.preference to lete_worker;
grant select, insert, update on casework.contact to lete_web;
grant select on casework.contact to lete_worker;
grant select on casework.telling, casework.telling_try to lete_web;
grant insert on casework.telling to lete_web;
grant select, insert, update on casework.telling, casework.telling_try to lete_worker;
grant update (failed_at, failure, sent_at) on casework.telling_try to lete_web;
grant select, insert, update on casework.reach_task to lete_web, lete_worker;
