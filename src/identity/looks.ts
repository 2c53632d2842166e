import type { Actor, Look } from '../audit/index.js';
import { actorOf, type Visitor } from './visitor.js';

/** Law on which signing in with electronic means rests. */
const identification = 'Fizisko personu elektroniskās identifikācijas likums';
const representation = 'Civillikuma 177., 217. un 355. pants; Komerclikuma 223. pants';
const management = 'Valsts pārvaldes iekārtas likuma 17. pants';

/** Somebody who has not proven who they are. */
export const nobody: Actor = { kind: 'person', key: 'anonymous', name: 'anonymous' };

/** Why the identity room looks at whoever signs in. */
export function signInLook(actor: Actor): Look {
  return { actor, purpose: 'sign-in', legalGround: identification };
}

/** Why it looks for whom a signature belongs to, for a matter. */
export function signatureLook(caseNumber: string): Look {
  const actor: Actor = { kind: 'system', key: 'system:lete', name: 'Lete' };
  return { actor, purpose: 'signature', legalGround: 'Elektronisko dokumentu likums, 3. pants', caseNumber };
}

/** Why it looks at whom a person may act for: always as the person themselves. */
export function representationLook(visitor: Visitor): Look {
  const { key, givenName, familyName } = visitor.person;
  return {
    actor: { kind: 'person', key, name: `${givenName} ${familyName}` },
    purpose: 'representation',
    legalGround: representation,
  };
}

/** Why an administrator changes the rights of staff. */
export function rightsLook(visitor: Visitor): Look {
  return { actor: actorOf(visitor), purpose: 'rights', legalGround: management };
}
