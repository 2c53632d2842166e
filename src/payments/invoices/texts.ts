import type { Text } from '../../platform/text/index.js';

/** Words of an invoice, on paper and on pages. */
export const invoiceWords = {
  invoice: { lv: 'Rēķins', en: 'Invoice' },
  creditNote: { lv: 'Kredītrēķins', en: 'Credit note' },
  takesBack: { lv: 'Atceļ rēķinu Nr. {number} ({on})', en: 'Takes back invoice No. {number} of {on}' },
  registration: { lv: 'Reģ. Nr.', en: 'Reg. No.' },
  seller: { lv: 'Pārdevējs', en: 'Seller' },
  issuedOn: { lv: 'Izrakstīts', en: 'Issued' },
  dueOn: { lv: 'Apmaksāt līdz', en: 'Pay by' },
  buyerVat: { lv: 'Pircēja PVN numurs', en: 'Buyer’s VAT number' },
  reference: { lv: 'Pircēja atsauce', en: 'Buyer’s reference' },
  lines: { lv: 'Pakalpojumi', en: 'Services' },
  name: { lv: 'Pakalpojums', en: 'Service' },
  quantity: { lv: 'Daudzums', en: 'Quantity' },
  price: { lv: 'Cena bez PVN', en: 'Price without VAT' },
  vatRate: { lv: 'PVN', en: 'VAT' },
  net: { lv: 'Summa bez PVN', en: 'Amount without VAT' },
  totalNet: { lv: 'Kopā bez PVN', en: 'Total without VAT' },
  totalVat: { lv: 'PVN {percent} %', en: 'VAT {percent} %' },
  outsideVat: { lv: 'Nav PVN objekts (PVN likums, 3. pants)', en: 'Outside of VAT (Value Added Tax Law, article 3)' },
  totalGross: { lv: 'Kopā ar PVN', en: 'Total with VAT' },
  toPay: { lv: 'Kopā apmaksai {amount} līdz {due}', en: '{amount} to pay by {due}' },
  account: { lv: 'Konts', en: 'Account' },
  purpose: { lv: 'Maksājuma mērķis', en: 'Purpose' },
  electronic: {
    lv: 'Rēķins sagatavots elektroniski, apzīmogots ar elektronisko zīmogu un derīgs bez paraksta. Tam pievienots e-rēķins (UBL, Peppol BIS Billing 3).',
    en: 'The invoice was made electronically, bears an electronic seal and is valid without a signature. An e-invoice (UBL, Peppol BIS Billing 3) goes with it.',
  },
  piece: { lv: 'gab.', en: 'pcs' },
} as const satisfies Readonly<Record<string, Text>>;

/** UN/ECE Recommendation 20, as the price list uses it. */
export const unitWords: Readonly<Record<string, Text>> = {
  C62: invoiceWords.piece,
  HUR: { lv: 'st.', en: 'h' },
  MON: { lv: 'mēn.', en: 'months' },
};
