import type { Decision } from '../../case/index.js';
import type { Facts } from './facts.js';
import { type Answers, isAboutPerson } from './form.js';
import { reasons } from './texts.js';

/** What the certificate will say; the rest is typesetting. */
export type Content = Omit<Facts, 'namesakes'>;

/**
 * The one rule of this service. Exactly one matching person, nothing to compare and no relief to prove: the certificate is
 * made at once. Anything else is an officer's to look at, with the reason; the certificate as it would be stands ready as the proposal.
 */
export function decide(answers: Answers, facts: Facts): Decision<Content> {
  const { namesakes, ...content } = facts;
  const refer = (reason: (typeof reasons)[keyof typeof reasons]) =>
    ({ outcome: 'refer', reason, proposal: content }) as const;
  if (isAboutPerson(answers) && !facts.person) return refer(reasons.unknown);
  if (facts.person?.deathDate) return refer(reasons.deceased);
  if (namesakes > 0) return refer(reasons.namesakes);
  if (facts.convictions.some((conviction) => conviction.needsCheck)) return refer(reasons.foreign);
  if (!isAboutPerson(answers)) return { outcome: 'grant', content };
  if (answers.relief !== 'none') return refer(reasons.relief);
  if (unknownNames(answers.formerNames, facts).length > 0) return refer(reasons.names);
  return { outcome: 'grant', content };
}

/** Former names that the client gave and the register does not know. */
function unknownNames(given: readonly string[], { person }: Facts): readonly string[] {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('lv').replace(/\s+/g, ' ').trim();
  const known = new Set(
    [person, ...(person?.previousNames ?? [])].map((name) => plain(`${name?.givenName} ${name?.familyName}`)),
  );
  return given.filter((name) => !known.has(plain(name)));
}
