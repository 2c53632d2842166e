import { keepReceived } from '../../documents/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { findCase, getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { receiveMessage } from '../intake/receive-message.js';
import type { Weight } from '../service-levels/levels.js';
import { prioritise } from '../service-levels/prioritise.js';
import { systemActor } from '../who.js';

/** What Lete itself brings to a unit: nobody's matter, so that no client finds it among theirs. */
export interface MatterByRule {
  /** A uuid: opened twice, it is one matter. */
  readonly id: string;
  readonly unit: string;
  /** Which register or rule says so. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly weight: Weight;
  readonly reason: string;
}

/** Opens a matter for a unit by rule: an alarm of a register, with its priority from the first moment. The number. */
export async function openByRule(
  house: Pick<House, 'secretFor' | 'settings'>,
  tx: Tx,
  matter: MatterByRule,
): Promise<string> {
  const { id, unit, from, subject, text, weight, reason } = matter;
  const bytes = Buffer.from(`${subject}\n\n${text}\n`, 'utf8');
  const { sha256 } = await keepReceived(house, tx, bytes, { name: 'rule.txt', contentType: 'text/plain' });
  const taken = await receiveMessage(house, tx, id, {
    channel: 'online',
    externalId: `rule:${id}`,
    originalSha256: sha256,
    receivedAt: tx.now,
    from: { name: from, identity: 'high' },
    subject,
    text,
    references: [],
    attachments: [],
    language: 'lv',
    kind: 'support',
    unit,
    answerable: false,
  });
  if (!taken) throw new Error('a matter opened by rule always has a case');
  if (!taken.duplicate) await prioritise(tx, await getCase(tx, taken.caseId), weight, { actor: systemActor, reason });
  return taken.number;
}

/** A line on the timeline of a case: what a register says that others have answered, for the client and the unit. */
export async function noteAnswer(tx: Tx, caseId: string, words: Text): Promise<void> {
  const caseFile = await findCase(tx, caseId);
  if (caseFile)
    await addEntry(tx, caseFile, { kind: 'others-answered', actor: systemActor, audience: 'everyone', words });
}
