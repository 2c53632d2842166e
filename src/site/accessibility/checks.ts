import type { Text } from '../../platform/text/index.js';

interface Checks {
  /** When this list was last reviewed. */
  readonly reviewedOn: string;
  readonly shortcomings: readonly { readonly what: Text; readonly why: Text }[];
}

/** What is known beside the automatic check; checks by hand are published in the agency’s dataset. */
export const checks: Checks = {
  reviewedOn: '2026-11-29',
  shortcomings: [
    {
      what: {
        lv: 'Karšu portāls gis.ic.iem.gov.lv, uz kuru vedam, nav šīs vietnes daļa, un tā piekļūstamību neesam pārbaudījuši.',
        en: 'The map portal gis.ic.iem.gov.lv, to which we link, is no part of this site, and its accessibility has not been checked by us.',
      },
      why: {
        lv: 'Tos pašus skaitļus tabulā iedodam pēc pieprasījuma.',
        en: 'We give the same figures in a table on request.',
      },
    },
    {
      what: {
        lv: 'Neatkarīga pārbaude ar cilvēkiem ar dažādiem funkcionāliem traucējumiem vēl nav notikusi.',
        en: 'An independent test with people with different disabilities has not taken place yet.',
      },
      why: {
        lv: 'Tāpēc varam nezināt par kādu šķērsli; lūdzu, pastāstiet.',
        en: 'So there may be a barrier that we do not know of; please tell us.',
      },
    },
  ],
};
