import { type Assurance, atLeast } from '../identity/index.js';
import type { Text } from '../platform/text/index.js';
import type { Passport, Way } from './service.js';

/** What a strength means whichever way it was reached. */
const general: Readonly<Record<Assurance, Text>> = {
  anonymous: { lv: 'identitāte nav zināma', en: 'identity not known' },
  email: { lv: 'tikai e-pasts', en: 'e-mail only' },
  substantial: { lv: 'pierādīta ar būtisku ticamību', en: 'proven with substantial certainty' },
  high: { lv: 'pierādīta ar augstu ticamību', en: 'proven with high certainty' },
};

/** What it means on a way that proves in a manner of its own: paper by its signature, a call by what was checked in it. */
const byWay: Partial<Record<Way, Partial<Record<Assurance, Text>>>> = {
  post: {
    anonymous: { lv: 'bez paraksta, identitāte nav zināma', en: 'not signed, identity not known' },
    substantial: { lv: 'pašrocīgi parakstīts uz papīra', en: 'signed by hand on paper' },
    high: { lv: 'uzrādīts personu apliecinošs dokuments', en: 'identity document shown' },
  },
  phone: {
    substantial: { lv: 'identitāte pārbaudīta sarunā', en: 'identity checked in the call' },
    high: { lv: 'identitāte pārbaudīta sarunā', en: 'identity checked in the call' },
  },
  'signed-email': {
    high: { lv: 'kvalificēts elektroniskais paraksts', en: 'qualified electronic signature' },
  },
  'e-address': {
    substantial: { lv: 'e-adreses īpašnieks', en: 'owner of the e-address' },
    high: { lv: 'e-adreses īpašnieks', en: 'owner of the e-address' },
  },
};

/** How strongly the identity behind something is proven, in words, by the way it came. */
export function strengthWords(way: Way, assurance: Assurance): Text {
  return byWay[way]?.[assurance] ?? general[assurance];
}

/**
 * Whether what came by a way proves enough for a service: its level, or, where it may be asked for on paper, the signature by
 * hand (Iesniegumu likums, 2. pants). What was proven by hand only is answered on paper only: `paper-only`.
 */
export function suffices(
  { assurance: least, signedByHand = false }: Pick<Passport, 'assurance' | 'signedByHand'>,
  way: Way,
  proven: Assurance,
): 'yes' | 'paper-only' | 'no' {
  if (atLeast(proven, least)) return 'yes';
  return signedByHand && way === 'post' && proven === 'substantial' ? 'paper-only' : 'no';
}
