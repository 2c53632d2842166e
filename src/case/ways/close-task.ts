import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { addEntry } from '../entry.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseColleague } from '../who.js';
import { codeFor } from './confirm-contact.js';
import { failTry } from './take-outcome.js';

/** Somebody who has to be reached by a human, as the desk lists it. */
export interface ReachTask {
  readonly id: string;
  readonly kind: 'call-back' | 'untold' | 'confirm-phone';
  readonly at: Date;
  readonly unit: string;
  readonly phone: string | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly subjectName: string | null;
}

/** What waits in the units of whoever asks, the oldest first. */
export function listTasks(tx: Tx): Promise<readonly ReachTask[]> {
  return tx.many<ReachTask>(sql`
    select task.id, task.kind, task.at, task.unit, task.phone, task.case_id as "caseId", case_file.number as "caseNumber",
      case_file.subject_name as "subjectName"
    from casework.reach_task as task left join casework.case_file on case_file.id = task.case_id
    where task.done_at is null order by task.at limit 200`);
}

/** How it went; for a telephone the code that the client told. */
export interface TaskOutcome {
  readonly outcome: 'reached' | 'not-reached';
  readonly code?: string;
}

interface Open {
  readonly id: string;
  readonly kind: ReachTask['kind'];
  readonly unit: string;
  readonly done: boolean;
  readonly caseId: string | null;
  readonly contactId: string | null;
  readonly subjectKey: `person:${string}` | `entity:${string}`;
}

/** Ends a task, once. Who was not reached by telephone is told by the next lawful way; a wrong code leaves the task open. */
export async function closeTask(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  visitor: Visitor,
  id: string,
  { outcome, code = '' }: TaskOutcome,
): Promise<'closed' | 'wrong-code'> {
  const task = isUuid(id)
    ? await tx.maybe<Open>(sql`
        select id, kind, unit, done_at is not null as done, case_id as "caseId", contact_id as "contactId", subject_key as "subjectKey"
        from casework.reach_task where id = ${id}::uuid for update`)
    : undefined;
  if (!task) throw new Refusal('not-found');
  authoriseColleague(visitor, task.unit);
  if (task.done) throw new Refusal('not-now', tooLate);
  const asksCode = task.kind === 'confirm-phone' && outcome === 'reached';
  if (asksCode && !(await confirmPhone(house, tx, task, code))) return 'wrong-code';
  const actor = actorOf(visitor);
  await tx.run(sql`
    update casework.reach_task set done_at = ${tx.now}, done_name = ${actor.name}, outcome = ${outcome} where id = ${id}::uuid`);
  const row = await tx.maybe<{ number: string }>(
    sql`select number from casework.case_file where id = ${task.caseId}::uuid`,
  );
  await recordDeed(tx, visitor, { number: row?.number ?? '', subjectKey: task.subjectKey }, 'case:reach');
  if (!task.caseId) return 'closed';
  const words = outcome === 'reached' ? reached : notReached;
  const caseFile = { id: task.caseId, subjectKey: task.subjectKey, unit: task.unit };
  await addEntry(tx, caseFile, { kind: 'notice-sent', actor, way: 'phone', words });
  if (task.kind === 'call-back' && outcome === 'not-reached') await failTry(tx, task.id, 'not-reached');
  return 'closed';
}

/** The code stands in the client's own portal: whoever tells it on the line is signed in there. */
async function confirmPhone(house: Pick<House, 'secretFor'>, tx: Tx, task: Open, code: string): Promise<boolean> {
  const { contactId, subjectKey } = task;
  if (!contactId || code.replace(/\D/g, '') !== codeFor(house, contactId)) return false;
  await tx.run(sql`
    update casework.contact set removed_at = ${tx.now}
    where subject_key = ${subjectKey} and kind = 'phone' and confirmed_at is not null and removed_at is null`);
  await tx.run(sql`
    update casework.contact set confirmed_at = ${tx.now} where id = ${contactId}::uuid and removed_at is null and confirmed_at is null`);
  return true;
}

const reached = { lv: 'Klients sasniegts.', en: 'The client was reached.' };
const notReached = { lv: 'Klients netika sasniegts.', en: 'The client was not reached.' };
