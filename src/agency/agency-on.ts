import { type Calendar, calendarOf, type OfficeHours, officeAt } from '../platform/calendar/index.js';
import { type PlainDate, rigaInstant } from '../platform/clock/index.js';
import { load, type Snapshot, type View } from '../platform/dataset/index.js';
import type { Tx } from '../platform/db/index.js';
import { agencySet, kinds } from './agency-set.js';

/** Everything published about the agency, past and planned. One small query; a second only after a change. */
export function agencySnapshot(tx: Tx): Promise<Snapshot> {
  return load(tx, agencySet);
}

/** What is published about the agency as it stands at an instant; now, unless told otherwise. */
export async function agencyOn(tx: Tx, instant: Date = tx.now): Promise<View> {
  return (await agencySnapshot(tx)).at(instant);
}

/** The working days that the agency knows of at an instant: the law's holidays, and above them its special days. */
export function calendarFrom(view: View): Calendar {
  return calendarOf(
    view.list(kinds.specialDay).map(({ key, content: { is, replaces } }) => ({ day: key, kind: is, replaces })),
  );
}

/** The hours of a place on a date, planned changes included; none when there is no such record. */
export function weekOn(snapshot: Snapshot, place: string, date: PlainDate): OfficeHours {
  const found = snapshot.at(rigaInstant(date, '12:00')).find(kinds.hours, place);
  return found?.content.week ?? {};
}

/** Whether a place is open at an instant, and when it opens next if it is not; a place without a record of hours never opens. */
export function openAt(
  snapshot: Snapshot,
  place: string,
  instant: Date,
): { readonly open: boolean; readonly opensAt?: Date } {
  const view = snapshot.at(instant);
  const own = view.find(kinds.hours, place);
  if (own?.content.holidays === 'as-usual')
    return officeAt('every-day', (date) => weekOn(snapshot, place, date), instant);
  return officeAt(calendarFrom(view), (date) => weekOn(snapshot, place, date), instant);
}
