import type { Text } from '../../platform/text/index.js';
import type { ClientWay } from './seven-ways.js';

/** `official`: a decision, a document, an answer, a question that stops the clock. `courtesy`: that something has happened. */
export type Weight = 'official' | 'courtesy';

/** What the catalogue of e-addresses says; `given-up`: it could not be asked for a day. `no-owner`: nobody knows whom to ask about. */
export type EAddressState = 'active' | 'none' | 'unknown' | 'given-up' | 'not-connected' | 'no-owner' | 'not-asked';

/** All that the choice of a way depends on. */
export interface Situation {
  readonly weight: Weight;
  /** Ways that were used for this very notice and failed. */
  readonly failed: readonly ClientWay[];
  readonly eAddress: EAddressState;
  readonly preferred?: 'e-address' | 'email' | 'portal' | 'post' | 'phone';
  /** Where a mail that is answered came from: the receipt goes back there. */
  readonly answerTo?: string;
  readonly email?: string;
  /** The client chose to be handed the outcome itself by mail, under the agency's seal, and this notice carries it. */
  readonly outcomeByMail?: true;
  /** The client can sign in and read the matter. */
  readonly canSignIn: boolean;
  /** The matter was begun, or is to be received, in the portal: the client looks there. */
  readonly looksInPortal: boolean;
  readonly postal?: string;
  readonly phone?: string;
}

/** One rule of the order in which a client is told; the first that applies decides. */
export interface Rule {
  readonly id: string;
  /** `wait`: nothing is sent yet, the catalogue is asked again. */
  readonly way: ClientWay | 'wait';
  readonly applies: (situation: Situation) => boolean;
  /** Why this way, as the timeline says it. */
  readonly why: Text;
  /** Where it is laid down. */
  readonly source: Text;
}

const eAddressLaw: Text = {
  lv: 'Oficiālās elektroniskās adreses likums, 12. panta pirmā daļa',
  en: 'Law on the Official Electronic Address, section 12, paragraph 1',
};
const standard: Text = {
  lv: 'Centra klientu apkalpošanas standarts: kanālu izvēlas klients',
  en: 'Customer service standard of the Centre: the client chooses the channel',
};
const notification: Text = { lv: 'Paziņošanas likums', en: 'Notification Law' };
const isOfficial = ({ weight }: Situation) => weight === 'official';
const wished = {
  lv: 'tā vēlējās klients',
  en: 'the client wished so',
};

/** The whole order, first to last. */
export const rules: readonly Rule[] = [
  {
    id: 'answer-the-same-way',
    way: 'email',
    applies: (s) => !isOfficial(s) && s.answerTo !== undefined,
    why: {
      lv: 'par saņemšanu ziņo uz adresi, no kuras rakstīts',
      en: 'receipt is confirmed to the address that wrote',
    },
    source: standard,
  },
  {
    id: 'e-address-by-law',
    way: 'e-address',
    applies: (s) => isOfficial(s) && s.eAddress === 'active',
    why: {
      lv: 'klientam ir aktivizēta e-adrese, un oficiālu dokumentu sūta tikai tur',
      en: 'the client has an active e-address, and an official document is sent only there',
    },
    source: eAddressLaw,
  },
  {
    id: 'catalogue-unreachable',
    way: 'wait',
    applies: (s) => isOfficial(s) && s.eAddress === 'unknown' && !s.failed.includes('e-address'),
    why: {
      lv: 'e-adrešu katalogs neatbild; jautāsim vēlreiz, līdz diennaktij',
      en: 'the catalogue of e-addresses does not answer; it is asked again, for up to a day',
    },
    source: eAddressLaw,
  },
  {
    id: 'asked-for-by-mail',
    way: 'email',
    applies: (s) => s.outcomeByMail === true && s.email !== undefined,
    why: {
      lv: 'klients lūdza dokumentu saņemt e-pastā ar zīmogu',
      en: 'the client asked to be handed the document by e-mail, under the seal',
    },
    source: standard,
  },
  { id: 'wish-e-address', way: 'e-address', applies: wishes('e-address'), why: wished, source: standard },
  { id: 'wish-email', way: 'email', applies: wishes('email'), why: wished, source: standard },
  { id: 'wish-portal', way: 'portal', applies: wishes('portal'), why: wished, source: standard },
  { id: 'wish-post', way: 'post', applies: wishes('post'), why: wished, source: standard },
  { id: 'wish-phone', way: 'phone', applies: wishes('phone'), why: wished, source: standard },
  {
    id: 'email',
    way: 'email',
    applies: ({ email }) => email !== undefined,
    why: { lv: 'klients norādījis e-pasta adresi', en: 'the client gave an e-mail address' },
    source: standard,
  },
  {
    id: 'e-address-for-courtesy',
    way: 'e-address',
    applies: ({ eAddress }) => eAddress === 'active',
    why: { lv: 'klientam ir aktivizēta e-adrese', en: 'the client has an active e-address' },
    source: eAddressLaw,
  },
  {
    id: 'portal',
    way: 'portal',
    // Whoever waits for a message that did not arrive does not look here: an official one goes on to paper.
    applies: (s) => s.canSignIn && (!isOfficial(s) || (s.looksInPortal && s.failed.length === 0)),
    why: { lv: 'klients lietu kārto portālā', en: 'the client uses the portal for this matter' },
    source: standard,
  },
  {
    id: 'letter',
    way: 'post',
    applies: (s) => isOfficial(s) && s.postal !== undefined,
    why: {
      lv: 'elektroniski klientu sasniegt nevar, bet pasta adrese ir zināma',
      en: 'the client cannot be reached electronically, but the postal address is known',
    },
    source: notification,
  },
  {
    id: 'call-back',
    way: 'phone',
    applies: ({ phone }) => phone !== undefined,
    why: {
      lv: 'zināms tikai tālrunis: darbinieks piezvanīs',
      en: 'only a telephone is known: a member of staff calls',
    },
    source: standard,
  },
];

/** The next lawful way, each at most once for a notice; undefined when none is left. */
export function nextWay(situation: Situation): Rule | undefined {
  return rules.find(({ way, applies }) => (way === 'wait' || !situation.failed.includes(way)) && applies(situation));
}

/** Whether the answer of the catalogue can change the choice; it is not asked about anyone in vain. */
export function dependsOnEAddress(situation: Situation): boolean {
  const chosen = (eAddress: EAddressState) => nextWay({ ...situation, eAddress })?.id;
  return chosen('active') !== chosen('none');
}

function wishes(way: NonNullable<Situation['preferred']>) {
  return (s: Situation) =>
    s.preferred === way &&
    {
      'e-address': s.eAddress === 'active',
      email: s.email !== undefined,
      portal: s.canSignIn,
      post: isOfficial(s) && s.postal !== undefined,
      // What has effects in law is notified in writing (Paziņošanas likums, 3. pants).
      phone: !isOfficial(s) && s.phone !== undefined,
    }[way];
}
