/** Made-up entries: invented cases at real courts and authorities, under real articles, with dates that fit the person. */
import type { PlainDate } from '../../platform/clock/index.js';
import {
  courts,
  crimes,
  dateOf,
  dayOf,
  type GeneratedPerson,
  generatedId,
  generatePerson,
  type Offence,
  offences,
  pickSpot,
  type Random,
  randomFor,
} from '../../platform/generate/index.js';

export interface MadeUpConviction {
  readonly id: string;
  readonly caseNumber: string;
  readonly court: string;
  readonly offenceOn: PlainDate;
  readonly decidedOn: PlainDate;
  readonly inForceOn: PlainDate;
  readonly article: string;
  readonly part?: string;
  readonly clause?: string;
  readonly mainPenalty: string;
  readonly servedOn?: PlainDate;
  readonly spentOn?: PlainDate;
  readonly offence: string;
}

/** Three people of a hundred have a conviction, a few of them two. `today` is the day up to which things happened. */
export function convictionsFor(seed: number, n: number, today: PlainDate): MadeUpConviction[] {
  const chance = randomFor(seed, 'conviction', n);
  // Chance first: the person is made up only for those few who have an entry.
  const span = chance.percent(3) ? spanOf(generatePerson(seed, n), today, 16) : undefined;
  if (span === undefined) return [];
  return Array.from({ length: chance.percent(15) ? 2 : 1 }, (_, index) => {
    const crime = chance.pick(crimes);
    const offence = span.first + chance.int(span.days);
    const decided = Math.min(offence + 90 + chance.int(500), span.last);
    const inForce = decided + 11;
    const served = inForce + 60 + chance.int(900);
    const spent = served + 365 * (1 + chance.int(5));
    const upToNow = (day: number) => (day <= span.last ? { on: dateOf(day) } : undefined);
    return {
      id: generatedId(seed, 'conviction', n * 2 + index),
      caseNumber: `${11_000_000 + chance.int(8_999_999)}${yearOf(offence).slice(2)}`,
      court: chance.pick(courts),
      offenceOn: dateOf(offence),
      decidedOn: dateOf(decided),
      inForceOn: dateOf(inForce),
      article: crime.article,
      part: crime.part,
      mainPenalty: chance.pick(crime.penalties),
      servedOn: upToNow(served)?.on,
      spentOn: upToNow(spent)?.on,
      offence: crime.about,
    };
  });
}

export interface MadeUpPenalty {
  readonly id: string;
  readonly offence: Offence;
  readonly number: string;
  readonly caseNumber: string;
  readonly offenceAt: string;
  readonly place: string;
  readonly vehicle?: string;
  readonly decidedOn: PlainDate;
  readonly inForceOn: PlainDate;
  readonly amountCents?: number;
  readonly dueOn?: PlainDate;
  readonly paidOn?: PlainDate;
  readonly testExpensesCents: number;
  readonly appeal?: { readonly appealedOn: PlainDate; readonly rejectedOn: PlainDate };
  readonly givenToBailiffOn?: PlainDate;
  /** By which the decision names whom it punishes. */
  readonly birthDate: PlainDate;
  readonly code: string;
  readonly servedOn?: PlainDate;
}

/** Twelve people of a hundred have an administrative penalty, some of them two. */
export function penaltiesFor(seed: number, n: number, today: PlainDate): MadeUpPenalty[] {
  const chance = randomFor(seed, 'penalty', n);
  const person = chance.percent(12) ? generatePerson(seed, n) : undefined;
  const span = person && spanOf(person, today, 14);
  if (!person || !span) return [];
  const named = { birthDate: person.birthDate, code: person.personalCode };
  return Array.from({ length: chance.percent(30) ? 2 : 1 }, (_, index) => ({
    ...penalty(seed, n * 2 + index, chance, span),
    ...named,
  }));
}

function penalty(seed: number, n: number, chance: Random, span: Span): Omit<MadeUpPenalty, 'birthDate' | 'code'> {
  const offence: Offence = chance.pick(offences);
  // Most penalties are recent: the archive's are of the last five years.
  const happened = Math.max(span.first, span.last - chance.int(1800) - 40);
  const decided = Math.min(happened + 1 + chance.int(30), span.last);
  const appealed = chance.percent(4) ? decided + 8 : undefined;
  const inForce = appealed ? appealed + 60 : decided + 15;
  const paid = inForce + chance.int(70);
  const done = offence.fine ? paid : inForce;
  const upToNow = (day: number) => (day <= span.last ? dateOf(day) : undefined);
  const unpaid = !upToNow(paid) || chance.percent(12);
  const [least, most] = offence.fine ?? [0, 0];
  return {
    id: generatedId(seed, 'penalty', n),
    offence,
    number: `${offence.series} ${String((n * 282_475_249 + 4711) % 100_000_000).padStart(8, '0')}`,
    caseNumber: `${offence.series}-${yearOf(decided)}-${chance.int(900_000) + 100_000}`,
    offenceAt: `${dateOf(happened)}T${String(chance.int(24)).padStart(2, '0')}:${String(chance.int(12) * 5).padStart(2, '0')}:00Z`,
    place: pickSpot(chance),
    vehicle: offence.vehicle ? plate(chance) : undefined,
    decidedOn: dateOf(decided),
    inForceOn: dateOf(inForce),
    ...(offence.fine
      ? { amountCents: 500 * Math.round((least + chance.int(most - least + 1)) / 5), dueOn: dateOf(inForce + 30) }
      : {}),
    paidOn: offence.fine && !unpaid ? dateOf(paid) : undefined,
    testExpensesCents: offence.tested && chance.percent(60) ? 8_537 : 0,
    appeal: appealed && upToNow(inForce) ? { appealedOn: dateOf(appealed), rejectedOn: dateOf(inForce) } : undefined,
    givenToBailiffOn: offence.fine && unpaid ? upToNow(inForce + 60) : undefined,
    servedOn: offence.fine && unpaid ? undefined : upToNow(done),
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly days: number;
}

/** From the day the person may answer for an offence until a month before today, or until death; undefined when that is no time at all. */
function spanOf(person: GeneratedPerson, today: PlainDate, age: number): Span | undefined {
  const last = Math.min(dayOf(today), person.deathDate ? dayOf(person.deathDate) : Number.POSITIVE_INFINITY);
  const first = Math.max(dayOf(person.birthDate) + Math.ceil(age * 365.25), dayOf('2004-01-05'));
  const days = last - 200 - first;
  return days > 30 ? { first, last, days } : undefined;
}

function plate(chance: Random): string {
  const letter = () =>
    chance.pick(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'O', 'P'] as const);
  return `${letter()}${letter()}-${1 + chance.int(9999)}`;
}

function yearOf(day: number): string {
  return dateOf(day).slice(0, 4);
}
