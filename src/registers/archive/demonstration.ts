import { demonstrationSeed } from '../../platform/generate/index.js';
import { type MadePerson, madeUpPerson, scanned } from './fill.js';

/** Somebody of the demonstration's archive who served for years and whose sheets have pictures: there to be found. */
export function archivedOfDemonstration(): MadePerson | undefined {
  return Array.from({ length: scanned }, (_, n) => madeUpPerson(demonstrationSeed, n)).find(
    ({ kind, records }) => kind === 'service' && records.length > 1,
  );
}
