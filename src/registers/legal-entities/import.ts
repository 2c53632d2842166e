import { field, rowImport } from '../../platform/bulk/index.js';
import { forms } from './entity.js';

/** Takes in entities; one that is known by its number is brought up to date. Columns: see README. */
export const entities = rowImport({
  kind: 'entities',
  columns: {
    id: field.maybe(field.id('id')),
    number: field.registrationNumber('registration_number'),
    name: field.text('name', 250),
    form: field.oneOf('form', forms),
    address: field.text('address', 300),
    registeredOn: field.maybe(field.date('registered_on')),
    endedOn: field.maybe(field.date('ended_on')),
  },
  staging:
    'id uuid, registration_number text collate "C", name text, form text, address text, registered_on date, ended_on date',
  stage: (row) => [row.id, row.number, row.name, row.form, row.address, row.registeredOn, row.endedOn],
  checks: [
    {
      column: 'registration_number',
      find: `select line from (select line, row_number() over (partition by registration_number order by line) as nth from staged) numbered where nth > 1`,
      problem: {
        lv: 'Šis reģistrācijas numurs datnē ir jau agrākā rindā. Atstājiet vienu rindu.',
        en: 'This registration number is in an earlier line of the file already. Keep one line.',
      },
    },
    {
      column: 'id',
      find: 'select line from staged join legal_entities.entity known using (registration_number) where staged.id <> known.id',
      problem: {
        lv: 'Reģistrā šim numuram ir cits identifikators.',
        en: 'In the register, this number has another id.',
      },
    },
    {
      column: 'ended_on',
      find: 'select line from staged where ended_on < registered_on',
      problem: { lv: 'Beigu datums ir pirms reģistrācijas.', en: 'The end is before the registration.' },
    },
  ],
  merge: [
    `insert into legal_entities.entity (id, registration_number, name, form, address, registered_on, ended_on)
     select coalesce(id, gen_random_uuid()), registration_number, name, form, address, registered_on, ended_on from staged
     on conflict (registration_number) do update set name = excluded.name, form = excluded.form, address = excluded.address,
       registered_on = excluded.registered_on, ended_on = excluded.ended_on, fictitious = false`,
  ],
});

const unknownEntity = {
  column: 'registration_number',
  find: 'select line from staged where not exists (select from legal_entities.entity known where known.registration_number = staged.registration_number)',
  problem: {
    lv: 'Uzņēmuma vai iestādes ar šādu numuru reģistrā nav. Vispirms ielasiet uzņēmumus.',
    en: 'The register has no entity with this number. Take in the entities first.',
  },
};
const endsBefore = {
  column: 'to_on',
  find: 'select line from staged where to_on < from_on',
  problem: { lv: 'Beigu datums ir pirms sākuma datuma.', en: 'The end is before the beginning.' },
};

/** Takes in who may sign; people are named by the id that they have in the persons register. */
export const signatories = rowImport({
  kind: 'signatories',
  columns: {
    number: field.registrationNumber('registration_number'),
    person: field.id('person_id'),
    office: field.text('office', 120),
    alone: field.yesNo('alone'),
    from: field.date('from_on'),
    to: field.maybe(field.date('to_on')),
  },
  staging: 'registration_number text collate "C", person_id uuid, office text, alone boolean, from_on date, to_on date',
  stage: (row) => [row.number, row.person, row.office, row.alone, row.from, row.to],
  checks: [unknownEntity, endsBefore],
  merge: [
    `insert into legal_entities.signatory
     select distinct on (e.id, person_id, from_on) e.id, person_id, office, alone, from_on, to_on
     from staged join legal_entities.entity e using (registration_number) order by e.id, person_id, from_on, line desc
     on conflict (entity_id, person_id, from_on) do update set office = excluded.office, alone = excluded.alone, to_on = excluded.to_on`,
  ],
});

/** Takes in who acts for an institution. */
export const employees = rowImport({
  kind: 'employees',
  columns: {
    number: field.registrationNumber('registration_number'),
    person: field.id('person_id'),
    position: field.text('position', 120),
    from: field.date('from_on'),
    to: field.maybe(field.date('to_on')),
  },
  staging: 'registration_number text collate "C", person_id uuid, position text, from_on date, to_on date',
  stage: (row) => [row.number, row.person, row.position, row.from, row.to],
  checks: [unknownEntity, endsBefore],
  merge: [
    `insert into legal_entities.employee
     select distinct on (e.id, person_id, from_on) e.id, person_id, position, from_on, to_on
     from staged join legal_entities.entity e using (registration_number) order by e.id, person_id, from_on, line desc
     on conflict (entity_id, person_id, from_on) do update set position = excluded.position, to_on = excluded.to_on`,
  ],
});
