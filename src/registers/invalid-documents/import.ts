import { field, rowImport } from '../../platform/bulk/index.js';
import { documentKinds, reasons } from './document.js';

/** Takes in listed documents; one that is listed already is brought up to date. Columns: see README. */
export const documents = rowImport({
  kind: 'documents',
  columns: {
    kind: field.oneOf('kind', documentKinds),
    series: field.maybe(field.formed('series', /^[A-Z0-9]{1,6}$/, 'LV')),
    number: field.formed('number', /^[0-9A-Z]{1,12}$/, '1234567'),
    status: field.oneOf('status', ['invalid', 'undetermined']),
    reason: field.oneOf('reason', reasons),
    eventDate: field.date('event_date'),
    registeredAt: field.instant('registered_at'),
    blankForm: field.maybe(field.yesNo('blank_form')),
    country: field.maybe(field.formed('issuer_country', /^[A-Z]{2}$/, 'LV')),
    authority: field.maybe(field.text('issuing_authority', 200)),
  },
  staging: `number text collate "C", series text collate "C", kind text collate "C", status text, reason text, event_date date,
    registered_at timestamptz, blank_form boolean, issuer_country text, issuing_authority text`,
  stage: (row) => [
    row.number,
    row.series ?? '',
    row.kind,
    row.status,
    row.reason,
    row.eventDate,
    row.registeredAt,
    row.blankForm ?? false,
    row.country ?? 'LV',
    row.authority,
  ],
  checks: [
    {
      column: 'number',
      find: 'select line, row_number() over (partition by number, series, kind order by line) as nth from staged',
      problem: {
        lv: 'Šis dokuments datnē ir jau agrākā rindā. Atstājiet vienu rindu.',
        en: 'This document is in an earlier line of the file already. Keep one line.',
      },
    },
  ].map((check) => ({ ...check, find: `select line from (${check.find}) numbered where nth > 1` })),
  merge: [
    `insert into invalid_documents.document (number, series, kind, status, reason, event_date, registered_at, blank_form,
       issuer_country, issuing_authority)
     select number, series, kind, status, reason, event_date, registered_at, blank_form, issuer_country, issuing_authority from staged
     on conflict (number, series, kind) do update set status = excluded.status, reason = excluded.reason, event_date = excluded.event_date,
       registered_at = excluded.registered_at, blank_form = excluded.blank_form, issuer_country = excluded.issuer_country,
       issuing_authority = excluded.issuing_authority, fictitious = false`,
  ],
});
