-- Who is this, for whom do they act, how strongly is it proven, what may they do.
create schema identity;
grant usage on schema identity to lete_web, lete_worker;

-- People whom the population register does not hold (eIDAS of other states). Matched by a keyed hash: the identifier
-- itself is not kept.
create table identity.outsider (
  id uuid primary key default gen_random_uuid(),
  identifier_hash bytea not null unique,
  country text not null check (country ~ '^[A-Z]{2}$'),
  given_name text not null,
  family_name text not null,
  first_seen_at timestamptz not null
);
grant select (id, identifier_hash), insert on identity.outsider to lete_web;
grant update (given_name, family_name) on identity.outsider to lete_web;

-- Sessions: the cookie holds a secret of 256 bits, the table only its SHA-256.
create table identity.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  side text not null check (side in ('client', 'staff')),
  person_id uuid not null,
  person_key text not null generated always as ('person:' || person_id::text) stored,
  given_name text not null,
  family_name text not null,
  assurance text not null check (assurance in ('email', 'substantial', 'high')),
  in_register boolean not null default true,
  -- The same for the sessions that follow each other in one browser for one person: the anti-forgery token hangs on it,
  -- so that a form that was open when its session ended can still be sent after signing in again.
  lineage uuid not null default gen_random_uuid(),
  browser text not null default '',
  started_at timestamptz not null,
  -- When the person last proved who they are; moves at step-up.
  authenticated_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  acting_key text,
  acting_name text,
  acting_relation text check (acting_relation in ('child', 'ward', 'company', 'institution')),
  acting_number text,
  check (num_nulls(acting_key, acting_name, acting_relation) in (0, 3))
);
create index on identity.session (person_key) where ended_at is null;
create index on identity.session (last_seen_at);

alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy owner on identity.session to lete_owner using (true) with check (true);
create policy own on identity.session to lete_web
  using (person_key = any (string_to_array(current_setting('lete.subjects', true), ',')))
  with check (person_key = any (string_to_array(current_setting('lete.subjects', true), ',')));
grant select (id, side, person_id, person_key, assurance, browser, started_at, authenticated_at, last_seen_at, ended_at,
  acting_key, acting_name, acting_relation) on identity.session to lete_web;
grant insert (token_hash, side, person_id, given_name, family_name, assurance, in_register, lineage, browser,
  started_at, authenticated_at, last_seen_at) on identity.session to lete_web;
grant update (token_hash, assurance, authenticated_at, ended_at, acting_key, acting_name, acting_relation, acting_number)
  on identity.session to lete_web;

-- Rights of staff by unit. Asked by one administrator, approved by another person within a day, bound to the hash of
-- exactly what was asked. What is asked never changes: no grant of update on it.
create table identity.staff_right (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  person_name text not null,
  grant_name text not null check (grant_name in ('operator', 'officer', 'quality', 'editor', 'administrator')),
  unit text not null,
  reason text not null,
  content_hash bytea not null,
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamptz,
  approved_hash bytea,
  declined_by uuid,
  declined_at timestamptz,
  revoked_by uuid,
  revoked_by_name text,
  revoked_at timestamptz,
  check (num_nulls(approved_by, approved_by_name, approved_at, approved_hash) in (0, 4)),
  constraint four_eyes check (approved_by <> requested_by),
  constraint not_for_oneself check (approved_by <> person_id),
  constraint same_content check (approved_hash = content_hash),
  constraint within_a_day check (approved_at < requested_at + interval '24 hours'),
  check (declined_at is null or approved_at is null),
  check (revoked_at is null or approved_at is not null)
);
create unique index on identity.staff_right (person_id, grant_name, unit) where approved_at is not null and revoked_at is null;
create index on identity.staff_right (requested_at) where approved_at is null and declined_at is null;
grant select on identity.staff_right to lete_web, lete_worker;
grant insert (id, person_id, person_name, grant_name, unit, reason, content_hash, requested_by, requested_by_name, requested_at)
  on identity.staff_right to lete_web;
grant update (approved_by, approved_by_name, approved_at, approved_hash, declined_by, declined_at, revoked_by, revoked_by_name, revoked_at)
  on identity.staff_right to lete_web;

-- What was typed when a session had ended or was too weak: sealed with a key that only the cookie completes, kept for
-- an hour. Reached through the functions below only.
create table identity.kept_text (
  token_hash bytea primary key,
  person_key text,
  sealed bytea not null,
  expires_at timestamptz not null
);
create index on identity.kept_text (expires_at);
alter table identity.kept_text enable row level security;
alter table identity.kept_text force row level security;
create policy owner on identity.kept_text to lete_owner using (true) with check (true);

create function identity.keep_text(token bytea, session_token bytea, sealed bytea, until timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into identity.kept_text (token_hash, person_key, sealed, expires_at)
  values (token, (select person_key from identity.session where session.token_hash = session_token), sealed, until);
$$;

-- The text, if it is the same person's or nobody's yet.
create function identity.kept_text_of(token bytea, reader text, at timestamptz) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select sealed from identity.kept_text
  where token_hash = token and expires_at > at and coalesce(person_key, reader) = reader;
$$;

create function identity.forget_text(token bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from identity.kept_text where token_hash = token;
$$;

-- The living session behind a cookie, with the rights that hold now; notes at most once a minute that it was seen.
-- Idle: clients 30 minutes, staff 15. Age: clients 4 hours, staff 8.
create function identity.session_behind(token bytea, at timestamptz) returns table (
  id uuid, side text, person_id uuid, given_name text, family_name text, assurance text, in_register boolean,
  lineage uuid, authenticated_at timestamptz, acting_key text, acting_name text, acting_relation text, acting_number text, rights jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_session identity.session;
  staff boolean;
  idle interval := '30 minutes';
  age interval := '4 hours';
begin
  select * into found_session from identity.session s where s.token_hash = token and s.ended_at is null;
  if found_session.id is null then return; end if;
  staff := found_session.side = 'staff';
  if staff then
    idle := '15 minutes';
    age := '8 hours';
  end if;
  if at >= found_session.last_seen_at + idle or at >= found_session.started_at + age then return; end if;
  if at >= found_session.last_seen_at + interval '1 minute' then
    update identity.session s set last_seen_at = at where s.id = found_session.id;
  end if;
  return query select found_session.id, found_session.side, found_session.person_id, found_session.given_name,
    found_session.family_name, found_session.assurance, found_session.in_register, found_session.lineage, found_session.authenticated_at,
    found_session.acting_key, found_session.acting_name, found_session.acting_relation, found_session.acting_number,
    case when staff then coalesce((
      select jsonb_agg(jsonb_build_object('grant', r.grant_name, 'unit', r.unit) order by r.approved_at, r.grant_name)
      from identity.staff_right r
      -- A right given later counts from the next sign-in, with its new session id.
      where r.person_id = found_session.person_id and r.revoked_at is null and r.approved_at <= found_session.authenticated_at
    ), '[]') else '[]' end;
end $$;

-- The lineage of a session, living or not, that this browser held before, if it was the same person's.
create function identity.lineage_of(token bytea, person uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select lineage from identity.session where token_hash = token and person_id = person;
$$;

-- Ended sessions are kept for a month for their owner to see, then forgotten.
create function identity.forget_old(at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from identity.session where last_seen_at < at - interval '30 days';
  delete from identity.kept_text where expires_at < at;
$$;

revoke all on all functions in schema identity from public;
grant execute on function identity.session_behind(bytea, timestamptz), identity.keep_text(bytea, bytea, bytea, timestamptz),
  identity.kept_text_of(bytea, text, timestamptz), identity.forget_text(bytea),
  identity.lineage_of(bytea, uuid) to lete_web;
grant execute on function identity.forget_old(timestamptz) to lete_worker;
