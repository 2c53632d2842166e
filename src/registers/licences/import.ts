import { subjectKeyPattern } from '../../audit/index.js';
import { field, rowImport } from '../../platform/bulk/index.js';
import { licenceKinds } from './licence.js';

const later = (column: string, earlier: string) => ({
  column,
  find: `select line from staged where ${column} < ${earlier}`,
  problem: { lv: `Datums ir pirms lauka ${earlier} datuma.`, en: `The date is before the one in ${earlier}.` },
});

/** Takes in licences and certificates by their number; one that is there already is brought up to date. Columns: see README. */
export const licences = rowImport({
  kind: 'licences',
  columns: {
    number: field.formed('number', /^[A-Z0-9][A-Z0-9-]{2,19}$/, 'AS-0012345'),
    kind: field.oneOf('kind', licenceKinds),
    subject: field.formed(
      'subject',
      subjectKeyPattern('person', 'entity'),
      'person:9b2e6c1e-7d3f-4a55-8d11-2f6f0c1c9a10',
    ),
    issuedBy: field.text('issued_by', 200),
    issuedOn: field.date('issued_on'),
    validUntil: field.maybe(field.date('valid_until')),
    suspendedOn: field.maybe(field.date('suspended_on')),
    suspendedUntil: field.maybe(field.date('suspended_until')),
    annulledOn: field.maybe(field.date('annulled_on')),
    annulledBecause: field.maybe(field.text('annulled_because', 500)),
  },
  staging: `number text collate "C", kind text, subject text, issued_by text, issued_on date, valid_until date, suspended_on date,
    suspended_until date, annulled_on date, annulled_because text`,
  stage: (row) => [
    row.number,
    row.kind,
    row.subject,
    row.issuedBy,
    row.issuedOn,
    row.validUntil,
    row.suspendedOn,
    row.suspendedUntil,
    row.annulledOn,
    row.annulledBecause,
  ],
  checks: [
    {
      column: 'number',
      find: `select line from (select line, row_number() over (partition by replace(number, '-', '') order by line) as nth from staged) numbered where nth > 1`,
      problem: {
        lv: 'Šis numurs datnē ir jau agrākā rindā. Atstājiet vienu rindu.',
        en: 'This number is in an earlier line of the file already. Keep one line.',
      },
    },
    later('valid_until', 'issued_on'),
    later('suspended_on', 'issued_on'),
    later('suspended_until', 'suspended_on'),
    later('annulled_on', 'issued_on'),
  ],
  merge: [
    `insert into licences.licence (id, number, kind, subject, issued_by, issued_on, valid_until, suspended_on, suspended_until, annulled_on, annulled_because)
     select gen_random_uuid(), number, kind, subject, issued_by, issued_on, valid_until, suspended_on, suspended_until, annulled_on, annulled_because from staged
     on conflict (plain) do update set number = excluded.number, kind = excluded.kind, subject = excluded.subject, issued_by = excluded.issued_by,
       issued_on = excluded.issued_on, valid_until = excluded.valid_until, suspended_on = excluded.suspended_on,
       suspended_until = excluded.suspended_until, annulled_on = excluded.annulled_on, annulled_because = excluded.annulled_because, fictitious = false`,
  ],
});
