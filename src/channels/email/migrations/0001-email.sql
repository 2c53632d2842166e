-- Notices that leave by e-mail. The web may queue one and see nothing; the worker sends.
create schema email;
grant usage on schema email to lete_web, lete_worker;

create table email.notice (
  id uuid primary key,
  -- The same key is the same notice: asked for twice, it is sent once.
  key text unique not null,
  case_id uuid,
  case_number text,
  recipient text not null,
  lang text not null check (lang in ('lv', 'en')),
  subject text not null,
  body text not null,
  queued_at timestamptz not null,
  -- Whoever sends it holds it until then; a sender that died loses it.
  held_until timestamptz,
  tries int not null default 0,
  tried_at timestamptz,
  sent_at timestamptz,
  failed_at timestamptz,
  -- SMTP code or the name of the fault; never the server's own words, which may repeat the address.
  failure text,
  check (sent_at is null or failed_at is null)
);
create index on email.notice (tried_at) where tried_at is not null;
create index on email.notice (recipient, tried_at) where tried_at is not null;

-- Where the demonstration's mail goes instead; stays empty outside it.
create table email.outbox (
  notice_id uuid primary key references email.notice,
  at timestamptz not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  case_number text
);
create index on email.outbox (at desc);

grant insert on email.notice to lete_web, lete_worker;
grant select (id, key) on email.notice to lete_web;
grant select on email.notice to lete_worker;
grant update (held_until, tries, tried_at, sent_at, failed_at, failure) on email.notice to lete_worker;
grant select on email.outbox to lete_web;
grant select, insert on email.outbox to lete_worker;
