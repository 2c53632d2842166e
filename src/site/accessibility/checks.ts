import type { Text } from '../../platform/text/index.js';

interface Manual {
  readonly on: string;
  readonly done: readonly Text[];
  readonly shortcomings: readonly { readonly what: Text; readonly why: Text }[];
}

/** The manual check, dated; whoever repeats it changes these lines. */
export const manual: Manual = {
  on: '2026-11-29',
  done: [
    {
      lv: 'lapas lietotas tikai ar tastatūru, no adreses līdz nosūtīšanai;',
      en: 'pages used by keyboard alone, from the address to sending;',
    },
    {
      lv: 'lapas lasītas bez skriptiem un palielinātas līdz 400 %;',
      en: 'pages read without scripts and enlarged to 400 %;',
    },
    {
      lv: 'ekrāna lasītājam redzamais satura koks salīdzināts ar redzamo lapu.',
      en: 'the tree that a screen reader sees compared with the page as it is seen.',
    },
  ],
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
