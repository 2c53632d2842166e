-- Recordings of calls, encrypted by the application and bound to call and hash. Whoever listens has given
-- a purpose, which stands in the audit, first; what is destroyed leaves the row without its bytes.
create table phone.recording (
  call_id uuid primary key references phone.call,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  size int check (size between 1 and 31457280),
  type text,
  -- Stretches in which nothing was recorded: [{from, to, why}], seconds.
  pauses jsonb not null default '[]',
  ready_at timestamptz,
  kept_at timestamptz,
  bytes bytea,
  -- By which rule it is kept; the rule's days count from when it was kept.
  rule text not null default 'ordinary',
  destroyed_at timestamptz,
  check (bytes is null or (sha256 is not null and size is not null and type is not null and kept_at is not null)),
  check (destroyed_at is null or bytes is null)
);
alter table phone.recording alter column bytes set storage external;
create index on phone.recording (rule, kept_at) where bytes is not null;

-- How long recordings are kept, as dated data: the rule in force today decides.
create table phone.retention_rule (
  code text not null check (code in ('ordinary', 'complaint')),
  valid_from date not null,
  days int not null check (days > 0),
  name jsonb not null,
  primary key (code, valid_from)
);
insert into phone.retention_rule (code, valid_from, days, name) values
  ('ordinary', '2020-01-01', 90, '{"lv": "parastā kārtība", "en": "ordinary"}'),
  ('complaint', '2020-01-01', 730, '{"lv": "saistīts ar sūdzību", "en": "linked to a complaint"}');

-- Holding beyond the term, and taking a recording out of Lete: two people each, about exactly these bytes, within a day.
create table phone.permission (
  id uuid primary key,
  call_id uuid not null references phone.recording,
  kind text not null check (kind in ('hold', 'export')),
  sha256 text not null,
  reason text not null check (length(reason) between 10 and 1000),
  requested_by text not null,
  requested_name text not null,
  requested_at timestamptz not null,
  approved_by text,
  approved_name text,
  approved_at timestamptz,
  -- A hold that was lifted; an export that was used.
  ended_at timestamptz,
  check (approved_by <> requested_by),
  check ((approved_by is null) = (approved_at is null)),
  check (approved_at <= requested_at + interval '24 hours')
);
create index on phone.permission (call_id, requested_at);

-- Someone has given a purpose and may listen for a while.
create table phone.listening (
  id uuid primary key,
  call_id uuid not null references phone.recording,
  person_key text not null,
  begun_at timestamptz not null
);
create index on phone.listening (begun_at);

grant select (call_id, sha256, size, type, pauses, ready_at, kept_at, rule, destroyed_at), insert on phone.recording to lete_web;
grant update (sha256, pauses, ready_at, size, type, kept_at, bytes, rule) on phone.recording to lete_web;
grant select (bytes) on phone.recording to lete_web;
grant select, insert, update on phone.permission to lete_web;
grant select, insert on phone.listening to lete_web;
grant select (call_id, sha256, kept_at, rule, destroyed_at, bytes), update (bytes, destroyed_at) on phone.recording to lete_worker;
grant select on phone.retention_rule to lete_web, lete_worker;
grant select on phone.permission to lete_worker;
grant select, delete on phone.listening to lete_worker;
