import type { Text } from '../../platform/text/index.js';
import type { ClientWay } from './seven-ways.js';

/** A way in the middle of a sentence. */
export const wayNames: Readonly<Record<ClientWay, Text>> = {
  portal: { lv: 'portāls', en: 'the portal' },
  web: { lv: 'tīmekļvietne', en: 'the website' },
  email: { lv: 'e-pasts', en: 'e-mail' },
  'signed-email': { lv: 'parakstīts e-pasts', en: 'signed e-mail' },
  'e-address': { lv: 'e-adrese', en: 'e-address' },
  post: { lv: 'vēstule', en: 'letter' },
  phone: { lv: 'tālrunis', en: 'telephone' },
};
