/**
 * An oracle for tests, independent of the rules: the days off of ten years typed by hand from the published table, and
 * terms counted day by day with UTC dates only. Slow and plain on purpose.
 */

const everyYear = ['01-01', '05-01', '05-04', '06-23', '06-24', '11-18', '12-24', '12-25', '12-26', '12-31'];

/** Good Friday, Easter Sunday and Monday, Mother's Day, Pentecost, the day off by the bridge rule. */
const moving: Readonly<Record<string, readonly string[]>> = {
  2024: ['03-29', '03-31', '04-01', '05-12', '05-19', '05-06'],
  2025: ['04-18', '04-20', '04-21', '05-11', '06-08', '05-05'],
  2026: ['04-03', '04-05', '04-06', '05-10', '05-24'],
  2027: ['03-26', '03-28', '03-29', '05-09', '05-16'],
  2028: ['04-14', '04-16', '04-17', '05-14', '06-04', '11-20'],
  2029: ['03-30', '04-01', '04-02', '05-13', '05-20', '11-19'],
  2030: ['04-19', '04-21', '04-22', '05-12', '06-09', '05-06'],
  2031: ['04-11', '04-13', '04-14', '05-11', '06-01', '05-05'],
  2032: ['03-26', '03-28', '03-29', '05-09', '05-16'],
  2033: ['04-15', '04-17', '04-18', '05-08', '06-05'],
};

export const holidays = Object.entries(moving)
  .flatMap(([year, days]) => [...everyYear, ...days].map((day) => `${year}-${day}`))
  .sort();

const movedOff = ['2024-12-23', '2024-12-30', '2025-05-02', '2025-11-17', '2026-01-02', '2026-06-22'];
const movedOn = ['2024-12-14', '2024-12-28', '2025-05-10', '2025-11-08', '2026-01-17', '2026-06-27'];

export function isWorked(day: string): boolean {
  if (movedOn.includes(day)) return true;
  if (movedOff.includes(day) || holidays.includes(day)) return false;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function tomorrow(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The n-th worked day after the day. */
export function afterWorkedDays(day: string, n: number): string {
  let at = day;
  let seen = 0;
  while (seen < n) {
    at = tomorrow(at);
    if (isWorked(at)) seen++;
  }
  return at;
}

/** The same date n months on, found by walking: the month that is n months on, then its last day that is not past the date. */
export function monthsOn(day: string, n: number): string {
  let month = day.slice(0, 7);
  for (let step = 0; step < n; step++) {
    let at = `${month}-28`;
    while (at.slice(0, 7) === month) at = tomorrow(at);
    month = at.slice(0, 7);
  }
  let at = `${month}-01`;
  while (at.slice(8) < day.slice(8) && tomorrow(at).slice(0, 7) === month) at = tomorrow(at);
  return at;
}
