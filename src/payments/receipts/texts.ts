import type { Text } from '../../platform/text/index.js';

/** Words of the confirmation of payment, on paper and on its page. */
export const receiptWords = {
  title: { lv: 'Maksājuma apliecinājums', en: 'Confirmation of payment' },
  lead: {
    lv: 'Apliecinām, ka saņemtas ziņas par šādu maksājumu.',
    en: 'We confirm that the following payment was made.',
  },
  titleOfSeveral: { lv: 'Maksājumu apliecinājums', en: 'Confirmation of payments' },
  leadOfSeveral: {
    lv: 'Apliecinām, ka saņemtas ziņas par šādiem maksājumiem.',
    en: 'We confirm that the following payments were made.',
  },
  purpose: { lv: 'Maksājuma mērķis', en: 'Purpose' },
  amount: { lv: 'Summa', en: 'Amount' },
  recipient: { lv: 'Saņēmējs', en: 'Recipient' },
  iban: { lv: 'Saņēmēja konts', en: 'Recipient’s account' },
  sentAt: { lv: 'Nosūtīts', en: 'Sent' },
  arrivedOn: { lv: 'Saņemts kontā', en: 'Received on the account' },
  notYet: { lv: 'vēl ceļā', en: 'still on its way' },
  total: { lv: 'Kopā samaksāts', en: 'Paid in all' },
  number: { lv: 'Kvīts numurs', en: 'Receipt number' },
  numbers: { lv: 'Kvīšu numuri', en: 'Receipt numbers' },
  onItsWay: {
    lv: 'Maksātāja banka maksājumu ir izpildījusi; saņēmēja kontā tas parasti ir divu darbdienu laikā.',
    en: 'The payer’s bank has carried out the payment; it usually reaches the recipient’s account within two working days.',
  },
  making: { lv: 'Apliecinājums tiek sagatavots', en: 'The confirmation is being prepared' },
  makingNext: {
    lv: 'Parasti tas ilgst dažas sekundes. Atveriet šo lapu vēlreiz.',
    en: 'It usually takes a few seconds. Open this page again.',
  },
  again: { lv: 'Pārbaudīt vēlreiz', en: 'Check again' },
  ready: {
    lv: 'Apliecinājums ir gatavs: PDF ar Informācijas centra elektronisko zīmogu un pārbaudes kodu.',
    en: 'The confirmation is ready: a PDF with the electronic seal of the Information Centre and a verification code.',
  },
  download: { lv: 'Lejupielādēt PDF', en: 'Download the PDF' },
  documentNumber: { lv: 'Dokumenta numurs', en: 'Document number' },
  ask: { lv: 'Maksājuma apliecinājums (PDF)', en: 'Confirmation of payment (PDF)' },
  askTogether: {
    lv: 'Viens apliecinājums par visiem samaksātajiem (PDF)',
    en: 'One confirmation of all that were paid (PDF)',
  },
  each: { lv: 'Apliecinājums katram maksājumam atsevišķi', en: 'A confirmation of each payment separately' },
  askFor: { lv: 'Maksājuma apliecinājums par {purpose} (PDF)', en: 'Confirmation of payment for {purpose} (PDF)' },
} as const satisfies Readonly<Record<string, Text>>;
