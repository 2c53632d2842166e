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
} as const satisfies Record<string, Text>;
