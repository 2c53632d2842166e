import type { SubjectKey } from '../../audit/index.js';
import { addWorkingDays } from '../../platform/calendar/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { announce } from '../../platform/jobs/index.js';
import { currentCalendar } from '../deadlines/rules.js';
import { addEntry } from '../entry.js';
import { systemActor } from '../who.js';
import { recordByRule } from './record-deed.js';

interface Ending {
  readonly id: string;
  readonly number: string;
  readonly subjectKey: SubjectKey;
  readonly unit: string;
  readonly dueOn: PlainDate;
}

/**
 * Warns of terms that end today or on the next working day while nothing has been handed over: the client by a notice, the
 * officer by the mark on the desk (quality 6). Urgent ones are that short that only their last morning counts. A term that
 * stands still is not warned of; one that has moved is warned of again. A batch at a time; returns how many.
 */
export async function warnOfTerms(tx: Tx): Promise<number> {
  const today = rigaDate(tx.now);
  const tomorrow = addWorkingDays(await currentCalendar(tx), today, 1);
  const ending = await tx.many<Ending>(sql`
    update casework.case_file set warned_of_due = due_on where id in
      (select id from casework.case_file
       where closed_at is null and asked_at is null and due_on is not null and warned_of_due is distinct from due_on
         and due_on between ${today}::date and (case when urgent then ${today}::date else ${tomorrow}::date end)
       order by due_on limit 200 for update skip locked)
    returning id, number, subject_key as "subjectKey", unit, due_on as "dueOn"`);
  for (const caseFile of ending) {
    await addEntry(tx, caseFile, { kind: 'term-ending', actor: systemActor });
    await recordByRule(tx, caseFile, 'case:warn');
    await announce(tx, 'term-ending', { caseId: caseFile.id });
  }
  return ending.length;
}
