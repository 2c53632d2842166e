import type { Text } from '../../platform/text/index.js';

/** The remedy that stands in every refusal: whom to turn to and within what time (APL, 76. and 79. pants). */
export const remedy: Text = {
  lv: 'Šo lēmumu var apstrīdēt Iekšlietu ministrijas Informācijas centra priekšniekam viena mēneša laikā no tā spēkā stāšanās dienas, iesniedzot iesniegumu Informācijas centrā (Bruņinieku iela 72B, Rīga, LV-1009; pasts@ic.iem.gov.lv vai e-adrese).',
  en: 'You may contest this decision before the head of the Information Centre of the Ministry of the Interior within one month from the day it takes effect, by handing a submission in to the Information Centre (Bruņinieku iela 72B, Rīga, LV-1009; pasts@ic.iem.gov.lv or the e-address).',
};
