/**
 * The made-up population. Everything about person `n` follows from the seed and n alone, so that every register can ask
 * for the same person without asking another register.
 *
 * People come in households of five: 0 father, 1 mother, 2 and 3 their children, 4 someone who lives alone. Codes are
 * unique because each place in a household has serial numbers of its own (the three digits after the century digit), and
 * within a place the household's number leads to a day of birth and a serial number, and back: see `birthOf`.
 */
import type { PlainDate } from '../clock/index.js';
import { withPersonalCheckDigit } from '../identifiers/index.js';
import { dateOf, dayOf } from './days.js';
import { type Origin, pickGivenName, pickSurname, type Sex, surnameFor } from './names.js';
import { pickAddress, pickTown } from './places.js';
import { generatedId, type Random, randomFor } from './random.js';

export interface GeneratedPerson {
  readonly n: number;
  readonly id: string;
  readonly personalCode: string;
  /** The old-style code of someone who changed it for a new one. */
  readonly previousCode?: { readonly code: string; readonly replacedOn: PlainDate };
  readonly givenName: string;
  readonly familyName: string;
  readonly maidenName?: { readonly familyName: string; readonly until: PlainDate };
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  readonly birthPlace: string;
  readonly citizenship: { readonly country: string; readonly kind: 'citizen' | 'non-citizen' | 'foreigner' };
  readonly address: string;
  readonly deathDate?: PlainDate;
}

export const householdSize = 5;
const block = 1825; // Five years of days.
const days = 9 * block;
const firstDay = dayOf('1946-01-01');
const aloneFirstDay = dayOf('1936-01-01');
const aloneDays = 21_915;
const rounds = 70;
/** More people than this have no codes of their own. */
export const mostPeople = rounds * days * householdSize;

export function generatePerson(seed: number, n: number): GeneratedPerson {
  if (n >= mostPeople) throw new Error(`the generator makes at most ${mostPeople} people`);
  const household = Math.floor(n / householdSize);
  const place = n % householdSize;
  const shared = randomFor(seed, 'household', household);
  const own = randomFor(seed, 'person', n);
  const origin: Origin = shared.percent(22) ? 'slavic' : 'latvian';
  const fathersName = pickSurname(shared, origin);
  const sex: Sex = place === 0 ? 'male' : place === 1 ? 'female' : own.percent(50) ? 'male' : 'female';
  const { day, serial } = birthOf(household, place);
  const birthDate = dateOf(day);
  const mother = place === 1 ? motherNames(own, origin, fathersName, day) : undefined;
  const alone = place === 4;
  return {
    n,
    id: generatedId(seed, 'person', n),
    ...codesOf(own, n, birthDate, serial),
    givenName: pickGivenName(own, origin, sex),
    familyName: mother?.familyName ?? surnameFor(sex, alone ? pickSurname(own, origin) : fathersName),
    ...(mother?.maidenName ? { maidenName: mother.maidenName } : {}),
    sex,
    birthDate,
    birthPlace: `Latvija, ${pickTown(own)}`,
    citizenship: citizenshipOf(own, origin),
    address: pickAddress(alone ? own : shared),
    ...(alone && day < dayOf('1950-01-01') && own.percent(40)
      ? { deathDate: dateOf(dayOf('2008-01-01') + own.int(6000)) }
      : {}),
  };
}

/** Id and date of birth alone, for ties between many people: a fraction of the work of the whole person. */
export function generateBirth(seed: number, n: number): Pick<GeneratedPerson, 'n' | 'id' | 'birthDate'> {
  const { day } = birthOf(Math.floor(n / householdSize), n % householdSize);
  return { n, id: generatedId(seed, 'person', n), birthDate: dateOf(day) };
}

/** Day of birth and serial number of a place in a household. For each place this is one to one with the household. */
function birthOf(household: number, place: number): { day: number; serial: number } {
  if (place === 4) {
    const day = aloneFirstDay + ((household * 10_007) % aloneDays);
    return { day, serial: scatter(140 + Math.floor(household / aloneDays), day) };
  }
  const round = Math.floor(household / days);
  const index = (household * 7919) % days;
  const [quarter, within] = [Math.floor(index / block), index % block];
  // The others of the family are born within five years around a fixed distance: a shuffle inside the five-year block.
  const shuffled = (factor: number) => firstDay + quarter * block + ((within * factor + quarter * 331) % block);
  const firstChild = shuffled(1277) + 9862;
  const born = [
    { day: firstDay + index, serial: round },
    { day: shuffled(722), serial: 70 + round },
    { day: firstChild, serial: 210 + round },
    // The distance between siblings differs by block, so two blocks may meet on a day: they have serial numbers of their own.
    { day: firstChild + 420 + ((quarter * 617 + round * 253) % 1500), serial: 280 + round * 8 + (quarter % 8) },
  ][place] ?? { day: 0, serial: 0 };
  return { day: born.day, serial: scatter(born.serial, born.day) };
}

function scatter(serial: number, day: number): number {
  return (serial * 287 + (day + 50_000) * 31) % 900; // Days before 1970 are negative.
}

function codesOf(own: Random, n: number, birthDate: PlainDate, serial: number) {
  const [year, month, day] = birthDate.split('-');
  const century = Number(year?.slice(0, 2)) - 18;
  const old = withPersonalCheckDigit(`${day}${month}${year?.slice(2)}${century}${String(serial).padStart(3, '0')}`);
  // 7^10 has no factor in common with the modulus: different n, different code. 329999… is kept for the fixed people.
  const fresh = `32${String((n * 282_475_249 + 123_456_789) % 999_900_000).padStart(9, '0')}`;
  if (birthDate >= '2017-07-01') return { personalCode: fresh };
  if (!own.percent(2)) return { personalCode: old };
  return { personalCode: fresh, previousCode: { code: old, replacedOn: dateOf(dayOf('2017-08-01') + own.int(2900)) } };
}

function motherNames(own: Random, origin: Origin, fathersName: string, born: number) {
  const maiden = surnameFor('female', pickSurname(own, origin));
  const married = surnameFor('female', fathersName);
  if (maiden === married || own.percent(20)) return { familyName: maiden };
  return { familyName: married, maidenName: { familyName: maiden, until: dateOf(born + 7300 + own.int(2500)) } };
}

function citizenshipOf(own: Random, origin: Origin): GeneratedPerson['citizenship'] {
  const draw = own.int(100);
  if (origin === 'slavic' && draw < 38) return { country: 'LV', kind: 'non-citizen' };
  if (draw > 97) return { country: own.pick(['LT', 'EE', 'UA', 'DE', 'PL', 'BY']), kind: 'foreigner' };
  return { country: 'LV', kind: 'citizen' };
}
