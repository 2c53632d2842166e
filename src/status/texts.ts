import type { Text } from '../platform/text/index.js';

/** Words of notices and of what subscribers are sent. */
export const texts = {
  unknown: { lv: 'vēl nav zināms', en: 'not known yet' },
  titleChanged: { lv: 'Virsraksts: „{from}” → „{to}”.', en: 'Title: “{from}” → “{to}”.' },
  startChanged: { lv: 'Sākums: {from} → {to}.', en: 'Start: {from} → {to}.' },
  endChanged: { lv: 'Paredzamās beigas: {from} → {to}.', en: 'Expected end: {from} → {to}.' },
  componentsChanged: { lv: 'Skar: {from} → {to}.', en: 'Concerns: {from} → {to}.' },
  impactChanged: { lv: 'Ietekme: {to}', en: 'Impact: {to}' },
  workaroundChanged: { lv: 'Ko darīt tikmēr: {to}', en: 'What to do meanwhile: {to}' },
  ended: { lv: 'Viss atkal darbojas.', en: 'Everything is working again.' },
  cancelled: { lv: 'Darbi nenotiks.', en: 'The works will not take place.' },
  changedMeanwhile: {
    lv: 'Paziņojumu tikmēr mainījis cits vai tas jau ir beidzies. Atveriet to vēlreiz.',
    en: 'Someone else has changed the notice meanwhile, or it is over. Open it again.',
  },
  confirmSubject: { lv: 'Apstipriniet: ziņas par traucējumiem', en: 'Please confirm: news of disruptions' },
  confirmBody: {
    lv: 'Kāds, iespējams Jūs, lūdza uz šo adresi sūtīt ziņas par plānotajiem darbiem un traucējumiem.\n\nApstiprināt: {link}\n\nJa tas nebijāt Jūs, neko nedariet: adresi pēc trim dienām izdzēsīsim.',
    en: 'Someone, perhaps you, asked to send news of planned works and disruptions to this address.\n\nConfirm: {link}\n\nIf it was not you, do nothing: the address is erased after three days.',
  },
  newsSubject: { lv: '{what}: {title}', en: '{what}: {title}' },
  newsBody: {
    lv: '{what}: {title}\n\n{words}\n\nSkar: {components}\nSākums: {start}\nParedzamās beigas: {end}\n\nDarbības stāvoklis: {page}\n\nVairs nesūtīt: {leave}',
    en: '{what}: {title}\n\n{words}\n\nConcerns: {components}\nStart: {start}\nExpected end: {end}\n\nService status: {page}\n\nStop sending: {leave}',
  },
  whats: {
    published: { lv: 'Jauns paziņojums', en: 'New notice' },
    changed: { lv: 'Izmaiņas', en: 'Changed' },
    note: { lv: 'Jaunumi', en: 'Update' },
    ended: { lv: 'Beidzies', en: 'Over' },
    cancelled: { lv: 'Atcelts', en: 'Cancelled' },
  },
} satisfies Record<string, Text | Record<string, Text>>;

export const deeds: Readonly<Record<string, Text>> = {
  'status:publish': { lv: 'Publicēts paziņojums par darbību', en: 'Published a notice about service status' },
};
export const purposes: Readonly<Record<string, Text>> = {
  publishing: { lv: 'Informācijas publicēšana', en: 'Publishing information' },
};
