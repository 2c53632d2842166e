import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { hashToken } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';

/** A letter begun by mail, as the holder of its link reads it before taking it on. */
export interface Continuation {
  readonly caseId: string;
  readonly number: string;
  readonly text: string;
}

/** What the link leads to; refuses with `not-found` when it is unknown, used by somebody else or too old. */
export async function findContinuation(tx: Tx, visitor: Visitor, token: string): Promise<Continuation> {
  const found = await tx.maybe<Continuation>(sql`
    select case_id as "caseId", number, text from casework.continuation_of(${hashToken(token)}, ${visitor.person.key}, ${tx.now})`);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Makes the matter the person's own, with the strength of identity that they signed in with. Twice is the same as once. */
export async function continueMatter(tx: Tx, visitor: Visitor, token: string): Promise<string> {
  const { caseId, number, text } = await findContinuation(tx, visitor, token);
  const actor = actorOf(visitor);
  const applicant = { actor, subject: { key: visitor.person.key, name: actor.name, relation: 'self' } };
  const { claimed } = await tx.one<{ claimed: boolean }>(sql`
    select casework.claim_continuation(${hashToken(token)}, ${visitor.person.key}, ${actor.name}, ${JSON.stringify(applicant)}::jsonb,
      ${visitor.assurance}, ${tx.now}) as claimed`);
  if (!claimed) return caseId;
  const caseFile = await getCase(tx, caseId);
  await addEntry(tx, caseFile, { kind: 'message', actor, assurance: visitor.assurance, words: confirmed, body: text });
  await record(tx, {
    actor,
    deed: 'case:message',
    subject: visitor.person.key,
    purpose: 'own-matter',
    legalGround: 'Iesniegumu likums, 2. pants',
    caseNumber: number,
  });
  return caseId;
}

const confirmed = {
  lv: 'Rakstītājs pieslēdzās un apstiprināja agrāk rakstīto.',
  en: 'The writer signed in and confirmed what they had written before.',
};
