/** Working days of Latvia: pure functions over a `Calendar`, which is the law's holidays and the special days of a table. */

export {
  addWorkingDays,
  type Calendar,
  calendarOf,
  isHoliday,
  isShorterDay,
  isWorkingDay,
  nextWorkingDay,
  type SpecialDay,
  workingDayFrom,
  workingDaysBetween,
} from './calendar.js';
export { type Holiday, holidaysOf } from './holidays.js';
export { type OfficeHours, officeAt, openOn } from './office-hours.js';
export { addMonths, endOfDays, endOfMonths } from './terms.js';
