import { recordings } from '../../channels/phone/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { CaseFile } from '../case-file.js';

/** A complaint: what was said by phone in the matter, in the one it refers to, and by the client, is kept until it is examined. */
export async function keepCalls(
  tx: Tx,
  complaint: Pick<CaseFile, 'id' | 'subjectKey'>,
  before?: Pick<CaseFile, 'id'>,
): Promise<void> {
  const caseIds = before ? [complaint.id, before.id] : [complaint.id];
  await recordings.keepCallsForComplaint(tx, { caseIds, subjectKey: complaint.subjectKey });
}
