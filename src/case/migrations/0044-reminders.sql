-- Reminders that belong to no case, such as of a term of a register: the same key is the same reminder, told once.
create table casework.reminder (
  id uuid primary key,
  key text not null unique,
  subject_key text not null,
  -- Title and words, sealed by the application.
  content text not null,
  asked_at timestamptz not null,
  -- The rule that chose the way (src/case/ways/rules.ts), and the channel's own id.
  way text,
  rule text,
  carrier_id uuid,
  told_at timestamptz,
  check ((told_at is null) = (way is null) and (told_at is null) = (rule is null))
);
create index on casework.reminder (subject_key, asked_at desc);
alter table casework.reminder enable row level security, force row level security;
create policy party on casework.reminder using (subject_key = any ((select casework.own_subjects())::text[]) or (select casework.every_unit()));
grant select on casework.reminder to lete_web;
grant select, insert, update on casework.reminder to lete_worker;

-- Up to which last day a kind of reminder has been looked for, so that nobody is looked up twice for the same.
create table casework.reminded (name text primary key, through date not null);
grant select, insert, update on casework.reminded to lete_worker;
