import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { getCase } from '../case-file.js';
import { settledFirst } from '../mistakes/mistake.js';
import { discardStaffDraft, returnToDraft } from '../staff-drafts.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseHolder, authoriseOfficer } from '../who.js';
import { findWaiting, purposesFor, type ReplyContent, type ReplyPurpose, sealReply } from './reply.js';
import { clearFiles, restoreFiles } from './reply-files.js';

/** How long a reply can be called back after it was sent off. */
export const undoSeconds = 10;

/**
 * Sends a reply off: it leaves after ten seconds unless it is called back. Refuses when the case no longer allows it or another
 * reply is on its way; the draft is emptied in the same transaction.
 */
export async function queueReply(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  {
    purpose,
    articles = [],
    ...content
  }: ReplyContent & { readonly purpose: ReplyPurpose; readonly articles?: readonly string[] },
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  if (!purposesFor(caseFile).includes(purpose)) throw new Refusal('not-now', tooLate);
  if (purpose === 'answer') await settledFirst(tx, caseId);
  const id = randomUUID();
  const actor = actorOf(visitor);
  const leavesAt = new Date(tx.now.getTime() + undoSeconds * 1000);
  const isNew = await tx.run(sql`
    insert into casework.reply (id, case_id, author_key, author_name, author_unit, purpose, content, articles, queued_at, leaves_at)
    values (${id}::uuid, ${caseId}::uuid, ${actor.key}, ${actor.name}, ${actor.unit ?? null}, ${purpose}, ${sealReply(house, id, content)},
      ${articles}::uuid[],      ${tx.now}, ${leavesAt}) on conflict (case_id) where recalled_at is null and left_at is null and stopped_at is null do nothing`);
  if (!isNew) throw new Refusal('not-now', onItsWay);
  await discardStaffDraft(tx, visitor, caseId, 'reply');
  await clearFiles(tx, visitor, caseId);
  await recordDeed(tx, visitor, caseFile, 'case:queue-reply');
  await addJob(tx, 'case:send-reply', { caseId }, { runAt: leavesAt });
}

/** Calls the waiting reply back; its text and files are in the draft again, beside whatever was begun meanwhile. */
export async function recallReply(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const reply = await findWaiting(house, tx, caseId);
  if (!reply || reply.authorKey !== visitor.person.key) throw new Refusal('not-now', gone);
  const recalled = await tx.run(sql`
    update casework.reply set recalled_at = ${tx.now} where id = ${reply.id}::uuid and recalled_at is null and left_at is null and stopped_at is null`);
  if (!recalled) throw new Refusal('not-now', gone);
  await returnToDraft(tx, caseFile, reply);
  await restoreFiles(tx, reply);
  await recordDeed(tx, visitor, caseFile, 'case:recall-reply');
}

const onItsWay = {
  lv: 'Šajā lietā jau tiek sūtīta cita atbilde. Pagaidiet desmit sekundes un apskatiet lietu vēlreiz.',
  en: 'Another reply is on its way in this case. Wait ten seconds and look at the case again.',
};

const gone = {
  lv: 'Atbilde jau ir nosūtīta, un to vairs nevar atsaukt. Rakstiet klientam vēlreiz.',
  en: 'The reply has left already and cannot be called back. Write to the client again.',
};
