-- The Weapons Register (Ieroču aprites likums, 83. pants; MK 2020-02-04 Nr. 76): weapons, whose they are and were, permits, numbers that are
-- searched for. No role may read the tables: a look goes through a function that writes its audit line in the same statement.
create schema weapons;
grant usage on schema weapons to lete_web, lete_worker, lete_exchange;

create table weapons.weapon (
  id uuid primary key,
  kind text not null check (kind in ('pistol', 'revolver', 'rifle', 'shotgun', 'combination', 'air-weapon', 'gas-pistol', 'gas-revolver',
    'signal-weapon')),
  category char(1) not null check (category in ('A', 'B', 'C', 'D', 'E')),
  use text not null check (use in ('hunting', 'sport', 'self-defence', 'service', 'collection', 'trade')),
  make text not null,
  model text not null,
  calibre text not null,
  -- As it is stamped on the weapon.
  serial text not null,
  -- Capitals and digits only: what is compared.
  plain text collate "C" not null generated always as (regexp_replace(upper(serial), '[^A-Z0-9]', '', 'g')) stored check (plain <> ''),
  made_year int check (made_year between 1800 and 2200),
  country char(2),
  parts text[] not null default '{}',
  fictitious boolean not null default false
);
-- Makers number each for themselves.
create unique index weapon_number on weapons.weapon (plain, upper(make));

-- Whose it is and was; one at a time.
create table weapons.holding (
  id uuid primary key default gen_random_uuid(),
  weapon_id uuid not null references weapons.weapon,
  subject text not null check (subject ~ '^(person|entity):[0-9a-f-]{36}$'),
  how text not null check (how in ('bought', 're-registered', 'inherited', 'imported', 'stock')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  -- From whom, with the paper that shows it.
  seller text,
  document text,
  kept_at text,
  case_number text
);
create unique index holding_open on weapons.holding (weapon_id) where until_on is null;
create index holding_subject on weapons.holding (subject) where until_on is null;
create index holding_weapon on weapons.holding (weapon_id, from_on);

-- What became of it; how it stands is its last event.
create table weapons.event (
  id bigint generated always as identity primary key,
  weapon_id uuid not null references weapons.weapon,
  kind text not null check (kind in ('registered', 're-registered', 'sold', 'in-repair', 'repaired', 'lost', 'stolen', 'found', 'seized', 'returned',
    'deactivated', 'destroyed', 'exported', 'corrected')),
  on_date date not null,
  at timestamptz not null,
  by_key text not null,
  by_name text not null,
  case_number text,
  note text
);
create index event_weapon on weapons.event (weapon_id, id);

-- Permits of the State Police, at most five years (MK 2019-05-21 Nr. 211).
create table weapons.permit (
  id uuid primary key,
  number text collate "C" not null unique check (number ~ '^[A-Z0-9][A-Z0-9-]{2,19}$'),
  kind text not null check (kind in ('keeping', 'carrying', 'collection', 'trade')),
  subject text not null check (subject ~ '^(person|entity):[0-9a-f-]{36}$'),
  weapon_id uuid references weapons.weapon,
  issued_by text not null,
  issued_on date not null,
  valid_until date not null check (valid_until >= issued_on),
  suspended_on date check (suspended_on >= issued_on),
  annulled_on date check (annulled_on >= issued_on),
  fictitious boolean not null default false
);
create index permit_subject on weapons.permit (subject);
create index permit_weapon on weapons.permit (weapon_id) where weapon_id is not null;
create index permit_ending on weapons.permit (valid_until, id) where annulled_on is null;

-- Numbers that are searched for, also of weapons that this register never held.
create table weapons.wanted (
  id uuid primary key default gen_random_uuid(),
  plain text collate "C" not null check (plain ~ '^[A-Z0-9]+$'),
  make text,
  wanted_by text not null,
  since date not null,
  lifted_on date check (lifted_on >= since),
  fictitious boolean not null default false
);
create index wanted_plain on weapons.wanted (plain) where lifted_on is null;

create table weapons.generated (seed int primary key, people int not null);

create function weapons.standing(asked uuid) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when e.kind in ('registered', 're-registered', 'repaired', 'found', 'returned', 'corrected') then 'registered' else e.kind end
  from weapons.event e where e.weapon_id = asked and e.kind <> 'corrected' order by e.id desc limit 1;
$$;

create function weapons.permit_on(p weapons.permit, on_date date) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when p.annulled_on <= on_date then 'annulled' when p.valid_until < on_date then 'expired'
    when p.suspended_on <= on_date then 'suspended' else 'valid' end;
$$;
