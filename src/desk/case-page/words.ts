import type { Way } from '../../case/index.js';
import type { Text } from '../../platform/text/index.js';

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
