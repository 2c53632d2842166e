import type { Text } from '../../../platform/text/index.js';

export const fileTexts = {
  title: { lv: 'Datne nav pārbaudīta', en: 'The file has not been scanned' },
  back: { lv: 'Atpakaļ uz lietu', en: 'Back to the case' },
  heading: {
    lv: 'Vai šajā datnē ir vīruss, neviens nav pārbaudījis',
    en: 'Nobody has checked whether this file carries a virus',
  },
  advice: {
    lv: 'Atveriet to tikai tad, ja to gaidījāt un pazīstat sūtītāju. Dokumentā neatļaujiet makro; programmas nepalaidiet.',
    en: 'Open it only if you expected it and know its sender. Allow no macros in a document; run no programs.',
  },
  openAnyway: { lv: 'Saprotu, atvērt datni', en: 'I understand, open the file' },
  contents: { lv: 'Konteinera saturs', en: 'What the container holds' },
  contentsOf: { lv: 'Skatīt saturu', en: 'Show contents' },
  name: { lv: 'Datne', en: 'File' },
  type: { lv: 'Veids', en: 'Type' },
  size: { lv: 'Lielums', en: 'Size' },
  untold: { lv: 'nav noteikts', en: 'not determined' },
  nested: {
    lv: 'Konteiners konteinerā: tā saturs šeit netiek rādīts.',
    en: 'A container within the container: its contents are not shown here.',
  },
  empty: { lv: 'Konteinerā nav nevienas datnes.', en: 'The container holds no files.' },
} as const satisfies Record<string, Text>;
