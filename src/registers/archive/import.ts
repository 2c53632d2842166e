import { randomUUID } from 'node:crypto';
import { field, rowImport } from '../../platform/bulk/index.js';
import { givenKeys, plainOf, surnameKeys } from './name-keys.js';
import { deportationEvents, fileKinds } from './record.js';

/** Takes in people of the index with their files; one that is there already (same file and name) is brought up to date. */
export const people = rowImport({
  kind: 'people',
  columns: {
    kind: field.oneOf('kind', fileKinds),
    fonds: field.text('fonds', 20),
    inventory: field.text('inventory', 20),
    file: field.text('file', 20),
    title: field.text('title', 300),
    givenName: field.text('given_name', 80),
    surname: field.text('surname', 80),
    former: field.maybe(field.text('former_surnames', 200)),
    fatherName: field.maybe(field.text('father_name', 80)),
    birthDate: field.maybe(field.date('birth_date')),
    birthYear: field.maybe(field.formed('birth_year', /^\d{4}$/, '1931')),
    birthPlace: field.maybe(field.text('birth_place', 120)),
  },
  staging: `file_id uuid, kind text, fonds text, inventory text, file text, title text, given_name text, surname text, former_surnames jsonb,
    father_name text, birth_date date, birth_year int, birth_place text, surname_keys jsonb, given_keys jsonb, plain text`,
  stage: (row) => {
    const former = (row.former ?? '')
      .split('|')
      .map((name) => name.trim())
      .filter(Boolean);
    const surnames = [row.surname, ...former];
    return [
      randomUUID(),
      row.kind,
      row.fonds,
      row.inventory,
      row.file,
      row.title,
      row.givenName,
      row.surname,
      JSON.stringify(former),
      row.fatherName,
      row.birthDate,
      row.birthYear,
      row.birthPlace,
      JSON.stringify(surnameKeys(surnames)),
      JSON.stringify(givenKeys(row.givenName)),
      plainOf(row.givenName, surnames),
    ];
  },
  checks: [],
  merge: [
    `insert into archive.file (id, fonds, inventory, number, title, kind)
     select distinct on (fonds, inventory, file) file_id, fonds, inventory, file, title, kind from staged order by fonds, inventory, file
     on conflict (fonds, inventory, number) do update set title = excluded.title, kind = excluded.kind`,
    `delete from archive.person p using staged s, archive.file f where f.fonds = s.fonds and f.inventory = s.inventory and f.number = s.file
       and p.file_id = f.id and p.given_name = s.given_name and p.surname = s.surname and not exists (select from archive.record r where r.person_id = p.id)`,
    `insert into archive.person (id, file_id, given_name, surname, former_surnames, father_name, birth_date, birth_year, birth_place, surname_keys, given_keys, plain)
     select gen_random_uuid(), f.id, s.given_name, s.surname, array(select jsonb_array_elements_text(s.former_surnames)), s.father_name, s.birth_date,
       s.birth_year, s.birth_place, array(select jsonb_array_elements_text(s.surname_keys)), array(select jsonb_array_elements_text(s.given_keys)), s.plain
     from staged s join archive.file f on f.fonds = s.fonds and f.inventory = s.inventory and f.number = s.file
     where not exists (select from archive.person p where p.file_id = f.id and p.given_name = s.given_name and p.surname = s.surname)`,
  ],
});

/** What a file says: who of the index, at which sheet, and what stands there. A file is known by fonds, inventory and number; its person by name. */
export const records = rowImport({
  kind: 'records',
  columns: {
    kind: field.oneOf('kind', fileKinds),
    fonds: field.text('fonds', 20),
    inventory: field.text('inventory', 20),
    file: field.text('file', 20),
    givenName: field.text('given_name', 80),
    surname: field.text('surname', 80),
    sheet: field.text('sheet', 20),
    institution: field.maybe(field.text('institution', 300)),
    post: field.maybe(field.text('post', 200)),
    rank: field.maybe(field.text('rank', 100)),
    from: field.maybe(field.date('from')),
    to: field.maybe(field.date('to')),
    length: field.maybe(field.formed('length', /^[a-z][a-z0-9-]{0,39}$/, 'ordinary')),
    pay: field.maybe(field.text('pay', 100)),
    event: field.maybe(field.oneOf('event', deportationEvents)),
    place: field.maybe(field.text('place', 200)),
    on: field.maybe(field.date('on')),
  },
  staging:
    'kind text, fonds text, inventory text, file text, given_name text, surname text, sheet text, said jsonb, from_on date, to_on date',
  stage: ({ kind, institution, post, rank, from, to, length, pay, event, place, on, ...where }) => [
    kind,
    where.fonds,
    where.inventory,
    where.file,
    where.givenName,
    where.surname,
    where.sheet,
    // What is empty is left out: a record holds only what the sheet says.
    JSON.stringify(
      kind === 'service' ? { kind, institution, post, rank, from, to, length, pay } : { kind, event, place, on },
    ),
    from,
    to,
  ],
  checks: [
    {
      column: 'kind',
      find: `select line from staged where case kind when 'service' then not said ?& array['institution', 'post', 'from', 'to', 'length']
        else not said ?& array['event', 'place', 'on'] end`,
      problem: {
        lv: 'Dienesta ierakstam vajag iestādi, amatu, sākumu, beigas un dienesta veidu; izsūtījuma ierakstam notikumu, vietu un dienu.',
        en: 'A record of service needs institution, post, beginning, end and sort of service; one of deportation an event, a place and a day.',
      },
    },
    {
      column: 'to',
      find: 'select line from staged where to_on < from_on',
      problem: { lv: 'Beigas ir pirms sākuma.', en: 'The end comes before the beginning.' },
    },
    {
      column: 'file',
      find: `select line from staged s where not exists (select from archive.person p join archive.file f on f.id = p.file_id where f.kind = s.kind
        and f.fonds = s.fonds and f.inventory = s.inventory and f.number = s.file and p.given_name = s.given_name and p.surname = s.surname)`,
      problem: {
        lv: 'Rādītājā nav šādas personas ar šādu lietu un veidu. Vispirms ielasiet personas.',
        en: 'The index has no such person with such a file and kind. Load the people first.',
      },
    },
  ],
  merge: [
    `insert into archive.record (id, person_id, sheet, said)
     select distinct on (p.id, s.sheet, s.said) gen_random_uuid(), p.id, s.sheet, s.said from staged s
     join archive.file f on f.fonds = s.fonds and f.inventory = s.inventory and f.number = s.file
     join archive.person p on p.file_id = f.id and p.given_name = s.given_name and p.surname = s.surname
     where not exists (select from archive.record r where r.person_id = p.id and r.sheet = s.sheet and r.said = s.said)`,
  ],
});
