import { addDays, type PlainDate, weekdayOf } from '../clock/index.js';
import type { Text } from '../text/index.js';

/** A public holiday on its date. */
export interface Holiday {
  readonly day: PlainDate;
  readonly name: Text;
}

/** When a holiday falls in a year: a month and day, days after Easter Sunday, or the second Sunday of May. */
type Rule = { readonly on: string } | { readonly easter: number } | { readonly secondSundayOf: number };

interface HolidayRule {
  readonly rule: Rule;
  readonly name: Text;
  /** On a Saturday or Sunday, the next working day is off as well. */
  readonly bridged?: boolean;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
}

/** Source of the rules: likums „Par svētku, atceres un atzīmējamām dienām”, 1. pants, as it stands since 2020. */
const inForce = '2020-01-01';
export const holidayRules: readonly HolidayRule[] = [
  { rule: { on: '01-01' }, name: { lv: 'Jaungada diena', en: 'New Year’s Day' }, validFrom: inForce },
  { rule: { easter: -2 }, name: { lv: 'Lielā Piektdiena', en: 'Good Friday' }, validFrom: inForce },
  { rule: { easter: 0 }, name: { lv: 'Lieldienas', en: 'Easter Sunday' }, validFrom: inForce },
  { rule: { easter: 1 }, name: { lv: 'Otrās Lieldienas', en: 'Easter Monday' }, validFrom: inForce },
  { rule: { on: '05-01' }, name: { lv: 'Darba svētki', en: 'Labour Day' }, validFrom: inForce },
  {
    rule: { on: '05-04' },
    name: { lv: 'Neatkarības atjaunošanas diena', en: 'Restoration of Independence Day' },
    bridged: true,
    validFrom: inForce,
  },
  { rule: { secondSundayOf: 5 }, name: { lv: 'Mātes diena', en: 'Mother’s Day' }, validFrom: inForce },
  { rule: { easter: 49 }, name: { lv: 'Vasarsvētki', en: 'Pentecost' }, validFrom: inForce },
  { rule: { on: '06-23' }, name: { lv: 'Līgo diena', en: 'Midsummer Eve' }, validFrom: inForce },
  { rule: { on: '06-24' }, name: { lv: 'Jāņu diena', en: 'Midsummer Day' }, validFrom: inForce },
  {
    rule: { on: '11-18' },
    name: { lv: 'Latvijas Republikas proklamēšanas diena', en: 'Proclamation of the Republic Day' },
    bridged: true,
    validFrom: inForce,
  },
  { rule: { on: '12-24' }, name: { lv: 'Ziemassvētku vakars', en: 'Christmas Eve' }, validFrom: inForce },
  { rule: { on: '12-25' }, name: { lv: 'Ziemassvētki', en: 'Christmas Day' }, validFrom: inForce },
  { rule: { on: '12-26' }, name: { lv: 'Otrie Ziemassvētki', en: 'Second Day of Christmas' }, validFrom: inForce },
  { rule: { on: '12-31' }, name: { lv: 'Vecgada diena', en: 'New Year’s Eve' }, validFrom: inForce },
];

const songCelebration = {
  lv: 'Vispārējo latviešu Dziesmu un deju svētku noslēguma diena',
  en: 'Closing day of the Song and Dance Celebration',
};

/** Holidays that no rule gives: add the closing day of each Song and Dance Celebration here once it is known. */
const singleHolidays: readonly (Holiday & { readonly bridged?: boolean; readonly source: string })[] = [
  {
    day: '2023-05-29',
    name: { lv: 'Vienreizēja svētku diena', en: 'One-off holiday' },
    source: 'vienreizējs likuma grozījums; pārbaudāms „Latvijas Vēstnesī”',
  },
  { day: '2023-07-09', name: songCelebration, bridged: true, source: 'likums, 1. pants' },
];

const dayOff: Text = { lv: 'brīvdiena pēc svētku dienas ({day})', en: 'day off after a holiday ({day})' };
const years = new Map<number, readonly Holiday[]>();

/** The public holidays of a year in the order of their dates, with the days off that the bridge rule adds. */
export function holidaysOf(year: number): readonly Holiday[] {
  let known = years.get(year);
  if (!known) {
    known = Object.freeze(listHolidays(year));
    years.set(year, known);
  }
  return known;
}

function listHolidays(year: number): Holiday[] {
  const byRule = holidayRules
    .map(({ rule, ...rest }) => ({ ...rest, day: dayBy(rule, year) }))
    .filter(({ day, validFrom, validTo }) => day >= validFrom && (validTo === undefined || day <= validTo));
  const holidays = [...byRule, ...singleHolidays.filter(({ day }) => day.startsWith(`${year}-`))];
  const taken = new Set(holidays.map(({ day }) => day));
  const bridges = holidays
    .filter(({ day, bridged }) => bridged && weekdayOf(day) > 5)
    .map(({ day, name }) => {
      let off = addDays(day, 1);
      while (weekdayOf(off) > 5 || taken.has(off)) off = addDays(off, 1);
      taken.add(off);
      return {
        day: off,
        name: { lv: dayOff.lv.replace('{day}', name.lv), en: dayOff.en.replace('{day}', name.en) },
      };
    });
  return [...holidays.map(({ day, name }) => ({ day, name })), ...bridges].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function dayBy(rule: Rule, year: number): PlainDate {
  if ('on' in rule) return `${year}-${rule.on}`;
  if ('easter' in rule) return addDays(easterOf(year), rule.easter);
  const first = `${year}-${String(rule.secondSundayOf).padStart(2, '0')}-01`;
  return addDays(first, 14 - weekdayOf(first));
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher). */
export function easterOf(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}
