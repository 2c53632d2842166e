import type { Text } from '../../platform/text/index.js';

/** Words of the page on which a company sees its invoices. */
export const invoiceTexts = {
  title: { lv: 'Rēķini', en: 'Invoices' },
  forOrganisations: {
    lv: 'Rēķinus izrakstām uzņēmumiem un iestādēm. Izvēlieties, kam kārtojat lietas, lai redzētu to rēķinus.',
    en: 'Invoices are for companies and institutions. Choose for whom you act to see theirs.',
  },
  owed: { lv: 'Kopā jāmaksā {amount}', en: '{amount} to pay in all' },
  payAll: { lv: 'Apmaksāt', en: 'Pay' },
  none: { lv: 'Rēķinu nav.', en: 'There are no invoices.' },
  number: { lv: 'Numurs', en: 'Number' },
  issuedOn: { lv: 'Izrakstīts', en: 'Issued' },
  dueOn: { lv: 'Termiņš', en: 'Due' },
  amount: { lv: 'Summa', en: 'Amount' },
  state: { lv: 'Stāvoklis', en: 'State' },
  files: { lv: 'Datnes', en: 'Files' },
  account: { lv: 'Norēķinu pārskats', en: 'Statement of account' },
  on: { lv: 'Datums', en: 'Date' },
  what: { lv: 'Kas', en: 'What' },
  balance: { lv: 'Parāds', en: 'Owed' },
} as const satisfies Readonly<Record<string, Text>>;

export const invoiceStates = {
  open: { lv: 'Gaida apmaksu', en: 'Waits for payment' },
  overdue: { lv: 'Kavēts', en: 'Overdue' },
  paid: { lv: 'Apmaksāts', en: 'Paid' },
  'written-off': { lv: 'Norakstīts', en: 'Written off' },
  'taken-back': { lv: 'Atcelts', en: 'Taken back' },
  'credit-note': { lv: 'Kredītrēķins', en: 'Credit note' },
} as const satisfies Readonly<Record<string, Text>>;

/** How loudly each state is told, on the desk as for the buyer. */
export const invoiceTones = {
  open: 'info',
  overdue: 'danger',
  paid: 'success',
  'written-off': 'neutral',
  'taken-back': 'neutral',
  'credit-note': 'neutral',
} as const satisfies Readonly<Record<keyof typeof invoiceStates, string>>;

export const accountWords = {
  invoice: { lv: 'Rēķins', en: 'Invoice' },
  'credit-note': { lv: 'Kredītrēķins', en: 'Credit note' },
  payment: { lv: 'Maksājums', en: 'Payment' },
  refund: { lv: 'Atmaksājams', en: 'To be returned' },
  'written-off': { lv: 'Norakstīts', en: 'Written off' },
} as const satisfies Readonly<Record<string, Text>>;
