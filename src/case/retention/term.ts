import { rigaDate, rigaInstant } from '../../platform/clock/index.js';

/**
 * The instant before which a case must have been closed for its term to have passed: a term of years runs from 1 January
 * after the case was closed (MK 2012-11-06 No. 748). On 25 November 2026, five years: before 1 January 2021.
 */
export function closedBefore(years: number, now: Date): Date {
  return rigaInstant(`${Number(rigaDate(now).slice(0, 4)) - years}-01-01`);
}
