import { addWorkingDays, calendarOf } from '../../platform/calendar/index.js';
import { addDays, type PlainDate } from '../../platform/clock/index.js';
import type { PenaltyDecision } from '../../registers/punishments/index.js';

/** Working days in which a decision may be appealed after it was notified, by the day of notification (AAL, 167. pants; not verified against the law in force). */
const appealDays: readonly { readonly since: PlainDate; readonly workingDays: number }[] = [
  { since: '2020-07-01', workingDays: 10 },
];

/** The last day on which a decision can be appealed; undefined where it is not known when it was notified. */
export function lastDayToAppeal({ notifiedOn }: PenaltyDecision): PlainDate | undefined {
  const rule = notifiedOn && appealDays.findLast(({ since }) => since <= notifiedOn);
  return rule ? addWorkingDays(calendarOf(), notifiedOn, rule.workingDays) : undefined;
}

/** The day on which it comes into force unless someone appeals: the day after the time to appeal. */
export function comesIntoForceOn(decision: PenaltyDecision): PlainDate | undefined {
  const last = lastDayToAppeal(decision);
  return last && addDays(last, 1);
}
