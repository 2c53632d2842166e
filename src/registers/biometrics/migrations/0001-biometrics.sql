-- The Biometric Data Processing System (Biometrijas datu apstrādes sistēmas likums; MK 2014-05-06 Nr. 234). No role may read the tables: a look
-- goes through a function that writes its audit line in the same statement. Face images lie sealed by the application.
create schema biometrics;
grant usage on schema biometrics to lete_web, lete_worker, lete_exchange;

create table biometrics.record (
  id uuid primary key,
  subject text not null check (subject ~ '^person:[0-9a-f-]{36}$'),
  -- Why it was collected.
  ground text not null check (ground in ('passport', 'identity-card', 'visa', 'residence-permit', 'seafarers-document', 'driving-licence',
    'service-card', 'asylum', 'criminal-procedure', 'operational')),
  -- What was collected in criminal procedure or operationally is not told to whom it is about.
  disclosable boolean not null generated always as (ground not in ('criminal-procedure', 'operational')) stored,
  collected_on date not null,
  authority text not null,
  -- Number of the document for which it was collected.
  document text,
  keep_until date not null check (keep_until > collected_on),
  given_name text not null,
  family_name text not null,
  personal_code text,
  birth_date date not null,
  sex text not null check (sex in ('female', 'male')),
  -- Which fingers: never the prints themselves.
  fingers text[] not null default '{}' check (fingers <@ array['right-thumb', 'right-index', 'right-middle', 'right-ring', 'right-little',
    'left-thumb', 'left-index', 'left-middle', 'left-ring', 'left-little']),
  -- A JPEG, AES-256-GCM, bound to the row.
  face_sealed bytea,
  fictitious boolean not null default false
);
-- Of what may be told alone: a person of whom only other data are kept leads to exactly the work that a person of whom nothing is kept does.
create index record_told on biometrics.record (subject, collected_on) where disclosable;
create index record_subject on biometrics.record (subject);

-- Looks of which their subject may not know yet. The line of the audit stands at once, without the subject; when the day that two people set
-- has come, a second line tells the subject.
create table biometrics.covert_look (
  id uuid primary key default gen_random_uuid(),
  subject text not null,
  -- The look as it was, for the line that discloses it.
  look jsonb not null,
  seen int not null,
  at timestamptz not null,
  disclose_on date,
  proposed_by text,
  proposed_by_name text,
  proposed_at timestamptz,
  approved_by text,
  approved_by_name text,
  approved_at timestamptz,
  disclosed_at timestamptz,
  fictitious boolean not null default false,
  check ((disclose_on is null) = (proposed_by is null) and (proposed_by is null) = (proposed_at is null)),
  check (approved_by is null or (approved_by <> proposed_by and approved_at is not null)),
  check (disclosed_at is null or approved_at is not null)
);
create index covert_open on biometrics.covert_look (at, id) where disclosed_at is null;
create index covert_due on biometrics.covert_look (disclose_on, id) where disclosed_at is null and approved_at is not null;

create table biometrics.generated (seed int primary key, people int not null);
