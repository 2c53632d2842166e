import type { Text } from '../../platform/text/index.js';

/** Words of the public check of a licence or certificate. */
export const checkWords = {
  begin: { lv: 'Pārbaudīt licenci vai sertifikātu', en: 'Check a licence or certificate' },
  beginHint: {
    lv: 'Pēc numura, bez pieslēgšanās. Par turētāju neko nerāda.',
    en: 'By its number, without signing in. Nothing is shown of the holder.',
  },
  number: { lv: 'Licences vai sertifikāta numurs', en: 'Number of the licence or certificate' },
  numberHint: {
    lv: 'Burti un cipari, kā uz dokumenta, piemēram, AS-0012345',
    en: 'Letters and digits as they stand on it, for example AS-0012345',
  },
  numberProblem: {
    lv: 'Numurā ir no trim līdz 24 latīņu burtiem un cipariem; drīkst būt arī defise.',
    en: 'A number has three to 24 Latin letters and digits; a hyphen is allowed.',
  },
  what: { lv: 'Dokumenta veids: {kind}.', en: 'What it is: {kind}.' },
  valid: { lv: 'Ir derīgs', en: 'It is valid' },
  until: { lv: 'Derīgs līdz {on}.', en: 'Valid until {on}.' },
  endless: { lv: 'Derīgs, kamēr to neanulē.', en: 'Valid until it is annulled.' },
  suspended: { lv: 'Darbība ir apturēta', en: 'It is suspended' },
  suspendedAdvice: {
    lv: 'Kamēr darbība apturēta, ar šo dokumentu strādāt nedrīkst.',
    en: 'While it is suspended its holder may not work under it.',
  },
  annulled: { lv: 'Ir anulēts', en: 'It has been annulled' },
  annulledAdvice: {
    lv: 'Dokuments vairs nedod nekādas tiesības. Ja kāds ar to strādā, zvaniet policijai: 110.',
    en: 'It gives no rights any more. If somebody works under it, call the police: 110.',
  },
  expired: { lv: 'Termiņš ir beidzies', en: 'It has expired' },
  expiredOn: { lv: 'Pēdējā derīguma diena: {on}.', en: 'Its last day was {on}.' },
  unknown: { lv: 'Šāda numura reģistrā nav', en: 'There is no such number in the register' },
  unknownAdvice: {
    lv: 'Pārbaudiet, vai numurs ierakstīts pareizi. Ja tāds stāv uz dokumenta, kuru Jums uzrāda, nepaļaujieties uz to un paziņojiet policijai: 110.',
    en: 'Make sure that you typed it right. If it stands on a document that somebody shows you, do not rely on it and tell the police: 110.',
  },
  disclaimer: {
    lv: 'Atbilde rāda Licenču un sertifikātu reģistra saturu pārbaudes brīdī. Vai dokumenta uzrādītājs ir tā turētājs, pārbaudiet personas dokumentā.',
    en: 'The answer shows what the Register of Licences and Certificates held at the moment of the check. Whether whoever shows it is its holder, see in an identity document.',
  },
} as const satisfies Record<string, Text>;
