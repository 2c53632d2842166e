-- The Register of Licences and Certificates (MK 2020-02-25 Nr. 120). No role may read the table: a look goes through a function that
-- writes its audit line in the same statement.
create schema licences;
grant usage on schema licences to lete_web, lete_worker, lete_exchange;

create table licences.licence (
  id uuid primary key,
  -- Capitals, digits and hyphens, as it stands on the paper.
  number text collate "C" not null check (number ~ '^[A-Z0-9][A-Z0-9-]{2,19}$'),
  -- The same without hyphens: what somebody types is found however they write it.
  plain text collate "C" not null generated always as (replace(number, '-', '')) stored,
  kind text not null check (kind in ('security-licence', 'security-certificate', 'cash-transport', 'internal-security', 'explosives-licence',
    'blaster-certificate', 'detective-licence', 'detective-certificate', 'weapons-commerce', 'pyrotechnics-licence', 'pyrotechnician-certificate')),
  subject text not null check (subject ~ '^(person|entity):[0-9a-f-]{36}$'),
  issued_by text not null,
  issued_on date not null,
  -- Last day; without one it holds until it is annulled.
  valid_until date check (valid_until >= issued_on),
  suspended_on date check (suspended_on >= issued_on),
  -- Last day of the suspension; without one until further notice.
  suspended_until date check (suspended_until >= suspended_on),
  annulled_on date check (annulled_on >= issued_on),
  annulled_because text,
  fictitious boolean not null default false
);
create unique index licence_plain on licences.licence (plain);
create index licence_subject on licences.licence (subject);
create index licence_ending on licences.licence (valid_until, id) where annulled_on is null;

create table licences.generated (seed int primary key, people int not null);

-- How it stands on a day; never stored, for the days alone tell. What ended earlier or was taken away goes before a suspension.
create function licences.status_on(l licences.licence, on_date date) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when l.annulled_on <= on_date then 'annulled'
    when l.valid_until < on_date then 'expired'
    when l.suspended_on <= on_date and (l.suspended_until is null or l.suspended_until >= on_date) then 'suspended'
    else 'valid' end;
$$;

-- What the public may know: kind and standing, nothing of the holder. The line is the outer side of the join and holds no number.
create function licences.check_licence(look jsonb, asked_number text, on_date date)
returns table (status text, kind text, valid_until date)
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select case when l.id is null then 'unknown' else licences.status_on(l, on_date) end, l.kind, l.valid_until
  from (select audit.record(look || jsonb_build_object('deed', 'registers/licences:check', 'subject', null, 'count', 1)) as number offset 0) line
  left join licences.licence l on l.plain = asked_number and l.issued_on <= on_date and line.number is not null;
$$;

create function licences.held_by(look jsonb, asked text, on_date date) returns setof jsonb
language sql volatile security definer rows 3 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select l.*, licences.status_on(l, on_date) as status from licences.licence l where l.subject = asked and l.issued_on <= on_date
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/licences:held', 'subject', asked,
      'count', (select count(*) from found))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'number', number, 'kind', kind, 'issuedBy', issued_by, 'issuedOn', issued_on,
    'validUntil', valid_until, 'suspendedOn', suspended_on, 'suspendedUntil', suspended_until, 'annulledOn', annulled_on,
    'annulledBecause', annulled_because, 'status', status))
  from found where (select count(number) from line) > 0 order by issued_on desc, id;
$$;

-- Whose licences end on a day and still hold: for reminders, which their subjects see among the looks. A line for each.
create function licences.ending(look jsonb, on_date date, last_day date, after uuid, most int) returns setof jsonb
language sql volatile security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select * from licences.licence where valid_until = last_day and annulled_on is null and id > after order by id limit most
  ), lines as materialized (
    select count(audit.record(look || jsonb_build_object('deed', 'registers/licences:ending', 'subject', subject, 'count', 1))) as written from found
  )
  select jsonb_build_object('id', id, 'subject', subject, 'number', number, 'kind', kind, 'validUntil', valid_until)
  from found where (select written from lines) > 0 order by id;
$$;

revoke all on all functions in schema licences from public;
grant execute on function licences.check_licence(jsonb, text, date), licences.held_by(jsonb, text, date) to lete_web, lete_worker, lete_exchange;
grant execute on function licences.ending(jsonb, date, date, uuid, int) to lete_worker;
