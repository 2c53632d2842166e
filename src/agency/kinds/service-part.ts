import { defineKind, fields } from '../../platform/dataset/index.js';

const { both, flag } = fields;

/** A part of a service that the agency takes in or not, from a day on. Its key is the name by which the service asks. */
export const servicePart = defineKind({
  id: 'service-part',
  name: { lv: 'Pakalpojumu daļas', en: 'Parts of services' },
  about: {
    lv: 'Pakalpojumu daļas, kuras var apturēt vai atsākt no noteiktas dienas, piemēram, kad mainās likums. Iesniegtie pieteikumi paliek.',
    en: 'Parts of services that can be paused or taken up from a day on, such as when a law changes. What was sent before stays.',
  },
  fourEyes: true,
  fields: {
    part: both({ label: { lv: 'Pakalpojuma daļa', en: 'Part of a service' } }),
    on: flag({ label: { lv: 'Ieslēgta', en: 'Switched on' } }),
    instead: both({
      label: { lv: 'Ko teikt, kamēr izslēgta', en: 'What is said while it is off' },
      hint: { lv: 'Kāpēc un kur vērsties', en: 'Why, and where to turn' },
    }),
  },
  title: ({ part }) => part,
});
