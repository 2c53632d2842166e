import { liftDeadAddress as lift } from '../../channels/email/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { fill } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { authoriseOfficer } from '../who.js';
import { recordDeed, tooLate } from './record-deed.js';

/**
 * An officer lets mail go again to an address that took none, because its owner has said that it works: the next notice goes
 * there. Only where a notice of this case went. Refuses with `not-now` when nothing keeps it back (any more).
 */
export async function liftDeadAddress(tx: Tx, visitor: Visitor, caseId: string, address: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  if (caseFile.kind === 'whistleblower') throw new Refusal('not-found');
  if (!(await lift(tx, caseId, address))) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, {
    kind: 'note',
    actor: actorOf(visitor),
    audience: 'staff',
    words: fill(lifted, { address }),
  });
  await recordDeed(tx, visitor, caseFile, 'case:lift-address');
}

const lifted = {
  lv: 'Uz adresi {address} atkal sūtām e-pastus.',
  en: 'Mail goes to {address} again.',
};
