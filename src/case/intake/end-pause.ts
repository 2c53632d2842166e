import { sql, type Tx } from '../../platform/db/index.js';
import type { CaseFile } from '../case-file.js';
import { moveClocks } from '../service-levels/prioritise.js';
import { movedDue } from '../verbs/extend-term.js';

/** An answer that was waited for lets the clock go on, whichever way it comes. Returns whether one was waited for. */
export async function endAskedPause(tx: Tx, caseFile: CaseFile, answer: string): Promise<boolean> {
  const ended = await tx.run(sql`
    update casework.pause set answered_at = ${tx.now}, answer = ${answer.slice(0, 20_000)}
    where case_id = ${caseFile.id}::uuid and answered_at is null`);
  if (!ended) return false;
  const due = await movedDue(tx, caseFile);
  await tx.run(sql`
    update casework.case_file set asked_at = null, due_on = ${due}::date, referred_at = coalesce(referred_at, ${tx.now})
    where id = ${caseFile.id}::uuid`);
  await moveClocks(tx, caseFile.id);
  return true;
}
