/** What the agency tells about itself, as it stands at an instant. */

export { agencyOn, agencySnapshot, calendarFrom, openAt, weekOn } from './agency-on.js';
export { agencySet, kinds } from './agency-set.js';
export { type DifferentDay, differentDays } from './different-days.js';
export { followAgency } from './follow-agency.js';
export { type Automatic, latestCheck } from './latest-check.js';
export { hoursInWords, momentInWords, shownAgency } from './shown-agency.js';
export { type Unit, type Units, unitsOn, useUnits, wholeAgency } from './units.js';
