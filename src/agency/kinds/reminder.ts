import { defineKind, fields } from '../../platform/dataset/index.js';
import { source } from './source.js';

const { both, flag, oneOf, whole } = fields;

/** When somebody is reminded of what falls due. Its key is the name by which it is asked for; several follow one another: `invoice-1`, `invoice-2` …, `weapons-1` …. */
export const reminder = defineKind({
  id: 'reminder',
  name: { lv: 'Atgādinājumu dienas', en: 'Days of reminders' },
  about: {
    lv: 'Cik dienas pirms termiņa vai pēc tā atgādina par sodiem, rēķiniem un ieroču atļaujām. Jaunās dienas stājas spēkā pašas.',
    en: 'How many days before or after a term people are reminded of penalties, invoices and weapons permits. New days take effect by themselves.',
  },
  fields: {
    about: both({ label: { lv: 'Par ko atgādina', en: 'What is reminded of' } }),
    days: whole({ label: { lv: 'Cik dienas', en: 'How many days' }, most: 90 }),
    side: oneOf({
      label: { lv: 'No termiņa', en: 'From the term' },
      of: {
        before: { lv: 'Pirms termiņa', en: 'Before it' },
        after: { lv: 'Pēc termiņa', en: 'After it' },
      },
    }),
    on: flag({ label: { lv: 'Ieslēgts', en: 'Switched on' } }),
    source,
  },
  title: ({ about }) => about,
});
