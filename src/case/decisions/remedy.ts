import { agencyOn, kinds } from '../../agency/index.js';
import type { Tx } from '../../platform/db/index.js';
import { agency, type ShownAgency } from '../../platform/html/index.js';
import { fill, same, type Text } from '../../platform/text/index.js';

const words: Text = {
  lv: 'Šo lēmumu var apstrīdēt Iekšlietu ministrijas Informācijas centra priekšniekam viena mēneša laikā no tā spēkā stāšanās dienas, iesniedzot iesniegumu Informācijas centrā ({address}; {email} vai e-adrese).',
  en: 'You may contest this decision before the head of the Information Centre of the Ministry of the Interior within one month from the day it takes effect, by handing a submission in to the Information Centre ({address}; {email} or the e-address).',
};

/** The remedy that stands in every refusal: whom to turn to, where, and within what time (APL, 76. and 79. pants). */
export function remedyOf({ address, email }: Pick<ShownAgency, 'address' | 'email'>): Text {
  return fill(words, { address, email: same(email) });
}

/** The remedy with the agency's address as it is published at this moment. */
export async function remedyNow(tx: Tx): Promise<Text> {
  return remedyOf((await agencyOn(tx)).find(kinds.requisites, 'agency')?.content ?? agency);
}
