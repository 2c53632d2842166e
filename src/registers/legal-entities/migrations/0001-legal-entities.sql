-- The excerpt of the enterprise register and of the list of public institutions. No role may read the tables: every look
-- goes through a function of this schema, which writes its audit line in the same statement. No line, no answer.
create schema legal_entities;
grant usage on schema legal_entities to lete_web, lete_worker, lete_exchange;

create table legal_entities.entity (
  id uuid primary key,
  registration_number text collate "C" not null unique check (registration_number ~ '^[4-9][0-9]{10}$'),
  name text not null check (length(name) between 1 and 250),
  form text not null check (form in ('SIA', 'AS', 'IK', 'ZS', 'biedrība', 'nodibinājums', 'iestāde')),
  address text not null,
  registered_on date,
  ended_on date check (ended_on >= registered_on),
  fictitious boolean not null default false
);

-- Who may sign, alone or only together with the others. People are known by the id that the persons register gave them.
create table legal_entities.signatory (
  entity_id uuid not null references legal_entities.entity on delete cascade,
  person_id uuid not null,
  office text not null,
  alone boolean not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (entity_id, person_id, from_on)
);
create index signatory_person on legal_entities.signatory (person_id);

-- Who acts for an institution towards the agency.
create table legal_entities.employee (
  entity_id uuid not null references legal_entities.entity on delete cascade,
  person_id uuid not null,
  position text not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (entity_id, person_id, from_on)
);
create index employee_person on legal_entities.employee (person_id);

create table legal_entities.generated (seed int primary key, entities int not null);

create view legal_entities.excerpt as
select id, registered_on, ended_on, jsonb_strip_nulls(jsonb_build_object('id', id, 'registrationNumber', registration_number, 'name', name,
  'form', form, 'address', address, 'registeredOn', registered_on, 'endedOn', ended_on)) as entity
from legal_entities.entity;
