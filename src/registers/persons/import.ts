import { field, rowImport } from '../../platform/bulk/index.js';
import { citizenshipKinds } from './person.js';

const name = (column: string, most: number) => field.text(column, most);
/** `Anna/Kalniņa`: given names, a stroke, surname. */
const formerName = field.formed('previous_names', /^[^/|]{1,36}\/[^/|]{1,32}$/, 'Anna/Kalniņa');

/** Takes in people; one who is known by any of the codes is brought up to date. Columns: see README. */
export const people = rowImport({
  kind: 'people',
  columns: {
    id: field.maybe(field.id('id')),
    code: field.personalCode('personal_code'),
    previousCodes: field.several(field.personalCode('previous_codes')),
    givenName: name('given_name', 36),
    familyName: name('family_name', 32),
    previousNames: field.several(formerName),
    sex: field.oneOf('sex', ['female', 'male']),
    birthDate: field.date('birth_date'),
    birthPlace: field.text('birth_place', 200),
    country: field.formed('citizenship_country', /^[A-Z]{2}$/, 'LV'),
    kind: field.oneOf('citizenship_kind', citizenshipKinds),
    address: field.maybe(field.text('address', 300)),
    deathDate: field.maybe(field.date('death_date')),
  },
  staging: `id uuid, code text collate "C", previous_codes text, given_name text, family_name text, previous_names text, sex text,
    birth_date date, birth_place text, citizenship_country text, citizenship_kind text, address text, death_date date`,
  stage: (row) => [
    row.id,
    row.code,
    row.previousCodes,
    row.givenName,
    row.familyName,
    row.previousNames,
    row.sex,
    row.birthDate,
    row.birthPlace,
    row.country,
    row.kind,
    row.address,
    row.deathDate,
  ],
  checks: [
    {
      column: 'personal_code',
      find: `select line from (select line, row_number() over (partition by code order by line) as nth from (
        select line, unnest(array_append(string_to_array(previous_codes, '|'), code)) as code from staged) every) numbered where nth > 1`,
      problem: {
        lv: 'Viens no personas kodiem datnē ir jau agrāk. Katrs kods drīkst piederēt tikai vienai personai.',
        en: 'One of the personal codes is in the file already. Each code may belong to one person only.',
      },
    },
    {
      column: 'personal_code',
      find: `select line from (select line, id, unnest(array_append(string_to_array(previous_codes, '|'), code)) as code from staged) every
        join persons.code known using (code) group by line having count(distinct person_id) > 1
          or bool_or(every.id is not null and every.id <> person_id)`,
      problem: {
        lv: 'Rindas kodi reģistrā pieder citai personai vai dažādām personām. Salīdziniet ar avotu.',
        en: 'The codes of the line belong to another person or to different people in the register. Compare with the source.',
      },
    },
    {
      column: 'death_date',
      find: 'select line from staged where death_date < birth_date',
      problem: {
        lv: 'Miršanas datums ir pirms dzimšanas datuma.',
        en: 'The date of death is before the date of birth.',
      },
    },
  ],
  merge: [
    `update staged set id = coalesce((select person_id from persons.code known where known.code =
       any(array_append(string_to_array(previous_codes, '|'), staged.code)) limit 1), id, gen_random_uuid())`,
    `insert into persons.person (id, given_name, family_name, sex, birth_date, birth_place, citizenship_country, citizenship_kind, address, death_date)
     select id, given_name, family_name, sex, birth_date, birth_place, citizenship_country, citizenship_kind, address, death_date from staged
     on conflict (id) do update set given_name = excluded.given_name, family_name = excluded.family_name, sex = excluded.sex,
       birth_date = excluded.birth_date, birth_place = excluded.birth_place, citizenship_country = excluded.citizenship_country,
       citizenship_kind = excluded.citizenship_kind, address = excluded.address, death_date = excluded.death_date, fictitious = false`,
    `update persons.code set replaced_on = current_date from staged
     where code.person_id = staged.id and code.replaced_on is null and code.code <> staged.code`,
    `insert into persons.code (code, person_id) select code, id from staged on conflict (code) do update set replaced_on = null`,
    `insert into persons.code (code, person_id, replaced_on)
     select unnest(string_to_array(previous_codes, '|')), id, current_date from staged on conflict (code) do nothing`,
    `insert into persons.former_name (person_id, given_name, family_name)
     select id, split_part(former, '/', 1), split_part(former, '/', 2)
     from (select id, unnest(string_to_array(previous_names, '|')) as former from staged) every on conflict do nothing`,
  ],
});

const unknownPerson = {
  lv: 'Personas ar šādu kodu reģistrā nav. Vispirms ielasiet personas.',
  en: 'The register has no person with this code. Take in the people first.',
};
const unknown = (column: string) => ({
  column,
  find: `select line from staged where not exists (select from persons.code known where known.code = staged.${column})`,
  problem: unknownPerson,
});
const samePerson = (one: string, other: string) => ({
  column: other,
  find: `select line from staged join persons.code a on a.code = staged.${one} join persons.code b on b.code = staged.${other} where a.person_id = b.person_id`,
  problem: { lv: 'Abi kodi pieder vienai personai.', en: 'Both codes belong to the same person.' },
});

/** Takes in ties between parents and children. */
export const kinship = rowImport({
  kind: 'kinship',
  columns: {
    parent: field.personalCode('parent_code'),
    child: field.personalCode('child_code'),
    since: field.date('since'),
    until: field.maybe(field.date('until')),
  },
  staging: 'parent_code text collate "C", child_code text collate "C", since date, until date',
  stage: ({ parent, child, since, until }) => [parent, child, since, until],
  checks: [
    unknown('parent_code'),
    unknown('child_code'),
    samePerson('parent_code', 'child_code'),
    {
      column: 'until',
      find: 'select line from staged where until < since',
      problem: { lv: 'Beigu datums ir pirms sākuma datuma.', en: 'The end is before the beginning.' },
    },
  ],
  merge: [
    `insert into persons.kinship (parent_id, child_id, since, until)
     select distinct on (p.person_id, c.person_id) p.person_id, c.person_id, since, until from staged
       join persons.code p on p.code = parent_code join persons.code c on c.code = child_code order by p.person_id, c.person_id, line desc
     on conflict (parent_id, child_id) do update set since = excluded.since, until = excluded.until`,
  ],
});

/** Takes in guardianships and trusteeships. */
export const guardianships = rowImport({
  kind: 'guardianships',
  columns: {
    guardian: field.personalCode('guardian_code'),
    ward: field.personalCode('ward_code'),
    kind: field.oneOf('kind', ['guardianship', 'trusteeship']),
    authority: field.text('authority', 200),
    decision: field.text('decision_number', 60),
    from: field.date('from_on'),
    to: field.maybe(field.date('to_on')),
    revoked: field.maybe(field.date('revoked_on')),
  },
  staging: `guardian_code text collate "C", ward_code text collate "C", kind text, authority text, decision_number text, from_on date,
    to_on date, revoked_on date`,
  stage: (row) => [row.guardian, row.ward, row.kind, row.authority, row.decision, row.from, row.to, row.revoked],
  checks: [
    unknown('guardian_code'),
    unknown('ward_code'),
    samePerson('guardian_code', 'ward_code'),
    {
      column: 'to_on',
      find: 'select line from staged where to_on < from_on or revoked_on < from_on',
      problem: { lv: 'Beigu datums ir pirms sākuma datuma.', en: 'The end is before the beginning.' },
    },
  ],
  merge: [
    `insert into persons.guardianship
     select distinct on (g.person_id, w.person_id, from_on) g.person_id, w.person_id, kind, authority, decision_number, from_on, to_on, revoked_on
     from staged join persons.code g on g.code = guardian_code join persons.code w on w.code = ward_code
     order by g.person_id, w.person_id, from_on, line desc
     on conflict (guardian_id, ward_id, from_on) do update set kind = excluded.kind, authority = excluded.authority,
       decision_number = excluded.decision_number, to_on = excluded.to_on, revoked_on = excluded.revoked_on`,
  ],
});
