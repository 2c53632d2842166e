-- The excerpt of the population register. No role may read the tables: every look goes through a function of this schema,
-- which writes its audit line in the same statement. No line, no answer.
create schema persons;
grant usage on schema persons to lete_web, lete_worker, lete_exchange;

create table persons.person (
  id uuid primary key,
  given_name text not null check (length(given_name) between 1 and 36),
  family_name text not null check (length(family_name) between 1 and 32),
  sex text not null check (sex in ('female', 'male')),
  birth_date date not null,
  birth_place text not null,
  citizenship_country char(2) not null,
  citizenship_kind text not null check (citizenship_kind in ('citizen', 'non-citizen', 'foreigner', 'stateless', 'refugee')),
  address text,
  death_date date check (death_date >= birth_date),
  -- Made up for the demonstration or a test.
  fictitious boolean not null default false
);
-- Namesakes: same names (however capitalised) and the same birth date.
create index person_namesakes on persons.person (birth_date, lower(family_name), lower(given_name));

-- All codes, present and former: each leads to exactly one person, and a person has exactly one present code.
create table persons.code (
  code text collate "C" primary key check (code ~ '^[0-9]{11}$'),
  person_id uuid not null references persons.person on delete cascade,
  replaced_on date
);
create unique index code_present on persons.code (person_id) where replaced_on is null;
create index code_former on persons.code (person_id) where replaced_on is not null;

create table persons.former_name (
  person_id uuid not null references persons.person on delete cascade,
  given_name text not null,
  family_name text not null,
  until date,
  primary key (person_id, family_name, given_name)
);
create index former_name_namesakes on persons.former_name (lower(family_name), lower(given_name));

-- A child and a parent; `until` ends the tie (adoption by others, removal of custody).
create table persons.kinship (
  parent_id uuid not null references persons.person on delete cascade,
  child_id uuid not null references persons.person on delete cascade,
  since date not null,
  until date check (until >= since),
  primary key (parent_id, child_id)
);
create index kinship_child on persons.kinship (child_id);

-- guardianship: aizbildnība, over a minor; trusteeship: aizgādnība, over an adult.
create table persons.guardianship (
  guardian_id uuid not null references persons.person on delete cascade,
  ward_id uuid not null references persons.person on delete cascade,
  kind text not null check (kind in ('guardianship', 'trusteeship')),
  authority text not null,
  decision_number text not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  revoked_on date check (revoked_on >= from_on),
  primary key (guardian_id, ward_id, from_on),
  check (guardian_id <> ward_id)
);
create index guardianship_ward on persons.guardianship (ward_id);

-- How many generated people are here, so that a larger demonstration goes on where the smaller one ended.
create table persons.generated (seed int primary key, people int not null);

-- One person in the shape of person.ts.
create view persons.excerpt as
select p.id, p.birth_date, p.death_date, jsonb_strip_nulls(jsonb_build_object(
  'id', p.id, 'personalCode', (select code from persons.code c where c.person_id = p.id and replaced_on is null),
  'previousCodes', coalesce((select jsonb_agg(code order by replaced_on desc, code) from persons.code c
    where c.person_id = p.id and replaced_on is not null), '[]'),
  'givenName', p.given_name, 'familyName', p.family_name,
  'previousNames', coalesce((select jsonb_agg(jsonb_build_object('givenName', n.given_name, 'familyName', n.family_name, 'until', n.until)
    order by n.until desc nulls last) from persons.former_name n where n.person_id = p.id), '[]'),
  'sex', p.sex, 'birthDate', p.birth_date, 'birthPlace', p.birth_place,
  'citizenship', jsonb_build_object('country', p.citizenship_country, 'kind', p.citizenship_kind),
  'address', p.address, 'deathDate', p.death_date)) as person
from persons.person p;
