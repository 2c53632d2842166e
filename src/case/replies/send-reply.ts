import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, announce, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { returnToDraft } from '../staff-drafts.js';
import { pauseForQuestion } from '../verbs/ask-client.js';
import { recordAs } from '../verbs/record-deed.js';
import { closeWithAnswer } from '../verbs/work-on-case.js';
import { everyUnit, systemActor } from '../who.js';
import { findWaiting, type WaitingReply } from './reply.js';
import { restoreFiles } from './reply-files.js';

/**
 * Lets a reply leave once its ten seconds are over: the timeline's line, the deed and the telling in one transaction. Where the case
 * has changed meanwhile, nothing leaves, the text is its author's draft again and a note says so. Run twice, the second finds none.
 */
export function sendReply(house: House): JobHandler {
  return async ({ caseId }, { transaction }) => {
    await transaction(everyUnit, async (tx) => {
      const reply = await findWaiting(house, tx, String(caseId));
      const caseFile = reply && (await findCase(tx, reply.caseId));
      if (!reply || !caseFile) return;
      if (reply.leavesAt > tx.now)
        return await addJob(tx, 'case:send-reply', { caseId: reply.caseId }, { runAt: reply.leavesAt });
      const taken = await tx.run(sql`
        update casework.reply set left_at = ${tx.now}
        where id = ${reply.id}::uuid and recalled_at is null and left_at is null and stopped_at is null`);
      if (!taken) return;
      if (!(await leave(tx, caseFile, reply))) return giveBack(tx, caseFile, reply);
      const { articles, purpose } = reply;
      const { id, number, unit } = caseFile;
      if (articles.length)
        await announce(tx, 'reply-left', { caseId: id, number, unit, solved: purpose === 'answer', articles });
    });
  };
}

/** Does what the reply is for; false when the case no longer allows it. */
async function leave(tx: Tx, caseFile: CaseFile, reply: WaitingReply): Promise<boolean> {
  const actor = {
    kind: 'staff',
    key: reply.authorKey,
    name: reply.authorName,
    ...(reply.authorUnit && { unit: reply.authorUnit }),
  } as const;
  const written = { actor, body: reply.body, ...(reply.files.length && { data: { attachments: reply.files } }) };
  if (reply.purpose === 'answer') return await closeWithAnswer(tx, caseFile, written);
  if (reply.purpose === 'question') return await pauseForQuestion(tx, caseFile, written);
  if (caseFile.closedAt) return false;
  const entryId = await addEntry(tx, caseFile, { kind: 'message', ...written });
  await recordAs(tx, actor, caseFile, 'case:write');
  await announce(tx, 'case-written', { caseId: caseFile.id, entryId });
  return true;
}

async function giveBack(tx: Tx, caseFile: CaseFile, reply: WaitingReply): Promise<void> {
  await tx.run(
    sql`update casework.reply set left_at = null, stopped_at = ${tx.now} where id = ${reply.id}::uuid and left_at is not null`,
  );
  await returnToDraft(tx, caseFile, reply);
  await restoreFiles(tx, reply);
  await addEntry(tx, caseFile, {
    kind: 'note',
    actor: systemActor,
    audience: 'staff',
    words: stopped(reply.authorName),
  });
}

function stopped(name: string) {
  return {
    lv: `Atbilde netika nosūtīta, jo lieta pa to laiku mainījās. Teksts saglabāts melnrakstā (autors: ${name}).`,
    en: `The reply did not leave, because the case had changed meanwhile. Its text is kept as a draft of ${name}.`,
  };
}
