import { demonstrationSeed } from '../../platform/generate/index.js';
import { type MadePerson, madeUpPerson, scanned } from './fill.js';

/** Of those in the demonstration's archive whose sheets have pictures, the one who served longest in most places: there to be found. */
export function archivedOfDemonstration(): MadePerson | undefined {
  return Array.from({ length: scanned }, (_, n) => madeUpPerson(demonstrationSeed, n))
    .filter(({ kind }) => kind === 'service')
    .toSorted((one, other) => other.records.length - one.records.length)[0];
}
