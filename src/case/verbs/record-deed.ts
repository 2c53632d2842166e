import { type Actor, record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { Text } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import { systemActor } from '../who.js';

type Recorded = Pick<CaseFile, 'number' | 'subjectKey'> & Partial<Pick<CaseFile, 'kind'>>;

/** Writes down what staff or the client did with a case. */
export function recordDeed(tx: Tx, visitor: Visitor, caseFile: Recorded, deed: string): Promise<number> {
  return recordAs(tx, actorOf(visitor), caseFile, deed);
}

/** The same for a deed that somebody ordered and a job does. */
export function recordAs(tx: Tx, actor: Actor, caseFile: Recorded, deed: string): Promise<number> {
  return record(tx, {
    actor,
    deed,
    subject: caseFile.subjectKey,
    purpose: actor.kind === 'staff' ? 'case-work' : 'own-matter',
    legalGround: 'Iesniegumu likums, 5. pants',
    caseNumber: caseFile.number,
    untraced: caseFile.kind === 'whistleblower',
  });
}

/** Writes down what Lete did with a case by rule. */
export function recordByRule(tx: Tx, caseFile: Recorded, deed: string): Promise<number> {
  return record(tx, {
    actor: { ...systemActor, onBehalfOf: caseFile.subjectKey },
    deed,
    subject: caseFile.subjectKey,
    purpose: 'decision',
    legalGround: 'Iesniegumu likums, 5. pants',
    caseNumber: caseFile.number,
    untraced: caseFile.kind === 'whistleblower',
  });
}

/** Said to whoever comes second. */
export const tooLate: Text = {
  lv: 'Kāds ar šo lietu pa to laiku jau ir rīkojies. Apskatiet to vēlreiz.',
  en: 'Someone has acted on this case in the meantime. Please look at it again.',
};
