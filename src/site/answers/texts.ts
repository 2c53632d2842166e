import type { Text } from '../../platform/text/index.js';

export const texts = {
  title: { lv: 'Atbildes', en: 'Answers' },
  description: {
    lv: 'Atbildes uz jautājumiem par Informācijas centra pakalpojumiem: cenas, termiņi, dokumenti, reģistri.',
    en: 'Answers to questions about the services of the Information Centre: prices, time limits, documents, registers.',
  },
  lead: {
    lv: 'Par ko mums jautā visbiežāk. Ja atbildi neatrodat, rakstiet mums.',
    en: 'What we are asked most often. If you do not find the answer, write to us.',
  },
  search: { lv: 'Meklēt atbildēs', en: 'Search the answers' },
  searchHint: {
    lv: 'Der arī bez garumzīmēm. Nerakstiet personas datus.',
    en: 'Leave personal data out.',
  },
  find: { lv: 'Meklēt', en: 'Search' },
  found: { lv: 'Atrasts: {words}', en: 'Found for: {words}' },
  none: {
    lv: 'Neko neatradām. Mēģiniet citiem vārdiem vai jautājiet mums.',
    en: 'We found nothing. Try other words, or ask us.',
  },
  ask: { lv: 'Rakstīt mums', en: 'Write to us' },
  all: { lv: 'Visas atbildes', en: 'All answers' },
  general: { lv: 'Par iesniegumiem un citu', en: 'On submissions and other things' },
  about: { lv: 'Par pakalpojumu', en: 'About the service' },
  checked: { lv: 'Pārskatīts {on}', en: 'Reviewed on {on}' },
  notHelped: { lv: 'Vai atbilde nepalīdzēja?', en: 'Did this not help?' },
} as const satisfies Record<string, Text>;
