-- Work that is paid by the hour or the item for a general request: offered, agreed, paid, done, accepted. Instants tell how it stands;
-- of a case only the newest offer is open.
create table casework.quote (
  id uuid primary key,
  case_id uuid not null references casework.case_file on delete cascade,
  subject_key text not null,
  unit text not null,
  -- What will be done, in the officer's words.
  words text not null check (length(words) between 10 and 4000),
  item text not null,
  amount int not null check (amount between 1 and 10000),
  price jsonb not null,
  holds_until date not null,
  offered_at timestamptz not null,
  offered_by text not null,
  closed_at timestamptz,
  closed_because text check (closed_because in ('declined', 'taken-back')),
  agreed_at timestamptz,
  agreed_by text,
  -- How strongly: by the eID in the portal, or by a signed file of the case.
  agreed_with jsonb,
  paid_at timestamptz,
  delivered_at timestamptz,
  delivered_words text,
  accepted_at timestamptz,
  accepted_by text,
  check ((closed_at is null) = (closed_because is null)),
  check (closed_at is null or agreed_at is null),
  check (paid_at is null or agreed_at is not null),
  check (delivered_at is null or paid_at is not null),
  check (accepted_at is null or delivered_at is not null)
);
create unique index quote_open on casework.quote (case_id) where closed_at is null;
create index on casework.quote (case_id, offered_at desc);
alter table casework.quote enable row level security, force row level security;
create policy party on casework.quote using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[]) or (select casework.every_unit()));
grant select, insert, update on casework.quote to lete_web, lete_worker;
