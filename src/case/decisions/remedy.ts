import { agencyOn, kinds } from '../../agency/index.js';
import type { Tx } from '../../platform/db/index.js';
import { agency, type ShownAgency } from '../../platform/html/index.js';
import { fill, same, type Text } from '../../platform/text/index.js';

const words: Text = {
  lv: 'Šo lēmumu var apstrīdēt iestādes vadītājam viena mēneša laikā no tā spēkā stāšanās dienas. Iesniegumu iesniedz iestādē: {name}, {address}; {email} vai e-adrese.',
  en: 'You may contest this decision before the head of the agency within one month from the day it takes effect. Hand the submission in to the agency: {name}, {address}; {email} or the e-address.',
};

/** The remedy that stands in every refusal: whom to turn to, where, and within what time (APL, 76. and 79. pants). */
export function remedyOf({ name, address, email }: Pick<ShownAgency, 'name' | 'address' | 'email'>): Text {
  return fill(words, { name, address, email: same(email) });
}

/** The remedy with the agency's name and address as they are published at this moment. */
export async function remedyNow(tx: Tx): Promise<Text> {
  return remedyOf((await agencyOn(tx)).find(kinds.requisites, 'agency')?.content ?? agency);
}
