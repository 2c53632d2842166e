import type { Way } from '../../case/index.js';
import type { Assurance } from '../../identity/index.js';
import type { Text } from '../../platform/text/index.js';

export const texts = {
  title: { lv: 'Ievadīt pakalpojuma pieprasījumu klienta vietā', en: 'Enter a request for a client' },
  lead: {
    lv: 'Pieprasījumam, kas saņemts pa pastu, tālruni vai parakstīts elektroniski. Kas to ievadīja, redzēs arī klients.',
    en: 'For a request that came by post, by phone or electronically signed. The client, too, will see who entered it.',
  },
  service: { lv: 'Pakalpojums', en: 'Service' },
  serviceProblem: { lv: 'Izvēlieties pakalpojumu.', en: 'Choose a service.' },
  code: {
    lv: 'Klienta personas kods vai reģistrācijas numurs',
    en: 'Personal code or registration number of the client',
  },
  codeHint: { lv: '11 cipari; klientu atradīsim reģistrā.', en: '11 digits; the client is found in the register.' },
  codeProblem: {
    lv: 'Reģistrā neviena ar šādu kodu nav. Pārbaudiet ciparus pieprasījumā.',
    en: 'The registers hold nobody with this code. Check the digits in the request.',
  },
  relation: { lv: 'Kas pieprasa', en: 'Who asks' },
  relationProblem: {
    lv: 'Izvēlieties, kas pieprasa; juridiskās personas vietā pieprasa tās pārstāvis.',
    en: 'Choose who asks; for a legal entity its representative asks.',
  },
  signer: { lv: 'Pārstāvja personas kods', en: 'Personal code of the representative' },
  signerHint: {
    lv: 'Tam, kurš parakstījis pieprasījumu cita vietā.',
    en: 'Of whoever signed the request for another.',
  },
  signerProblem: {
    lv: 'Ierakstiet pārstāvja personas kodu; reģistrā jābūt šādai personai.',
    en: 'Enter the personal code of the representative; the register must hold such a person.',
  },
  seen: { lv: 'Pārstāvību apliecinošs dokuments', en: 'Document that shows the right to represent' },
  seenHint: {
    lv: 'Ko redzējāt, piemēram, bāriņtiesas lēmums Nr. 12. Ja pārstāvību apliecina reģistrs, atstājiet tukšu.',
    en: 'What you have seen, for example decision No. 12 of the orphan’s court. Leave it empty where the register shows the right.',
  },
  seenProblem: {
    lv: 'Reģistrs šo pārstāvību neapliecina. Ierakstiet, kāds dokuments to pierāda.',
    en: 'The register does not show this right to represent. Say which document proves it.',
  },
  register: { lv: 'reģistrs', en: 'the register' },
  represented: { lv: 'Pārstāv', en: 'Represented by' },
  way: { lv: 'Kā pieprasījums saņemts', en: 'Which way the request came' },
  wayProblem: { lv: 'Izvēlieties, kā pieprasījums saņemts.', en: 'Choose which way the request came.' },
  proof: { lv: 'Kā pierādīta identitāte', en: 'How identity was proven' },
  proofProblem: { lv: 'Izvēlieties, kā pierādīta identitāte.', en: 'Choose how identity was proven.' },
  proofOfWay: {
    lv: 'Tā identitāti pierādīt šajā saņemšanas veidā nevar: pašrocīgs paraksts ir uz papīra, elektroniskais – e-pastā.',
    en: 'Identity cannot be proven like that on this way: a signature by hand is on paper, an electronic one in a mail.',
  },
  begin: { lv: 'Aizpildīt veidlapu', en: 'Fill in the form' },
  save: { lv: 'Saglabāt un turpināt', en: 'Save and continue' },
  check: { lv: 'Pārbaudiet ievadīto', en: 'Check what you have entered' },
  client: { lv: 'Klients', en: 'Client' },
  price: { lv: 'Maksa', en: 'Fee' },
  priceNote: {
    lv: 'Par maksu klientam paziņosim reizē ar reģistrāciju; termiņš sākas, kad tā saņemta.',
    en: 'The client is told of the fee with the registration; the time limit begins once it has been received.',
  },
  send: { lv: 'Iesniegt klienta vārdā', en: 'Send on behalf of the client' },
  done: { lv: 'Pieprasījums ir iesniegts. Atvērt lietu', en: 'The request has been sent. Open the case' },
  alreadySent: { lv: 'Šis pieprasījums jau ir iesniegts.', en: 'This request has already been sent.' },
} as const satisfies Record<string, Text>;

export const ways = [
  { value: 'post', label: { lv: 'Pa pastu', en: 'By post' } },
  { value: 'phone', label: { lv: 'Pa tālruni', en: 'By phone' } },
  {
    value: 'signed-email',
    label: { lv: 'Parakstīts elektroniski, pa e-pastu', en: 'Electronically signed, by e-mail' },
  },
] as const satisfies readonly { readonly value: Way; readonly label: Text }[];

export const proofs = [
  {
    value: 'container',
    ways: ['signed-email'],
    assurance: 'high',
    label: { lv: 'Kvalificēts elektroniskais paraksts, pārbaudīts', en: 'Qualified electronic signature, checked' },
  },
  {
    value: 'document',
    ways: ['post', 'phone', 'signed-email'],
    assurance: 'high',
    label: { lv: 'Uzrādīts personu apliecinošs dokuments', en: 'Identity document shown' },
  },
  {
    value: 'paper',
    ways: ['post'],
    assurance: 'substantial',
    label: { lv: 'Pašrocīgs paraksts uz papīra', en: 'Signature by hand on paper' },
  },
  {
    value: 'none',
    ways: ['post', 'phone', 'signed-email'],
    assurance: 'anonymous',
    label: { lv: 'Nav pierādīta', en: 'Not proven' },
  },
] as const satisfies readonly {
  readonly value: string;
  /** On which ways it can be given. */
  readonly ways: readonly Way[];
  readonly assurance: Assurance;
  readonly label: Text;
}[];

/** Who asks, in words. */
export const relationWords = {
  self: { lv: 'Klients pats', en: 'The client' },
  child: { lv: 'Vecāks par bērnu', en: 'A parent for a child' },
  ward: { lv: 'Aizbildnis vai aizgādnis', en: 'A guardian or trustee' },
  company: { lv: 'Juridiskās personas pārstāvis', en: 'A representative of a legal entity' },
} as const satisfies Record<string, Text>;
