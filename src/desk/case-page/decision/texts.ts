import type { Text } from '../../../platform/text/index.js';

export const texts = {
  factsInLatvian: {
    lv: 'Latviski: tā ir lietas oficiālā valoda. Nelieciet ziņas, kas klientam nav zināmas.',
    en: 'In Latvian, the official language of the record. Leave out what the client does not know.',
  },
  translated: { lv: 'Fakti klienta valodā', en: 'The facts in the client’s language' },
  translation: { lv: 'Fakti klienta valodā ({language})', en: 'The facts in the client’s language ({language})' },
  translationHint: {
    lv: 'Klients saņems gan tulkojumu, gan tekstu latviski.',
    en: 'The client receives both the translation and the Latvian text.',
  },
  insert: { lv: 'Ievietot faktus no lietas', en: 'Put in facts of the case' },
  applied: { lv: 'Pieteikums {number} saņemts {on}.', en: 'Application {number} was received on {on}.' },
  departure: { lv: 'Kāpēc šeit lemjat citādi', en: 'Why you decide otherwise here' },
  departureHint: {
    lv: 'Paliek lietā, klients to neredz. Vajadzīgs, ja līdzīgās lietās lemts citādi.',
    en: 'Stays in the case, the client does not see it. Needed where like cases were decided otherwise.',
  },
  departs: { lv: 'Līdzīgās lietās lemts citādi', en: 'Like cases were decided otherwise' },
  departsGrant: {
    lv: 'No līdzīgajām lietām ({alike}) citādi lemts: {otherwise}. Visbiežāk: izsniegts.',
    en: 'Of {alike} like cases, {otherwise} were decided otherwise. Likest: granted.',
  },
  departsRefuse: {
    lv: 'No līdzīgajām lietām ({alike}) citādi lemts: {otherwise}. Visbiežāk: atteikts, {reason}',
    en: 'Of {alike} like cases, {otherwise} were decided otherwise. Likest: refused, {reason}',
  },
  equality: {
    lv: 'Vienādās lietās jālemj vienādi (APL, 6. pants). Ja šī lieta atšķiras, pierakstiet, ar ko.',
    en: 'Like cases are decided alike (Administrative Procedure Law, section 6). If this one differs, write down how.',
  },
  earlier: { lv: 'Līdzīgi iepriekšējie lēmumi', en: 'Like earlier decisions' },
  earlierNone: { lv: 'Līdzīgu lēmumu vēl nav.', en: 'There are no like decisions yet.' },
  earlierWords: { lv: 'Meklēt lēmumos pēc vārdiem', en: 'Search the decisions by words' },
  find: { lv: 'Meklēt', en: 'Search' },
  granted: { lv: 'Izsniegts', en: 'Granted' },
  refused: { lv: 'Atteikts', en: 'Refused' },
  likeness: { lv: 'sakrīt {percent} %', en: '{percent} % in common' },
  departed: { lv: 'Atšķīrās no iepriekšējiem: {reason}', en: 'Differed from those before: {reason}' },
  waits: { lv: 'Lēmums gaida otru amatpersonu', en: 'A decision waits for a second officer' },
  proposedBy: {
    lv: '{name} ierosina. Jāapstiprina līdz {until}.',
    en: 'Proposed by {name}. To be confirmed by {until}.',
  },
  proposesGrant: {
    lv: 'Izsniegt dokumentu no faktiem, kas redzami šajā lapā.',
    en: 'Issue the document from the facts on this page.',
  },
  proposesRefuse: { lv: 'Atteikt pieteikumu.', en: 'Refuse the application.' },
  notYours: {
    lv: 'Apstiprina cita amatpersona. Ja lēmumu mainīsiet, tas būs jāapstiprina no jauna.',
    en: 'Another officer confirms it. If you change the decision, it must be confirmed anew.',
  },
  approve: { lv: 'Apstiprināt lēmumu', en: 'Confirm the decision' },
  giveBack: { lv: 'Atdot labošanai', en: 'Give back to be mended' },
  takeBack: { lv: 'Atsaukt', en: 'Take back' },
  returnReason: { lv: 'Kas lēmumā jālabo', en: 'What must be mended' },
  fourEyes: {
    lv: 'Šim pakalpojumam lēmumu apstiprina otra amatpersona.',
    en: 'In this service a second officer confirms the decision.',
  },
  handOver: { lv: 'Nodot apstiprināšanai', en: 'Hand to a second officer' },
  listTitle: { lv: 'Apstiprināšanai', en: 'To be confirmed' },
  listAbout: {
    lv: 'Lēmumi, kuri jāapstiprina otrai amatpersonai. Pēc 24 stundām lēmums jāierosina no jauna.',
    en: 'Decisions that a second officer must confirm. After 24 hours a decision must be proposed anew.',
  },
  listNone: { lv: 'Nekas negaida apstiprinājumu.', en: 'Nothing waits to be confirmed.' },
  more: { lv: 'Nākamie lēmumi', en: 'Next decisions' },
  own: { lv: 'Jūsu paša', en: 'Your own' },
  who: { lv: 'Ierosina', en: 'Proposed by' },
  until: { lv: 'Līdz', en: 'Until' },
  outcome: { lv: 'Lēmums', en: 'Decision' },
} as const satisfies Record<string, Text>;
