-- How the agency's services stand: what was measured from outside, what is planned or broken, and who wants to be told.
create schema status;
grant usage on schema status to lete_web, lete_worker;

-- One reading of a component a minute, whichever process took it; kept for eight days.
create table status.reading (
  component text not null,
  at timestamptz not null,
  ok boolean not null,
  milliseconds int not null,
  code text not null,
  primary key (component, at)
);
create index on status.reading (at);

-- Readings added up by day (Riga), so that years can be told: all, the failed ones, and those that failed during planned works.
create table status.day (
  component text not null,
  day date not null,
  asked int not null default 0,
  failed int not null default 0,
  failed_planned int not null default 0,
  primary key (component, day),
  check (failed <= asked and failed_planned <= failed)
);

-- Planned works and incidents. Instants are stored; whether one is ahead, under way or over follows from them.
create table status.notice (
  id uuid primary key,
  kind text not null check (kind in ('planned', 'incident')),
  components text[] not null check (cardinality(components) > 0),
  title jsonb not null,
  impact jsonb not null,
  workaround jsonb,
  starts_at timestamptz not null,
  expected_end_at timestamptz,
  ended_at timestamptz,
  cancelled_at timestamptz,
  -- Grows with every change: of two editors at once the second is told.
  version int not null default 1,
  published_at timestamptz not null,
  published_by text not null,
  check (expected_end_at is null or expected_end_at > starts_at),
  check (kind = 'incident' or expected_end_at is not null)
);
create index on status.notice (starts_at desc);
create index on status.notice (starts_at) where ended_at is null and cancelled_at is null;

-- Everything that was said of a notice, in order; never changed afterwards.
create table status.update (
  id bigint generated always as identity primary key,
  notice_id uuid not null references status.notice (id),
  at timestamptz not null,
  what text not null check (what in ('published', 'changed', 'note', 'ended', 'cancelled')),
  words jsonb not null,
  -- The components concerned before and after, so that whoever follows one that was taken off is told too.
  components text[] not null,
  by text not null
);
create index on status.update (notice_id, id);
create index on status.update (at desc);

-- Who is told by mail. Nobody counts before they confirmed; the address is the only thing known of them.
create table status.subscriber (
  id uuid primary key,
  email text not null,
  lang text not null check (lang in ('lv', 'en')),
  -- Components that they follow; none: all.
  components text[] not null default '{}',
  asked_at timestamptz not null,
  confirmed_at timestamptz
);
create unique index on status.subscriber (lower(email));
create index on status.subscriber (asked_at) where confirmed_at is null;

grant select, insert, update, delete on status.reading, status.day to lete_worker;
grant select on status.reading, status.day to lete_web;
grant select, insert, update on status.notice to lete_web;
grant select on status.notice to lete_worker;
grant select, insert on status.update to lete_web;
grant select on status.update to lete_worker;
grant select, insert, update, delete on status.subscriber to lete_web;
grant select, delete on status.subscriber to lete_worker;
