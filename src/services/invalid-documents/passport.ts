import type { Passport } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'invalid-documents',
  slug: 'nederigie-dokumenti',
  name: {
    lv: 'Dokumenta pārbaude Nederīgo dokumentu reģistrā',
    en: 'Check a document in the Invalid Documents Register',
  },
  purpose: {
    lv: 'Uzziniet, vai pase, personas apliecība vai cits dokuments ir reģistrēts kā nederīgs, pirms uz to paļaujaties.',
    en: 'Find out whether a passport, identity card or other document is registered as invalid before you rely on it.',
  },
  whoMayAsk: [
    {
      lv: 'Ikviens, kurš zina dokumenta sēriju un numuru. Pieslēgties nav nepieciešams.',
      en: 'Anyone who knows the series and number of a document. There is no need to sign in.',
    },
  ],
  assurance: 'anonymous',
  onBehalfOf: ['self'],
  requestBy: ['portal', 'web', 'online'],
  receiveBy: ['web', 'online'],
  priceItems: [],
  terms: [],
  legalGrounds: [
    {
      title: {
        lv: 'MK 2012. gada 16. oktobra noteikumi Nr. 708 (Nederīgo dokumentu reģistrs)',
        en: 'Cabinet Regulation No. 708 of 16 October 2012 (Invalid Documents Register)',
      },
      url: 'https://likumi.lv',
    },
  ],
  refusalGrounds: [
    {
      code: 'R07',
      reason: {
        lv: 'Ziņas par dokumenta turētāju ir ierobežotas pieejamības informācija.',
        en: 'Information about the holder of a document is restricted.',
      },
      norm: {
        title: { lv: 'Informācijas atklātības likums, 5. pants', en: 'Freedom of Information Law, section 5' },
      },
    },
  ],
  unit: 'invalid-documents',
  caseIndex: '3-02',
  registersRead: ['invalid-documents'],
  personalData: {
    lv: 'Pārbaudei nav vajadzīgi ne Jūsu, ne dokumenta turētāja dati. Pārbaudīto numuru mēs neglabājam; reģistrs pieraksta vien to, ka pārbaude notikusi, un dokumenta veidu.',
    en: 'The check needs no data about you or the holder. We do not keep the number that was checked; the register notes only that a check took place and the kind of document.',
  },
  retention: {
    lv: 'Pieraksts par pārbaudi glabājas 18 mēnešus.',
    en: 'The note that a check took place is kept for 18 months.',
  },
  steps: [
    {
      lv: 'Izvēlieties dokumenta veidu un ierakstiet sēriju un numuru.',
      en: 'Choose the kind of document and enter its series and number.',
    },
    {
      lv: 'Atbilde parādās uzreiz, ar laiku un atsauci; to var izdrukāt.',
      en: 'The answer appears at once, with the time and a reference, and can be printed.',
    },
  ],
  questions: [
    {
      question: {
        lv: 'Ziņu par dokumentu nav. Vai tas ir derīgs?',
        en: 'The register says nothing. Is the document valid?',
      },
      answer: {
        lv: 'Ne vienmēr. Kopš 2005. gada beigām dokumentus, kuriem tikai beidzies termiņš, reģistrā vairs neiekļauj, tāpēc derīguma termiņu apskatiet pašā dokumentā.',
        en: 'Not necessarily. Since the end of 2005 documents that have merely expired are no longer entered, so look at the expiry date on the document itself.',
      },
    },
    {
      question: { lv: 'Ko darīt, ja pats esmu nozaudējis dokumentu?', en: 'What if I have lost my own document?' },
      answer: {
        lv: 'Ziņojiet iestādei, kas to izdevusi, vai policijai; reģistrā to ieraksta tā iestāde.',
        en: 'Tell the authority that issued it or the police; that authority enters it in the register.',
      },
    },
  ],
  easy: [
    { lv: 'Jūs varat pārbaudīt pasi vai citu dokumentu.', en: 'You can check a passport or another document.' },
    { lv: 'Pārbaude ir bez maksas. Pieslēgties nevajag.', en: 'The check is free. You do not need to sign in.' },
    { lv: 'Ierakstiet burtus un ciparus no dokumenta.', en: 'Type the letters and numbers from the document.' },
    { lv: 'Jūs uzreiz redzat atbildi.', en: 'You see the answer at once.' },
    {
      lv: 'Ja dokuments ir nederīgs, neticiet tam. Zvaniet policijai. Numurs ir 110.',
      en: 'If the document is not valid, do not trust it. Call the police. The number is 110.',
    },
  ],
  situations: ['document', 'safety'],
  audiences: ['person', 'business', 'institution'],
  synonyms: [
    'nozaudēta pase',
    'pazaudēts dokuments',
    'zagta pase',
    'viltota pase',
    'pases derīgums',
    'personas apliecība',
    'vadītāja apliecība',
    'eID karte',
    'lost passport',
    'stolen passport',
    'is this passport valid',
    'identity card',
    'driving licence',
    'document check',
  ],
  elsewhere: [
    {
      name: {
        lv: 'latvija.lv: nederīgo dokumentu pārbaude (EP22)',
        en: 'latvija.lv: check of invalid documents (EP22)',
      },
      url: 'https://www.latvija.lv',
    },
  ],
  reviewedOn: '2026-11-02',
};
