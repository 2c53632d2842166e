import type { SubjectKey } from '../../audit/index.js';
import { type Assurance, atLeast } from '../../identity/index.js';

/** What the signatures that came with an entry mean for who wrote it. */
export type Meaning =
  | 'proven'
  | 'other-person'
  | 'used-before'
  | 'too-old'
  | 'too-weak'
  | 'no-person'
  | 'not-valid'
  | 'not-checked';

/** Somebody whose signature has passed. */
export interface ProvenSigner {
  readonly key: SubjectKey;
  readonly name: string;
  readonly strength: Assurance;
  readonly fingerprint: string;
  /** The time that a timestamp proves, else the one that the signer claims. */
  readonly at: Date | undefined;
}

/** The entry and its matter, as far as they decide what a signature means. */
export interface Scene {
  readonly anyPassed: boolean;
  readonly signers: readonly ProvenSigner[];
  /** Whether this act of signing has proven another entry already. */
  readonly isUsed: (signer: ProvenSigner) => boolean;
  readonly receivedAt: Date;
  /** What the sender calls themselves; nothing proves it. */
  readonly statedName: string | undefined;
  /** Who the channel itself proved to be the author. */
  readonly author: SubjectKey | undefined;
  /** Whether the message came to an address that only the party was given, or from theirs. */
  readonly trusted: boolean;
  /** Whether the matter began with this message. */
  readonly opened: boolean;
  /** The party, where something has proven who that is. */
  readonly party: SubjectKey | undefined;
  readonly partyName: string;
  /** What the service or the kind of matter asks for. */
  readonly least: Assurance;
}

export interface Weighed {
  readonly meaning: Meaning;
  readonly signer?: ProvenSigner;
  /** The signer becomes the author of the entry. */
  readonly raises: boolean;
  /** The entry is the party's own, and shown to them. */
  readonly shown: boolean;
  /** The matter becomes the signer's. */
  readonly handsOver: boolean;
}

/** Days between signing and sending after which a signature no longer says that its owner is the one who sends it. */
const freshDays = 30;

/**
 * Only an act of signing that is fresh, proved nothing before and fits whoever the message says it is from raises anything.
 * A signed file may be anybody's, taken from elsewhere: the mail around it is not signed.
 */
export function weigh(scene: Scene): Weighed {
  const { signers, party, author } = scene;
  if (!scene.anyPassed) return nothing('not-valid');
  const signer =
    signers.find(({ key }) => key === (author ?? party)) ??
    signers.find(({ name }) => fits(scene.statedName, name) === 'yes') ??
    signers[0];
  if (!signer) return nothing('no-person');
  // The channel proved the author itself: a signature beside it adds nothing and takes nothing away.
  if (author) return { ...nothing(author === signer.key ? 'proven' : 'other-person'), signer };
  if (scene.isUsed(signer)) return { ...nothing('used-before'), signer };
  if (!isFresh(scene.receivedAt, signer.at)) return { ...nothing('too-old'), signer };
  if (signer.key === party) return { meaning: 'proven', signer, raises: true, shown: true, handsOver: false };
  const stated = fits(scene.statedName, signer.name);
  const raises = stated !== 'no';
  if (party !== undefined || !isApplicant(scene, signer)) return { ...nothing('other-person'), signer, raises };
  const enough = atLeast(signer.strength, scene.least);
  return { meaning: enough ? 'proven' : 'too-weak', signer, raises, shown: false, handsOver: enough };
}

function nothing(meaning: Meaning): Weighed {
  return { meaning, raises: false, shown: false, handsOver: false };
}

/** Whether the signer is whom the matter without a proven party says it is from. */
function isApplicant({ opened, trusted, statedName, partyName }: Scene, { name }: ProvenSigner): boolean {
  if (fits(statedName, name) === 'no') return false;
  return opened || (trusted && fits(partyName, name) === 'yes');
}

function isFresh(receivedAt: Date, at: Date | undefined): boolean {
  if (!at || Number.isNaN(at.getTime())) return false;
  const days = (receivedAt.getTime() - at.getTime()) / 86_400_000;
  // Clocks of strangers run a little ahead.
  return days <= freshDays && days > -1;
}

/** Whether a name that someone gave themselves is that of the certificate: the family name, and the initial of a given one. */
export function fits(stated: string | undefined, signed: string): 'yes' | 'no' | 'unsaid' {
  const said = wordsOf(stated ?? '');
  if (said.length === 0 || stated?.includes('@')) return 'unsaid';
  const [given, ...rest] = wordsOf(signed);
  const family = rest.at(-1);
  if (!given || !family || !said.includes(family)) return 'no';
  const others = said.filter((word) => word !== family);
  return others.length === 0 || others.some((word) => word[0] === given[0]) ? 'yes' : 'no';
}

function wordsOf(name: string): string[] {
  const plain = name.slice(0, 300).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}
