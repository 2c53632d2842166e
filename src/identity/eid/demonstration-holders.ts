import type { Text } from '../../platform/text/index.js';
import { demonstrationEntries } from '../demonstration.js';

/** Someone who holds the demonstration's eID. */
export interface Holder {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  /** As in a certificate: `PNOLV-120488-19997`. */
  readonly serialNumber: string;
  readonly shows: Text;
  readonly group: 'residents' | 'staff' | 'abroad';
}

const fromAbroad: Holder = {
  id: 'f1c70000-0000-4000-a000-000000000001',
  givenName: 'Kadri',
  familyName: 'Tamm',
  serialNumber: 'PNOEE-49403136515',
  shows: {
    lv: 'Igaunijas iedzīvotāja ar savas valsts eID; Latvijas Iedzīvotāju reģistrā viņas nav.',
    en: 'A resident of Estonia with her own state’s eID; not in the population register of Latvia.',
  },
  group: 'abroad',
};

/** Everyone on the page for choosing a person, in the order shown. */
export const holders: readonly Holder[] = [
  ...demonstrationEntries.map(
    ({ id, givenName, familyName, personalCode, shows, side }): Holder => ({
      id,
      givenName,
      familyName,
      serialNumber: `PNOLV-${personalCode.slice(0, 6)}-${personalCode.slice(6)}`,
      shows,
      group: side === 'staff' ? 'staff' : 'residents',
    }),
  ),
  fromAbroad,
];

export function holderById(id: string): Holder | undefined {
  return holders.find((holder) => holder.id === id);
}
