import type { Text } from '../../platform/text/index.js';

export const texts = {
  name: { lv: 'Paraugbanka', en: 'Sample Bank' },
  banner: {
    lv: 'Demonstrācija. Šī nav īsta banka, un nauda netiek ņemta.',
    en: 'Demonstration. This is not a real bank, and no money is taken.',
  },
  title: { lv: 'Maksājuma apstiprināšana', en: 'Confirm the payment' },
  payee: { lv: 'Saņēmējs', en: 'Payee' },
  payeeName: { lv: 'Demonstrācijas aģentūra', en: 'The demonstration agency' },
  account: { lv: 'Saņēmēja konts', en: 'Payee’s account' },
  purpose: { lv: 'Maksājuma mērķis', en: 'Purpose' },
  amount: { lv: 'Summa', en: 'Amount' },
  pay: { lv: 'Maksāt', en: 'Pay' },
  payLater: { lv: 'Maksāt ar aizkavi', en: 'Pay with a delay' },
  payLaterHint: {
    lv: 'Ar aizkavi banka maksājumu izpilda pēc {seconds} sekundēm: tā var redzēt, kā izskatās gaidīšana.',
    en: 'With a delay the bank carries the payment out after {seconds} seconds, to show what waiting looks like.',
  },
  cancel: { lv: 'Atcelt', en: 'Cancel' },
  done: { lv: 'Šis maksājums bankā jau ir apstrādāts', en: 'The bank has already dealt with this payment' },
  doneHint: { lv: 'Otrreiz to apmaksāt nevar.', en: 'It cannot be paid a second time.' },
  expired: { lv: 'Maksājuma saite vairs nav derīga', en: 'The payment link is no longer valid' },
  expiredHint: {
    lv: 'Atgriezieties pie sava pieteikuma un sāciet maksājumu no jauna.',
    en: 'Go back to your application and start the payment again.',
  },
  back: { lv: 'Atgriezties pie tirgotāja', en: 'Back to the merchant' },
  otherLanguage: { lv: 'English', en: 'Latviešu' },
  altered: {
    lv: 'Maksājuma dati ir nepilnīgi vai pa ceļam mainīti, tāpēc banka tos nepieņem. Sāciet maksājumu no jauna.',
    en: 'The payment’s data are incomplete or were altered on the way, so the bank does not take them. Start the payment again.',
  },
} as const satisfies Readonly<Record<string, Text>>;
