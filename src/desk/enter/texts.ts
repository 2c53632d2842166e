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
  way: { lv: 'Kā pieprasījums saņemts', en: 'Which way the request came' },
  wayProblem: { lv: 'Izvēlieties, kā pieprasījums saņemts.', en: 'Choose which way the request came.' },
  proof: { lv: 'Kā pierādīta identitāte', en: 'How identity was proven' },
  proofProblem: { lv: 'Izvēlieties, kā pierādīta identitāte.', en: 'Choose how identity was proven.' },
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
] as const;

export const proofs = [
  {
    value: 'container',
    assurance: 'high',
    label: { lv: 'Kvalificēts elektroniskais paraksts, pārbaudīts', en: 'Qualified electronic signature, checked' },
  },
  {
    value: 'document',
    assurance: 'high',
    label: { lv: 'Uzrādīts personu apliecinošs dokuments', en: 'Identity document shown' },
  },
  {
    value: 'paper',
    assurance: 'substantial',
    label: { lv: 'Pašrocīgs paraksts uz papīra', en: 'Signature by hand on paper' },
  },
  { value: 'none', assurance: 'anonymous', label: { lv: 'Nav pierādīta', en: 'Not proven' } },
] as const;
