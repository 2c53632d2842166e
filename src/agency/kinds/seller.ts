import { defineKind, fields } from '../../platform/dataset/index.js';
import { same } from '../../platform/text/index.js';
import { caseIndex } from './rules.js';
import { source } from './source.js';

const { line, recordOf } = fields;

/** What the agency is as a seller, beyond its requisites. One record, `agency`. */
export const seller = defineKind({
  id: 'seller',
  name: { lv: 'Rēķini un maksājumi', en: 'Invoices and payments' },
  about: {
    lv: 'PVN numurs, kas stāv katrā rēķinā, un lietu nomenklatūras indekss, kurā glabā rēķinus un maksājumu apliecinājumus.',
    en: 'The VAT number that stands on every invoice, and the index of the records plan under which invoices and confirmations of payment are kept.',
  },
  fourEyes: true,
  fields: {
    vatNumber: line({
      label: { lv: 'PVN numurs', en: 'VAT number' },
      pattern: /^[A-Z]{2}[0-9A-Z]{2,12}$/,
      problem: {
        lv: 'Rakstiet PVN numuru ar valsts burtiem, bez atstarpēm.',
        en: 'Write the VAT number with the letters of the country, without spaces.',
      },
    }),
    caseIndex: recordOf({
      label: { lv: 'Lietu nomenklatūras indekss', en: 'Index of the records plan' },
      of: () => caseIndex,
    }),
    source,
  },
  title: ({ vatNumber }) => same(vatNumber),
});
