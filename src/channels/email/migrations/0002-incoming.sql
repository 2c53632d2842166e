-- Mail that came in. The original stands in documents; here stand what the envelope said, what reading it gave, and its end.
create table email.message (
  id uuid primary key,
  -- Who handed it over and to whom (SMTP envelope): a null sender is the empty text.
  envelope_from text not null,
  recipient text not null,
  mailbox text not null,
  -- Whom a signed reply address names: a case, or the notice that came back.
  reply_case uuid,
  returned_notice uuid,
  sha256 text not null,
  size int not null,
  received_at timestamptz not null,
  read_at timestamptz,
  -- What the steps made of it.
  outcome text check (outcome in ('message', 'own-loop', 'automatic', 'out-of-office', 'bounce', 'duplicate', 'unreadable')),
  answerable boolean,
  -- The parts in plain data, encrypted by the application.
  parts text
);
create index on email.message (received_at) where read_at is null;

-- The same mail to the same mailbox is one message. The fingerprint of its content keeps a borrowed Message-ID from hiding a mail.
create table email.seen (
  key bytea primary key,
  message uuid not null references email.message
);

-- Addresses that do not take mail; nothing more is sent there until staff lift it.
create table email.dead_address (
  address text primary key,
  since timestamptz not null,
  code text not null
);

alter table email.notice
  add column automatic boolean not null default false,
  add column in_reply_to text,
  add column reference_ids text[] not null default '{}',
  add column delivered_at timestamptz,
  add column bounced_at timestamptz,
  add column bounce text check (bounce in ('permanent', 'temporary'));
create index on email.notice (lower(recipient), queued_at) where automatic;
create index on email.notice (case_id, queued_at) where case_id is not null;

-- How a case's notices fared: for whoever may see the case; what they say stays where it is.
create function email.notices_of(of_case uuid) returns table (id uuid, queued_at timestamptz, recipient text, subject text,
  sent_at timestamptz, delivered_at timestamptz, bounced_at timestamptz, failed_at timestamptz, bounce text, failure text, dead boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select notice.id, notice.queued_at, notice.recipient, notice.subject, notice.sent_at, notice.delivered_at, notice.bounced_at,
    notice.failed_at, notice.bounce, notice.failure, exists (select from email.dead_address where address = lower(notice.recipient))
  from email.notice where notice.case_id = of_case order by notice.queued_at, notice.id;
$$;
revoke all on function email.notices_of(uuid) from public;
grant execute on function email.notices_of(uuid) to lete_web, lete_worker;

-- One message as whoever may see its entry reads it.
create function email.parts_of(of_message uuid) returns table (parts text, sha256 text, outcome text, received_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select message.parts, message.sha256, message.outcome, message.received_at from email.message where message.id = of_message;
$$;
revoke all on function email.parts_of(uuid) from public;
grant execute on function email.parts_of(uuid) to lete_web;

grant select, insert on email.message, email.seen to lete_worker;
grant update (read_at, outcome, answerable, parts) on email.message to lete_worker;
grant select, insert, update on email.dead_address to lete_worker;
grant update (delivered_at, bounced_at, bounce) on email.notice to lete_worker;
