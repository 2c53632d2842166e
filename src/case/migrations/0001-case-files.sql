-- One caseFile for everything that anyone asks. Instants are stored, the state is computed from them (src/case/state.ts).
create schema casework;
grant usage on schema casework to lete_web, lete_worker;

-- Who may see a row: the subjects or units that the transaction works for (platform/db, Who). Nothing set means no rows.
-- Policies ask for each list in a sub-select: so it is read once per statement, and not once per row of a long worklist.
create function casework.own_subjects() returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select string_to_array(current_setting('lete.subjects', true), ',');
$$;
create function casework.own_units() returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select string_to_array(current_setting('lete.units', true), ',');
$$;
create function casework.every_unit() returns boolean language sql stable
set search_path = pg_catalog, pg_temp as $$
  select coalesce('*' = any (string_to_array(current_setting('lete.units', true), ',')), false);
$$;

-- Registration numbers (MK 558; domain §12): gap-free per year and case index. The row is locked until the case commits.
create table casework.number_series (
  case_index text not null,
  year int not null,
  last int not null,
  primary key (case_index, year)
);
create function casework.next_number(of_index text, in_year int) returns int language sql security definer
set search_path = pg_catalog, pg_temp as $$
  insert into casework.number_series as series (case_index, year, last) values (of_index, in_year, 1)
  on conflict (case_index, year) do update set last = series.last + 1
  returning last;
$$;
revoke all on function casework.next_number from public;
grant execute on function casework.next_number to lete_web, lete_worker;

create table casework.draft (
  id uuid primary key,
  service text not null,
  applicant_key text not null,
  subject_key text not null,
  lang text not null check (lang in ('lv', 'en')),
  answers jsonb not null,
  version int not null default 1,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz
);
create index on casework.draft (applicant_key, subject_key, saved_at desc) where submitted_at is null;
create index on casework.draft (saved_at) where submitted_at is null;

create table casework.case_file (
  id uuid primary key,
  number text not null unique,
  case_index text not null,
  -- One draft becomes one case, however often it is sent.
  draft_id uuid unique,
  kind text not null default 'service-request' check (kind in ('service-request', 'data-subject-request')),
  -- The service asked for; none for letters and questions.
  service text,
  subject_line jsonb,
  unit text not null,
  subject_key text not null,
  subject_name text not null,
  applicant jsonb not null,
  applicant_key text not null,
  way text not null,
  assurance text not null,
  lang text not null check (lang in ('lv', 'en')),
  answers jsonb not null,
  contact_email text,
  contact_phone text,
  delivery jsonb not null,
  price jsonb not null,
  price_gross int not null,
  urgent boolean not null default false,
  term text,
  submitted_at timestamptz not null,
  paid_at timestamptz,
  -- The clock: set when everything that the term waits for has happened; moved by pauses and extensions.
  clock_started_at timestamptz,
  due_on date,
  extended_at timestamptz,
  referred_at timestamptz,
  referral_reason jsonb,
  assigned_to text,
  assigned_name text,
  assigned_at timestamptz,
  asked_at timestamptz,
  decided_at timestamptz,
  decision jsonb,
  issued_at timestamptz,
  document_id uuid,
  delivered_at timestamptz,
  collected_at timestamptz,
  withdrawn_at timestamptz,
  lapsed_at timestamptz,
  -- A letter or question answered on its merits.
  answered_at timestamptz,
  -- Facts from the registers, sealed by the application (AES-256-GCM): convictions are a special category.
  facts text,
  facts_at timestamptz,
  -- Which queue of the worklist an open case waits in; the same words as the state, computed by the database for its index.
  queue text generated always as (case
    when paid_at is null then 'unpaid'
    when issued_at is not null then 'to-send'
    when asked_at is not null and decided_at is null then 'waiting'
    when referred_at is not null and decided_at is null then 'to-do'
    else 'in-progress' end) stored,
  due_key date generated always as (coalesce(due_on, '9999-12-31'::date)) stored,
  closed_at timestamptz generated always as (least(delivered_at, withdrawn_at, lapsed_at, answered_at)) stored,
  -- Found with or without diacritics.
  search text generated always as (translate(lower(number || ' ' || subject_name), 'āčēģīķļņšūž', 'acegiklnsuz')) stored
);
create index on casework.case_file (subject_key, submitted_at desc);
-- The worklist: open cases of a unit and queue, the nearest term first. The subject lies in it for the row policy: queues
-- are counted from the index alone.
create index case_file_queue on casework.case_file (unit, queue, due_key, submitted_at, id) include (subject_key)
  where closed_at is null;
create index case_file_mine on casework.case_file (assigned_to, due_key, submitted_at, id) where closed_at is null and assigned_to is not null;
create index case_file_unpaid on casework.case_file (submitted_at) where paid_at is null and closed_at is null;
create index case_file_search on casework.case_file using gin (search public.gin_trgm_ops);

create table casework.entry (
  id bigint generated always as identity primary key,
  case_id uuid not null references casework.case_file,
  at timestamptz not null,
  kind text not null,
  -- Which way it came or went, and how strongly its author was known (quality 4).
  way text not null,
  assurance text not null,
  author_kind text not null,
  author_name text,
  author_key text,
  -- `staff` entries are not shown to the client.
  audience text not null check (audience in ('everyone', 'staff')),
  words jsonb,
  body text,
  data jsonb,
  subject_key text not null,
  unit text not null
);
create index on casework.entry (case_id, id);

create table casework.pause (
  id bigint generated always as identity primary key,
  case_id uuid not null references casework.case_file,
  question text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answer text,
  subject_key text not null,
  unit text not null
);
create unique index pause_open on casework.pause (case_id) where answered_at is null;
create index on casework.pause (case_id, id);

-- What staff have begun to write: a stored object with a version, so that two tabs or two people never overwrite each other.
create table casework.staff_draft (
  case_id uuid not null references casework.case_file,
  author_key text not null,
  kind text not null,
  content jsonb not null,
  version int not null default 1,
  saved_at timestamptz not null,
  unit text not null,
  primary key (case_id, author_key, kind)
);

-- Statutory terms as dated rules (domain §9.1–9.3): the one in force on the day of receipt applies.
create table casework.term_rule (
  code text not null,
  valid_from date not null,
  valid_to date,
  unit_of_time text not null check (unit_of_time in ('working-days', 'days', 'months')),
  amount int not null check (amount > 0),
  extended_amount int,
  extended_unit text check (extended_unit in ('working-days', 'days', 'months')),
  name jsonb not null,
  norm text not null,
  primary key (code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

-- Days that differ from the rule of the calendar: moved working days, one-off holidays. Editable.
create table casework.special_day (
  day date primary key,
  kind text not null check (kind in ('off', 'working', 'short')),
  source text not null
);

alter table casework.draft enable row level security, force row level security;
create policy owner on casework.draft using (applicant_key = any ((select casework.own_subjects())::text[])
  or (select casework.every_unit()));
alter table casework.case_file enable row level security, force row level security;
create policy party on casework.case_file using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[]) or (select casework.every_unit()));
alter table casework.entry enable row level security, force row level security;
create policy party on casework.entry using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[]) or (select casework.every_unit()));
alter table casework.pause enable row level security, force row level security;
create policy party on casework.pause using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[]) or (select casework.every_unit()));
alter table casework.staff_draft enable row level security, force row level security;
create policy staff on casework.staff_draft using (unit = any ((select casework.own_units())::text[])
  or (select casework.every_unit()));

grant select, insert, update on casework.draft, casework.case_file, casework.pause to lete_web, lete_worker;
grant delete on casework.draft to lete_web, lete_worker;
grant select, insert on casework.entry to lete_web, lete_worker;
grant select, insert, update, delete on casework.staff_draft to lete_web;
grant select on casework.term_rule, casework.special_day to lete_web, lete_worker;
