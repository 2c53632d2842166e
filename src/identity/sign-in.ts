import { record } from '../audit/index.js';
import type { Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import type { Proof } from './eid/provider.js';
import { atLeast } from './guard.js';
import { nobody, signInLook } from './looks.js';
import { recognisePerson } from './people.js';
import {
  endSession,
  type LiveSession,
  type ProvenPerson,
  type Side,
  startSession,
  strengthenSession,
} from './sessions.js';
import { isStaffMember } from './staff-rights.js';
import type { Assurance } from './visitor.js';

export interface SignInAttempt {
  readonly proof: Proof;
  readonly side: Side;
  /** What was asked for at the start. */
  readonly level: Assurance;
  /** The living session of this browser on this side, if any. */
  readonly current: LiveSession | undefined;
  /** The secret of the session that this browser held before, living or not. */
  readonly before: string | undefined;
  readonly browser: string;
  readonly requestId: string;
}

export type SignInOutcome =
  | { readonly outcome: 'signed-in' | 'strengthened'; readonly token: string; readonly person: ProvenPerson }
  | { readonly outcome: 'too-weak' | 'no-rights' };

/**
 * Turns what the provider proved into a session with a new secret. A living session of the same person is strengthened
 * and keeps for whom it acts; anyone else's is ended first. Every outcome is written into the audit.
 */
export async function completeSignIn(house: House, attempt: SignInAttempt): Promise<SignInOutcome> {
  const { proof, side, level, requestId } = attempt;
  const person = await house.db('web').transaction({}, (tx) => recognisePerson(house, tx, proof.vouched), requestId);
  const weak = !atLeast(proof.assurance, level);
  if (weak || (side === 'staff' && !(await isStaffMember(house, person.id)))) {
    const outcome = weak ? 'too-weak' : 'no-rights';
    await noteFailure(house, requestId, outcome, person);
    return { outcome };
  }
  const subjects = [`person:${person.id}`, ...(attempt.current ? [attempt.current.visitor.person.key] : [])];
  return house.db('web').transaction({ subjects }, (tx) => begin(tx, attempt, person), requestId);
}

async function begin(tx: Tx, attempt: SignInAttempt, person: ProvenPerson): Promise<SignInOutcome> {
  const { proof, side, current, browser, before } = attempt;
  const { assurance } = proof;
  const same = current?.visitor.person.id === person.id;
  const actor = {
    kind: side === 'staff' ? 'staff' : 'person',
    key: `person:${person.id}`,
    name: nameOf(person),
  } as const;
  const deed = same ? 'identity:step-up' : 'identity:sign-in';
  await record(tx, { ...signInLook(actor), deed, subject: `person:${person.id}`, detail: { side, assurance } });
  if (same)
    return {
      outcome: 'strengthened',
      token: await strengthenSession(tx, current.visitor.sessionId, assurance),
      person,
    };
  if (current) await endSession(tx, current.visitor.sessionId);
  return { outcome: 'signed-in', token: await startSession(tx, { person, side, assurance, browser, before }), person };
}

/** Writes down that a sign-in failed, and why, in a word. */
export async function noteFailure(house: House, requestId: string, why: string, person?: ProvenPerson): Promise<void> {
  const actor = person ? ({ kind: 'person', key: `person:${person.id}`, name: nameOf(person) } as const) : nobody;
  await house.db('web').transaction(
    {},
    (tx) =>
      record(tx, {
        ...signInLook(actor),
        deed: 'identity:failed',
        ...(person && { subject: `person:${person.id}` as const }),
        detail: { why },
      }),
    requestId,
  );
}

function nameOf(person: ProvenPerson): string {
  return `${person.givenName} ${person.familyName}`;
}
