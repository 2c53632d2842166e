import type { Text } from '../platform/text/index.js';

/** What the audit's codes of this room mean to the person they are about. */
export const deeds: Readonly<Record<string, Text>> = {
  'payments:ask': { lv: 'Pieprasīta samaksa par pakalpojumu', en: 'The fee for a service was asked' },
  'payments:start': { lv: 'Sākts maksājums', en: 'A payment was started' },
  'payments:settle': { lv: 'Saņemta samaksa', en: 'A payment was received' },
  'payments:waive': { lv: 'Samaksa vairs netiek prasīta', en: 'The fee is no longer asked' },
  'payments:replace': {
    lv: 'Iepriekš pieprasītā summa vairs netiek prasīta: jāmaksā cita summa',
    en: 'What was asked before is no longer asked: another amount is due',
  },
  'payments:receipt': { lv: 'Pieprasīts maksājuma apliecinājums', en: 'A confirmation of payment was asked for' },
  'payments:upload-statement': { lv: 'Pievienots bankas konta izraksts', en: 'A bank statement was added' },
  'payments:fetch-statements': { lv: 'Bankai prasīti konta izraksti', en: 'The bank was asked for statements' },
  'payments:take-statement': { lv: 'Saņemts bankas konta izraksts', en: 'A bank statement was taken in' },
  'payments:refuse-statement': { lv: 'Noraidīts bankas konta izraksts', en: 'A bank statement was refused' },
  'payments:place-settle': { lv: 'Maksājums attiecināts ar darbinieka lēmumu', en: 'A payment was placed by staff' },
  'payments:place-return': { lv: 'Nolemts maksājumu atmaksāt', en: 'It was decided to return a payment' },
  'payments:place-charge': {
    lv: 'Maksājums atzīts par bankas komisiju',
    en: 'A payment was found to be a bank charge',
  },
  'payments:issue-invoice': { lv: 'Izrakstīts rēķins', en: 'An invoice was issued' },
  'payments:dun': { lv: 'Atgādināts par neapmaksātu rēķinu', en: 'A reminder of an unpaid invoice was sent' },
  'payments:ask-write-off': { lv: 'Pieteikta parāda norakstīšana', en: 'Writing off a debt was requested' },
  'payments:approve-write-off': { lv: 'Apstiprināta parāda norakstīšana', en: 'Writing off a debt was approved' },
  'payments:refuse-write-off': { lv: 'Noraidīta parāda norakstīšana', en: 'Writing off a debt was refused' },
  'payments:write-off': { lv: 'Norakstīts parāds', en: 'A debt was written off' },
  'payments:import-holders': { lv: 'Ielasīts iestādes konts', en: 'An authority’s account was taken in' },
  'payments:export-books': { lv: 'Izdoti mēneša grāmatojumi', en: 'The books of a month were exported' },
  'payments:ask-refund': { lv: 'Pieteikta atmaksa', en: 'A refund was requested' },
  'payments:approve-refund': { lv: 'Apstiprināta atmaksa', en: 'A refund was approved' },
  'payments:refuse-refund': { lv: 'Noraidīta atmaksa', en: 'A refund was refused' },
  'payments:refund-rejected': { lv: 'Banka noraidīja atmaksu', en: 'The bank refused a refund' },
  'payments:send-refunds': { lv: 'Atmaksas nodotas bankai', en: 'Refunds were handed to the bank' },
  'payments:refuse-callback': {
    lv: 'Noraidīts bankas paziņojums, kura īstums nav pierādīts',
    en: 'A message in the bank’s name was refused: not proven genuine',
  },
  'payments:prices-draft': { lv: 'Sagatavota cenrāža izmaiņa', en: 'A change of the price list was drafted' },
  'payments:prices-ask': {
    lv: 'Lūgts apstiprināt cenrāža izmaiņu',
    en: 'Approval of a change of the price list was asked',
  },
  'payments:prices-publish': { lv: 'Publicēta cenrāža izmaiņa', en: 'A change of the price list was published' },
  'payments:prices-discard': { lv: 'Atmesta cenrāža izmaiņa', en: 'A change of the price list was laid aside' },
  'payments:prices-ask-undo': {
    lv: 'Lūgts atcelt cenrāža izmaiņu',
    en: 'Undoing a change of the price list was asked',
  },
  'payments:prices-undo': { lv: 'Atcelta cenrāža izmaiņa', en: 'A change of the price list was undone' },
  'payments:prices-ask-import': { lv: 'Cenrādis iesniegts importam', en: 'A price list was handed in to import' },
  'payments:prices-import': { lv: 'Importēts cenrādis', en: 'A price list was imported' },
  'payments:prices-decline-import': {
    lv: 'Noraidīts cenrāža imports',
    en: 'The import of a price list was turned down',
  },
  'payments:dispute': {
    lv: 'Bankas ziņas par maksājumu neatbilst pieprasītajam',
    en: 'What the bank says about a payment does not match what was asked',
  },
};

export const purposes: Readonly<Record<string, Text>> = {
  'price-list': { lv: 'Cenrāža uzturēšana', en: 'Keeping the price list' },
  payment: { lv: 'Samaksa par pakalpojumu', en: 'Payment for a service' },
};
