import type { Way } from '../../case/index.js';
import type { Assurance } from '../../identity/index.js';
import type { Text } from '../../platform/text/index.js';

/** How strongly the identity behind an entry is proven. */
export const assuranceWords: Readonly<Record<Assurance, Text>> = {
  anonymous: { lv: 'identitāte nav zināma', en: 'identity not known' },
  email: { lv: 'tikai e-pasts', en: 'e-mail only' },
  substantial: { lv: 'pierādīta ar būtisku ticamību', en: 'proven with substantial certainty' },
  high: { lv: 'pierādīta ar augstu ticamību', en: 'proven with high certainty' },
};

/** Ways in and out. */
export const wayWords: Readonly<Record<Way, Text>> = {
  portal: { lv: 'portāls', en: 'portal' },
  web: { lv: 'tīmekļvietne', en: 'website' },
  email: { lv: 'e-pasts', en: 'e-mail' },
  'signed-email': { lv: 'parakstīts e-pasts', en: 'signed e-mail' },
  'e-address': { lv: 'e-adrese', en: 'e-address' },
  post: { lv: 'pasts', en: 'post' },
  phone: { lv: 'tālrunis', en: 'phone' },
  online: { lv: 'tiešsaiste', en: 'online' },
};
