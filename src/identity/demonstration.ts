import type { Text } from '../platform/text/index.js';
import { demonstrationPeople } from '../registers/persons/index.js';
import type { Grant } from './visitor.js';

/** What each member of the agency's staff may do in the demonstration. */
export const demonstrationStaff = {
  santa: [{ grant: 'operator', unit: 'service-desk' }],
  edgars: [
    { grant: 'operator', unit: 'service-desk' },
    { grant: 'officer', unit: 'service-desk' },
    { grant: 'officer', unit: 'radio' },
    { grant: 'officer', unit: 'information-systems' },
    { grant: 'officer', unit: 'police-duty' },
  ],
  dace: [{ grant: 'officer', unit: 'punishment-register' }],
  normunds: [
    { grant: 'officer', unit: 'invalid-documents' },
    { grant: 'officer', unit: 'whistleblowing' },
    { grant: 'officer', unit: 'internal-affairs-system' },
    { grant: 'officer', unit: 'biometrics' },
  ],
  baiba: [
    { grant: 'quality', unit: 'quality' },
    { grant: 'officer', unit: 'quality' },
    { grant: 'editor', unit: '*' },
    { grant: 'officer', unit: 'finance' },
    // The second pair of eyes of the archive.
    { grant: 'officer', unit: 'archive' },
  ],
  rihards: [
    { grant: 'editor', unit: '*' },
    { grant: 'officer', unit: 'records' },
    { grant: 'officer', unit: 'administration' },
    { grant: 'officer', unit: 'archive' },
    { grant: 'officer', unit: 'analysis' },
    { grant: 'officer', unit: 'finance' },
  ],
  aija: [{ grant: 'administrator', unit: '*' }],
  guntis: [{ grant: 'administrator', unit: '*' }],
} as const satisfies Partial<Record<keyof typeof demonstrationPeople, readonly Grant[]>>;

export type StaffKey = keyof typeof demonstrationStaff;

export function isStaffKey(key: string): key is StaffKey {
  return key in demonstrationStaff;
}

/** One person of the demonstration, as the page for choosing and `/demo` list them. */
export interface DemonstrationEntry {
  /** Short name for scripts: `anna`. */
  readonly key: string;
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly personalCode: string;
  readonly shows: Text;
  readonly side: 'client' | 'staff';
  readonly grants: readonly Grant[];
}

/** Who does not sign in themselves: children, wards, and the namesake. */
const silent = new Set(['emils', 'elza', 'keita', 'augusts', 'peterisNamesake']);

/** Everyone whom one may sign in as in the demonstration, residents first. */
export const demonstrationEntries: readonly DemonstrationEntry[] = Object.entries(demonstrationPeople)
  .filter(([key]) => !silent.has(key))
  .map(([key, { id, givenName, familyName, personalCode, shows }]) => ({
    key,
    id,
    givenName,
    familyName,
    personalCode,
    shows,
    side: isStaffKey(key) ? 'staff' : 'client',
    grants: isStaffKey(key) ? demonstrationStaff[key] : [],
  }));
