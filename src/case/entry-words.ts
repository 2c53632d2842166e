import { fill, same, type Text } from '../platform/text/index.js';
import type { Entry } from './entry.js';
import type { Way } from './service.js';
import { strengthWords } from './strength.js';

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

/** Who a line of what came is by, by which way, and how strongly that was proven. */
export function byInWords({ authorName, way, assurance }: Pick<Entry, 'authorName' | 'way' | 'assurance'>): Text {
  return fill(same('{author} · {way} · {proof}'), {
    author: authorName ?? '–',
    way: wayWords[way],
    proof: strengthWords(way, assurance),
  });
}
