import type { Text } from '../../../platform/text/index.js';

export const texts = {
  title: { lv: 'Tāme un darbs', en: 'Quote and work' },
  make: { lv: 'Sagatavot tāmi', en: 'Make a quote' },
  item: { lv: 'Cenrāža pozīcija', en: 'Item of the price list' },
  amount: { lv: 'Cik vienību (stundu)', en: 'How many units (hours)' },
  days: { lv: 'Cik dienu tāme ir spēkā', en: 'Days for which the quote holds' },
  daysWrong: {
    lv: 'Norādiet veselu dienu skaitu no 1 līdz 365.',
    en: 'Give a whole number of days from 1 to 365.',
  },
  words: { lv: 'Kas tiks izdarīts', en: 'What will be done' },
  wordsHint: { lv: 'Klients to redz tāmē un aktā', en: 'The client reads it in the quote and in the act' },
  offer: { lv: 'Nosūtīt tāmi klientam', en: 'Send the quote to the client' },
  offerStands: { lv: 'Piekrišana parakstītā datnē, tāmes atsaukšana', en: 'Agreement by a signed file, taking back' },
  takeBack: { lv: 'Atsaukt tāmi', en: 'Take the quote back' },
  unpaid: {
    lv: 'Klients nemaksā vai darbs vairs nav vajadzīgs',
    en: 'The client does not pay, or the work is no longer needed',
  },
  unpaidHint: {
    lv: 'Atsaucot tāmi, maksa vairs netiek prasīta; rēķinam izraksta kredītrēķinu. Ja rēķins samaksāts daļēji, vispirms nauda jāatmaksā.',
    en: 'Once the quote is taken back nothing is asked; the invoice gets a credit note. Where a part of it was paid, the money goes back first.',
  },
  invoice: { lv: 'Rēķins', en: 'Invoice' },
  signed: { lv: 'Klients piekritis ar parakstītu datni', en: 'The client agreed by a signed file' },
  signedHint: {
    lv: 'Der klienta parakstīta datne, kas saņemta šajā lietā pēc tāmes un kuras visi paraksti ir derīgi. Ja parakstījis pārstāvis, vispirms atzīstiet parakstītāju.',
    en: 'A file signed by the client will do that came to this case after the quote and whose every signature is valid. Where a representative signed, first accept the signer.',
  },
  delivered: { lv: 'Kas izdarīts un nodots', en: 'What was done and handed over' },
  deliveredHint: {
    lv: 'Datnes vispirms nosūtiet ar atbildi šajā lietā.',
    en: 'First send the files by a reply of this case.',
  },
  deliver: { lv: 'Nodot pieņemšanai', en: 'Hand over for acceptance' },
  state: { lv: 'Stāvoklis', en: 'State' },
  price: { lv: 'Summa', en: 'Amount' },
  until: { lv: 'Spēkā līdz', en: 'Holds until' },
  agreed: { lv: 'Piekrita', en: 'Agreed' },
  pdf: { lv: 'Tāme (PDF)', en: 'Quote (PDF)' },
  act: { lv: 'Akts (PDF)', en: 'Act (PDF)' },
  itemMissing: { lv: 'Izvēlieties cenrāža pozīciju.', en: 'Choose an item of the price list.' },
  wordsMissing: {
    lv: 'Aprakstiet, kas tiks izdarīts (vismaz 10 burti).',
    en: 'Describe what will be done (at least 10 letters).',
  },
  amountMissing: { lv: 'Norādiet vienību skaitu.', en: 'Give the number of units.' },
  deliveredMissing: {
    lv: 'Aprakstiet, kas ir nodots (vismaz 10 burti).',
    en: 'Describe what was handed over (at least 10 letters).',
  },
} as const satisfies Record<string, Text>;

export const doneWords: Readonly<Record<string, Text>> = {
  quote: { lv: 'Tāme ir nosūtīta klientam.', en: 'The quote has been sent to the client.' },
  'take-back-quote': { lv: 'Tāme ir atsaukta.', en: 'The quote has been taken back.' },
  'agree-signed': {
    lv: 'Piekrišana ir pierakstīta; klientam jāsamaksā.',
    en: 'The agreement is noted; the client has to pay.',
  },
  'deliver-work': {
    lv: 'Darbs ir nodots; klients to pieņems portālā.',
    en: 'The work is handed over; the client accepts it in the portal.',
  },
};
