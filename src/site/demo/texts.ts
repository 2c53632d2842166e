import type { Text } from '../../platform/text/index.js';

export const demoTexts = {
  title: { lv: 'Demonstrācija', en: 'Demonstration' },
  lead: {
    lv: 'Viss šeit ir izdomāts: cilvēki, dokumenti, sodi un nauda. Droši spiediet jebko; pēc datu mapes izdzēšanas viss sākas no jauna.',
    en: 'Everything here is invented: people, documents, penalties and money. Press whatever you like; delete the data folder and it all starts anew.',
  },
  residents: { lv: 'Iedzīvotāji un uzņēmumi', en: 'Residents and companies' },
  staff: { lv: 'Aģentūras darbinieki', en: 'The agency’s staff' },
  person: { lv: 'Kas', en: 'Who' },
  shows: { lv: 'Ko parāda', en: 'What it shows' },
  signIn: { lv: 'Pieslēgties', en: 'Sign in' },
  as: { lv: 'kā {name}', en: 'as {name}' },
  code: { lv: 'Personas kods', en: 'Personal code' },
  tour: { lv: 'Piecu minūšu apskate', en: 'A tour of five minutes' },
  places: { lv: 'Kur kas atrodas', en: 'Where things are' },
  place: { lv: 'Vieta', en: 'Place' },
  address: { lv: 'Adrese', en: 'Address' },
  phone: { lv: 'Telefona simulators', en: 'Telephone simulator' },
  outbox: { lv: 'Izsūtīto vēstuļu kaste', en: 'Outbox of notices' },
  outboxLead: {
    lv: 'Vēstules, kas īstenībā aizietu pa e-pastu, jaunākās vispirms.',
    en: 'The letters that would really go by e-mail, newest first.',
  },
  outboxEmpty: {
    lv: 'Vēl nekas nav sūtīts. Iesniedziet pieteikumu, un apstiprinājums parādīsies šeit.',
    en: 'Nothing has been sent yet. Send an application and its confirmation appears here.',
  },
  to: { lv: 'Kam', en: 'To' },
  at: { lv: 'Kad', en: 'When' },
  home: { lv: 'Iedzīvotāju puse', en: 'The residents’ side' },
  desk: { lv: 'Darbinieku darba vieta', en: 'The staff’s desk' },
  verify: { lv: 'Dokumenta pārbaude pēc koda vai faila', en: 'Verification of a document by code or file' },
  eAddress: { lv: 'E-adreses simulators', en: 'Simulator of the e-address' },
  api: { lv: 'Programmu saskarnes apraksts (OpenAPI)', en: 'Description of the interface for programs (OpenAPI)' },
  people: { lv: 'Šie paši cilvēki skriptiem', en: 'The same people, for scripts' },
  outboxJson: { lv: 'Vēstules skriptiem', en: 'The notices, for scripts' },
  health: { lv: 'Vai viss darbojas', en: 'Whether everything works' },
} satisfies Record<string, Text>;

/** The tour, a sentence a step. */
export const tour: readonly Text[] = [
  {
    lv: 'Pārbaudiet dokumentu bez pieslēgšanās: pakalpojums „Dokumenta pārbaude”, sērija LV, numurs 1234567.',
    en: 'Check a document without signing in: the service “Check a document”, series LV, number 1234567.',
  },
  {
    lv: 'Pieslēdzieties kā iedzīvotājs no tabulas un pieprasiet izziņu no Sodu reģistra. Samaksājiet demonstrācijas bankā.',
    en: 'Sign in as a resident from the table and apply for a certificate from the Punishment Register. Pay at the demonstration bank.',
  },
  {
    lv: 'Lejupielādējiet izziņu sadaļā „Mani jautājumi” un pārbaudiet tās kodu vai failu.',
    en: 'Download the certificate under “My matters” and verify its code or its file.',
  },
  {
    lv: 'Pieslēdzieties kā darbinieks: darbu sarakstā gaida pieteikumi, kurus nevarēja izlemt uzreiz.',
    en: 'Sign in as an officer: the worklist holds the applications that could not be decided at once.',
  },
  {
    lv: 'Anna saņem lēmumus e-adresē: atveriet simulatoru, izlasiet viņas pastkasti un uzrakstiet no tās iestādei, arī ar pielikumu.',
    en: 'Anna receives decisions in the e-address: open the simulator, read her mailbox and write to the agency from it, with an attachment too.',
  },
  {
    lv: 'Atgriezieties kā iedzīvotājs un apskatiet sadaļu „Kas skatījis manus datus”.',
    en: 'Come back as the resident and open “Who has looked at my data”.',
  },
];
