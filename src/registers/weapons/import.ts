import { subjectKeyPattern } from '../../audit/index.js';
import { field, rowImport } from '../../platform/bulk/index.js';
import { categories, holdingWays, permitKinds, serialPattern, uses, weaponKinds } from './weapon.js';

const subject = field.formed(
  'subject',
  subjectKeyPattern('person', 'entity'),
  'person:9b2e6c1e-7d3f-4a55-8d11-2f6f0c1c9a10',
);
const twice = (column: string, key: string) => ({
  column,
  find: `select line from (select line, row_number() over (partition by ${key} order by line) as nth from staged) numbered where nth > 1`,
  problem: {
    lv: 'Šis ieraksts datnē ir jau agrākā rindā. Atstājiet vienu rindu.',
    en: 'This entry is in an earlier line of the file already. Keep one line.',
  },
});
const plain = `regexp_replace(upper(staged.serial), '[^A-Z0-9]', '', 'g')`;

/** Takes in weapons with whose they are; one whose number and make are there already keeps its history. Columns: see README. */
export const weapons = rowImport({
  kind: 'weapons',
  columns: {
    id: field.id('id'),
    kind: field.oneOf('kind', weaponKinds),
    category: field.oneOf('category', categories),
    use: field.oneOf('use', uses),
    make: field.text('make', 80),
    model: field.text('model', 80),
    calibre: field.text('calibre', 40),
    serial: field.formed('serial', serialPattern, 'AB 12345'),
    madeYear: field.maybe(field.formed('made_year', /^(18|19|20|21)\d\d$/, '2019')),
    country: field.maybe(field.formed('country', /^[A-Z]{2}$/, 'DE')),
    parts: field.several(field.text('parts', 60)),
    subject,
    how: field.oneOf('how', holdingWays),
    from: field.date('from_on'),
    seller: field.maybe(field.text('seller', 200)),
    document: field.maybe(field.text('document', 200)),
    keptAt: field.maybe(field.text('kept_at', 300)),
  },
  staging: `id uuid, kind text, category text, use text, make text, model text, calibre text, serial text, made_year int, country text, parts text,
    subject text, how text, from_on date, seller text, document text, kept_at text`,
  stage: (row) => [
    row.id,
    row.kind,
    row.category,
    row.use,
    row.make,
    row.model,
    row.calibre,
    row.serial,
    row.madeYear,
    row.country,
    row.parts,
    row.subject,
    row.how,
    row.from,
    row.seller,
    row.document,
    row.keptAt,
  ],
  checks: [
    twice('id', 'id'),
    twice('serial', `${plain}, upper(make)`),
    {
      column: 'serial',
      find: `select staged.line from staged join weapons.weapon w on w.plain = ${plain} and upper(w.make) = upper(staged.make) where w.id <> staged.id`,
      problem: {
        lv: 'Šāds numurs ar šo marku reģistrā jau ir citam ierakstam. Pārbaudiet numuru.',
        en: 'Another entry has this number of this make already. Check the number.',
      },
    },
  ],
  merge: [
    `insert into weapons.weapon (id, kind, category, use, make, model, calibre, serial, made_year, country, parts)
     select id, kind, category, use, make, model, calibre, serial, made_year, country, coalesce(string_to_array(parts, '|'), '{}') from staged
     on conflict (id) do update set kind = excluded.kind, category = excluded.category, use = excluded.use, make = excluded.make,
       model = excluded.model, calibre = excluded.calibre, serial = excluded.serial, made_year = excluded.made_year, country = excluded.country,
       parts = excluded.parts, fictitious = false`,
    `with changed as (
       update weapons.holding h set until_on = s.from_on from staged s
       where h.weapon_id = s.id and h.until_on is null and h.subject <> s.subject and s.from_on >= h.from_on returning h.weapon_id)
     insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name)
     select s.id, case when c.weapon_id is null then 'registered' else 're-registered' end, s.from_on, now(), 'system:import', 'Lete'
     from staged s left join changed c on c.weapon_id = s.id
     where c.weapon_id is not null or not exists (select from weapons.event e where e.weapon_id = s.id)`,
    `insert into weapons.holding (weapon_id, subject, how, from_on, seller, document, kept_at)
     select id, subject, how, from_on, seller, document, kept_at from staged s
     where not exists (select from weapons.holding h where h.weapon_id = s.id and h.until_on is null)`,
  ],
});

/** Takes in permits by their number. */
export const permits = rowImport({
  kind: 'permits',
  columns: {
    number: field.formed('number', /^[A-Z0-9][A-Z0-9-]{2,19}$/, 'IA-0012345'),
    kind: field.oneOf('kind', permitKinds),
    subject,
    weapon: field.maybe(field.id('weapon_id')),
    issuedBy: field.text('issued_by', 200),
    issuedOn: field.date('issued_on'),
    validUntil: field.date('valid_until'),
    suspendedOn: field.maybe(field.date('suspended_on')),
    annulledOn: field.maybe(field.date('annulled_on')),
  },
  staging: `number text collate "C", kind text, subject text, weapon_id uuid, issued_by text, issued_on date, valid_until date, suspended_on date,
    annulled_on date`,
  stage: (row) => [
    row.number,
    row.kind,
    row.subject,
    row.weapon,
    row.issuedBy,
    row.issuedOn,
    row.validUntil,
    row.suspendedOn,
    row.annulledOn,
  ],
  checks: [
    twice('number', 'number'),
    {
      column: 'valid_until',
      find: `select line from staged where valid_until < issued_on or valid_until > issued_on + interval '5 years 1 day'`,
      problem: {
        lv: 'Atļauja ir derīga no izsniegšanas dienas un ne ilgāk kā piecus gadus. Pārbaudiet datumus.',
        en: 'A permit holds from the day of issue and for five years at most. Check the dates.',
      },
    },
    {
      column: 'weapon_id',
      find: `select staged.line from staged where weapon_id is not null and not exists (select from weapons.weapon w where w.id = weapon_id)`,
      problem: {
        lv: 'Šāda ieroča reģistrā nav. Vispirms ielasiet ieročus.',
        en: 'There is no such weapon in the register. Load the weapons first.',
      },
    },
  ],
  merge: [
    `insert into weapons.permit (id, number, kind, subject, weapon_id, issued_by, issued_on, valid_until, suspended_on, annulled_on)
     select gen_random_uuid(), number, kind, subject, weapon_id, issued_by, issued_on, valid_until, suspended_on, annulled_on from staged
     on conflict (number) do update set kind = excluded.kind, subject = excluded.subject, weapon_id = excluded.weapon_id,
       issued_by = excluded.issued_by, issued_on = excluded.issued_on, valid_until = excluded.valid_until,
       suspended_on = excluded.suspended_on, annulled_on = excluded.annulled_on, fictitious = false`,
  ],
});

/** Takes in numbers that are searched for; one that is lifted stays with its day. */
export const wanted = rowImport({
  kind: 'wanted',
  columns: {
    id: field.id('id'),
    serial: field.formed('serial', serialPattern, 'AB 12345'),
    make: field.maybe(field.text('make', 80)),
    wantedBy: field.text('wanted_by', 200),
    since: field.date('since'),
    liftedOn: field.maybe(field.date('lifted_on')),
  },
  staging: 'id uuid, serial text, make text, wanted_by text, since date, lifted_on date',
  stage: (row) => [row.id, row.serial, row.make, row.wantedBy, row.since, row.liftedOn],
  checks: [twice('id', 'id')],
  merge: [
    `insert into weapons.wanted (id, plain, make, wanted_by, since, lifted_on)
     select id, ${plain}, make, wanted_by, since, lifted_on from staged
     on conflict (id) do update set plain = excluded.plain, make = excluded.make, wanted_by = excluded.wanted_by, since = excluded.since,
       lifted_on = excluded.lifted_on, fictitious = false`,
  ],
});
