import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { CaseFile } from '../case-file.js';
import { addEntry, type MessageData } from '../entry.js';
import { checkSignatures, mayBeSigned } from '../signed/verify-entry.js';

/** What the party themselves wrote into their matter, with the files that they added; signed ones are checked as those of a mail are. */
export async function addOwnEntry(
  tx: Tx,
  visitor: Visitor,
  caseFile: CaseFile,
  written: {
    readonly kind: 'message' | 'answered';
    readonly body: string;
    readonly files: MessageData['attachments'];
  },
): Promise<void> {
  const { kind, body, files } = written;
  const entryId = await addEntry(tx, caseFile, {
    kind,
    actor: actorOf(visitor),
    assurance: visitor.assurance,
    body: body || undefined,
    ...(files.length && { data: { attachments: files } }),
  });
  if (await mayBeSigned(tx, { attachments: files }))
    await checkSignatures(tx, { caseId: caseFile.id, entryId, opened: false, trusted: true, acknowledge: false });
}
