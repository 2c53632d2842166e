import type { Visitor } from '../../identity/index.js';
import { actorOf } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { getCase } from '../case-file.js';
import { dueOn } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { addEntry } from '../entry.js';
import { authoriseHolder } from '../who.js';
import { recordDeed, tooLate } from './record-deed.js';

/**
 * Recognises a report as a whistleblower's, once: from that day two months run in which the reporter hears how it is going
 * (Trauksmes celšanas likums). One that is not recognised is answered with the reason.
 */
export async function recogniseReport(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const rule = await termOn(tx, 'whistleblower-progress', rigaDate(tx.now));
  const due = dueOn(await currentCalendar(tx), rule.term, tx.now);
  const touched = await tx.run(sql`
    update casework.case_file set term = 'whistleblower-progress', due_on = ${due}::date, clock_started_at = ${tx.now}
    where id = ${caseId}::uuid and kind = 'whistleblower' and term = 'whistleblower' and closed_at is null
      and assigned_to = ${visitor.person.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'recognised', actor: actorOf(visitor) });
  await recordDeed(tx, visitor, caseFile, 'case:recognise');
}
