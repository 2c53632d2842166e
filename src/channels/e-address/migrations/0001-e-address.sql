-- Messages to and from official e-addresses. The web may queue one and see how those of a case fared; the worker carries them.
create schema e_address;
grant usage on schema e_address to lete_web, lete_worker;

create table e_address.outgoing (
  id uuid primary key,
  -- The same key is the same message: asked for twice, it is sent once.
  key text unique not null,
  case_id uuid,
  case_number text,
  -- Whose address is looked up when it is sent; the address itself is kept nowhere in the clear.
  recipient text not null check (recipient ~ '^(person|entity):'),
  -- Title, text and names of files, encrypted by the application.
  content text not null,
  queued_at timestamptz not null,
  held_until timestamptz,
  tries int not null default 0,
  -- The system's id, noted before anything else is handed over: a try that broke is asked about first.
  wire_id text unique,
  -- The server's signed confirmation, byte for byte, encrypted; its time is the time of sending by law.
  proof bytea,
  sent_at timestamptz,
  delivered_at timestamptz,
  rejected_at timestamptz,
  failed_at timestamptz,
  failure text,
  check ((sent_at is null) = (proof is null)),
  check (sent_at is null or failed_at is null)
);
create index on e_address.outgoing (sent_at) where delivered_at is null and rejected_at is null;
create index on e_address.outgoing (case_id, queued_at) where case_id is not null;

create table e_address.outgoing_file (
  outgoing uuid not null references e_address.outgoing,
  position int not null,
  bytes bytea not null,
  primary key (outgoing, position)
);

create table e_address.incoming (
  id uuid primary key,
  wire_id text unique not null,
  -- The original stands in documents.
  sha256 text not null,
  received_at timestamptz not null,
  sender text check (sender ~ '^(person|entity):'),
  content text,
  -- Why it is not taken for what it says; such a message is not confirmed and waits for a human.
  refusal text,
  confirmed_at timestamptz,
  check ((content is null) = (refusal is not null)),
  check (refusal is null or confirmed_at is null)
);

-- What the catalogue answered, for some minutes; the owner is a keyed hash, the address encrypted.
create table e_address.lookup (
  owner bytea primary key,
  address text,
  certificate bytea,
  looked_at timestamptz not null
);

-- How a case's messages fared: for whoever may see the case.
create function e_address.sent_of(of_case uuid) returns table (id uuid, recipient text, queued_at timestamptz, sent_at timestamptz,
  delivered_at timestamptz, rejected_at timestamptz, failed_at timestamptz, failure text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select outgoing.id, outgoing.recipient, outgoing.queued_at, outgoing.sent_at, outgoing.delivered_at, outgoing.rejected_at,
    outgoing.failed_at, outgoing.failure
  from e_address.outgoing where outgoing.case_id = of_case order by outgoing.queued_at, outgoing.id;
$$;
revoke all on function e_address.sent_of(uuid) from public;
grant execute on function e_address.sent_of(uuid) to lete_web, lete_worker;

grant insert on e_address.outgoing, e_address.outgoing_file to lete_web, lete_worker;
grant select (id, key) on e_address.outgoing to lete_web;
grant select on e_address.outgoing, e_address.outgoing_file to lete_worker;
grant update (held_until, tries, wire_id, proof, sent_at, delivered_at, rejected_at, failed_at, failure) on e_address.outgoing to lete_worker;
grant select, insert on e_address.incoming to lete_worker;
grant update (confirmed_at) on e_address.incoming to lete_worker;
grant select, insert, update, delete on e_address.lookup to lete_web, lete_worker;
