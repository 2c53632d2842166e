-- The Punishment Register (Sodu reģistra likums). No role may read the tables: every look goes through a function of this
-- schema, which writes its audit line in the same statement. Whether an entry is in the current part or in the archive is
-- never stored: it follows from its dates on the day of asking.
create schema punishments;
grant usage on schema punishments to lete_web, lete_worker, lete_exchange;

create domain punishments.subject_key as text collate "C" check (value ~ '^(person|entity):[0-9a-f-]{36}$');

create table punishments.conviction (
  id uuid primary key,
  subject punishments.subject_key not null check (subject like 'person:%'),
  case_number text not null,
  court text not null,
  decided_on date not null,
  in_force_on date not null check (in_force_on >= decided_on),
  law text not null,
  article text not null,
  part text,
  clause text,
  offence_on date not null check (offence_on <= decided_on),
  main_penalty text not null,
  additional_penalty text,
  served_on date,
  -- Dzēsta: spent by time; noņemta: removed early by a court.
  spent_on date,
  removed_on date,
  -- foreign: told by another state's central authority through ECRIS; counts as checked once an officer has compared it.
  origin text not null default 'latvia' check (origin in ('latvia', 'foreign')),
  country char(2) not null default 'LV',
  checked_on date,
  -- What happened, in free words: sealed by the application (AES-256-GCM), unreadable here.
  offence_sealed text,
  fictitious boolean not null default false
);
create index conviction_subject on punishments.conviction (subject, decided_on);

-- Criminal proceedings that ended without a conviction: archive only.
create table punishments.ended_proceeding (
  id uuid primary key,
  subject punishments.subject_key not null,
  kind text not null check (kind in ('acquittal', 'termination')),
  case_number text not null,
  authority text not null,
  decided_on date not null,
  in_force_on date not null,
  law text not null,
  article text not null,
  ground text not null,
  fictitious boolean not null default false
);
create index ended_proceeding_subject on punishments.ended_proceeding (subject, decided_on);

-- Piespiedu ietekmēšanas līdzekļi: what a criminal court applies to a legal entity.
create table punishments.coercive_measure (
  id uuid primary key,
  subject punishments.subject_key not null check (subject like 'entity:%'),
  case_number text not null,
  court text not null,
  decided_on date not null,
  in_force_on date not null check (in_force_on >= decided_on),
  law text not null,
  article text not null,
  part text,
  measure text not null check (measure in ('liquidation', 'restriction-of-rights', 'confiscation', 'recovery-of-money')),
  amount_cents bigint check (amount_cents >= 0),
  restriction text,
  executed_on date,
  -- From this day it no longer burdens the entity.
  ended_on date,
  fictitious boolean not null default false
);
create index coercive_measure_subject on punishments.coercive_measure (subject, decided_on);

create table punishments.penalty (
  id uuid primary key,
  subject punishments.subject_key not null,
  case_number text not null,
  series text,
  decision_number text not null unique,
  decided_on date not null,
  in_force_on date,
  authority text not null,
  official_name text,
  law text not null,
  article text not null,
  part text,
  clause text,
  offence_at timestamptz not null,
  offence_place text not null,
  vehicle_number text,
  base_penalty text not null check (base_penalty in ('warning', 'fine', 'prohibition')),
  amount_cents bigint check (amount_cents > 0),
  additional_penalty text,
  due_on date,
  paid_cents bigint not null default 0 check (paid_cents >= 0),
  paid_on date,
  test_expenses_cents bigint not null default 0 check (test_expenses_cents >= 0),
  appealed_on date,
  appeal_rejected_on date,
  cancelled_on date,
  postponed_until date,
  given_to_bailiff_on date,
  served_on date,
  fictitious boolean not null default false,
  check ((base_penalty = 'fine') = (amount_cents is not null))
);
create index penalty_subject on punishments.penalty (subject, decided_on);

create table punishments.generated (seed int primary key, people int not null);
