import { addMonths, workingDayFrom } from '../../platform/calendar/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';

/** From when a refusal counts as notified, and until when it can be contested. */
export interface RemedyTerm {
  readonly notifiedOn: PlainDate;
  readonly until: PlainDate;
}

/**
 * The remedy's term of a refusal, counted from the day on which it counts as notified: the day itself is not counted, a term in
 * months ends on the same date, or on the next working day (APL, 41.–45., 79. pants). Undefined while no way has given a date.
 */
export async function remedyTermOf(tx: Tx, caseId: string): Promise<RemedyTerm | undefined> {
  const row = await tx.maybe<{ notifiedOn: PlainDate }>(sql`
    select min(tried.notified_on) as "notifiedOn" from casework.telling
    join casework.telling_try as tried on tried.telling_id = telling.id
    where telling.case_id = ${caseId}::uuid and telling.notice = 'case-refused' and tried.failed_at is null
    having min(tried.notified_on) is not null`);
  if (!row) return undefined;
  const { term } = await termOn(tx, 'contest', row.notifiedOn);
  const until = workingDayFrom(await currentCalendar(tx), addMonths(row.notifiedOn, term.amount));
  return { notifiedOn: row.notifiedOn, until };
}
