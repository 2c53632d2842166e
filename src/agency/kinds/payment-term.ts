import { defineKind, fields } from '../../platform/dataset/index.js';
import { source } from './source.js';

const { both, whole } = fields;

/** How long there is to pay. Its key is the name by which it is asked for: `invoice`. */
export const paymentTerm = defineKind({
  id: 'payment-term',
  name: { lv: 'Samaksas termiņi', en: 'Terms of payment' },
  about: {
    lv: 'Cik dienas klientam ir samaksai. Piedāvājumam paliek tas termiņš, kas bija spēkā, kad to nosūtīja.',
    en: 'How many days a client has to pay. A quote keeps the term that held when it was sent.',
  },
  fourEyes: true,
  fields: {
    about: both({ label: { lv: 'Kas jāsamaksā', en: 'What is to be paid' } }),
    days: whole({ label: { lv: 'Cik dienas', en: 'How many days' }, most: 365 }),
    source,
  },
  title: ({ about }) => about,
});
