import type { Decision } from '../../case/index.js';
import { wordsOfDeciding as words } from './decide-texts.js';
import type { Facts } from './facts.js';
import type { Answers } from './form.js';
import type { Content } from './statement.js';

/**
 * The one rule of this service. An officer looks at every weapon: what the registers say decides which reason they read first. A number that is
 * searched for or somebody else's goes before all else, and the police know of it already.
 */
export function decide(answers: Answers, facts: Facts): Decision<Content> {
  const content: Content = { what: answers.what };
  const refer = (reason: (typeof words.reasons)[keyof typeof words.reasons]) =>
    ({ outcome: 'refer', reason, proposal: content }) as const;
  const { number, isAdult, seller, consent } = facts;
  if (answers.what === 'loss')
    return refer(number.holder === 'applicant' ? words.reasons.lost : words.reasons.lostUnknown);
  if (number.wanted) return refer(words.reasons.wanted);
  if (number.holder === 'another') return refer(words.reasons.another);
  if (isAdult === false) return refer(words.reasons.minor);
  if (answers.what === 're-register') {
    if (consent === 'agreed') return refer(words.reasons.agreed);
    return refer(consent === 'refused' ? words.reasons.refused : words.reasons.waits);
  }
  if (number.holder === 'applicant') return refer(words.reasons.own);
  return refer(seller?.isLicensed ? words.reasons.inOrder : words.reasons.seller);
}
