import { field, rowImport } from '../../platform/bulk/index.js';
import { objectKinds, statuses } from './object.js';

/** Takes in published objects; one that is there already is brought up to date. Columns: see README. */
export const objects = rowImport({
  kind: 'objects',
  columns: {
    number: field.formed('number', /^[A-Z0-9-]{3,30}$/, 'KO-2024-00017'),
    status: field.oneOf('status', statuses),
    statusOn: field.date('status_on'),
    kind: field.oneOf('kind', objectKinds),
    title: field.text('title', 300),
    subject: field.maybe(field.text('subject', 500)),
    maker: field.maybe(field.text('maker', 200)),
    materials: field.maybe(field.text('materials', 300)),
    period: field.maybe(field.text('period', 100)),
    fromYear: field.maybe(field.formed('from_year', /^-?\d{1,4}$/, '1890')),
    toYear: field.maybe(field.formed('to_year', /^-?\d{1,4}$/, '1910')),
    measurements: field.maybe(field.text('measurements', 300)),
    inscriptions: field.maybe(field.text('inscriptions', 500)),
    features: field.maybe(field.text('features', 1000)),
    description: field.maybe(field.text('description', 2000)),
    origin: field.maybe(field.text('origin', 200)),
    policeFile: field.maybe(field.text('police_file', 60)),
  },
  staging: 'number text, status text, status_on date, record jsonb, police_file text',
  stage: ({ number, status, statusOn, policeFile, fromYear, toYear, ...described }) => [
    number,
    status,
    statusOn,
    JSON.stringify({
      ...described,
      ...(fromYear && { fromYear: Number(fromYear) }),
      ...(toYear && { toYear: Number(toYear) }),
    }),
    policeFile,
  ],
  checks: [
    {
      column: 'number',
      find: 'select line from (select line, row_number() over (partition by number order by line) as nth from staged) numbered where nth > 1',
      problem: {
        lv: 'Šis priekšmets datnē ir jau agrākā rindā. Atstājiet vienu rindu.',
        en: 'This object is in an earlier line of the file already. Keep one line.',
      },
    },
  ],
  merge: [
    `insert into cultural_objects.object (id, number, status, status_on, record, police_file, entered_at, entered_by, published_at, published_by)
     select gen_random_uuid(), number, status, status_on, record, police_file, now(), 'system:import', now(), 'system:import' from staged
     on conflict (number) do update set status = excluded.status, status_on = excluded.status_on, record = excluded.record,
       police_file = excluded.police_file, fictitious = false`,
  ],
});
