import type { Text } from '../platform/text/index.js';

/** A unit of the agency. */
export interface Unit {
  readonly id: string;
  readonly name: Text;
}

/** The agency's units, by which rights are granted and matters are given out. */
export const units: readonly Unit[] = [
  { id: 'punishment-register', name: { lv: 'Sodu reģistra nodaļa', en: 'Punishment Register unit' } },
  { id: 'invalid-documents', name: { lv: 'Nederīgo dokumentu nodaļa', en: 'Invalid Documents unit' } },
  {
    id: 'internal-affairs-system',
    name: {
      lv: 'Integrētās iekšlietu informācijas sistēmas nodaļa',
      en: 'Integrated Interior Information System unit',
    },
  },
  { id: 'biometrics', name: { lv: 'Biometrijas datu nodaļa', en: 'Biometric Data unit' } },
  { id: 'archive', name: { lv: 'Arhīva nodaļa', en: 'Archive unit' } },
  { id: 'analysis', name: { lv: 'Statistikas un analīzes nodaļa', en: 'Statistics and Analysis unit' } },
  {
    id: 'information-systems',
    name: { lv: 'Informācijas sistēmu attīstības nodaļa', en: 'Information Systems Development unit' },
  },
  { id: 'radio', name: { lv: 'Radiosakaru nodaļa', en: 'Radio Communications unit' } },
  { id: 'service-desk', name: { lv: 'Lietotāju atbalsta nodaļa', en: 'User support unit' } },
  {
    id: 'police-duty',
    name: { lv: 'Valsts policijas dežūrdaļa', en: 'State Police duty unit' },
  },
  { id: 'records', name: { lv: 'Lietvedība', en: 'Records office' } },
  { id: 'quality', name: { lv: 'Kvalitātes vadība', en: 'Quality management' } },
  { id: 'finance', name: { lv: 'Finanšu nodaļa', en: 'Finance unit' } },
  { id: 'administration', name: { lv: 'Administrācija', en: 'Administration' } },
  { id: 'whistleblowing', name: { lv: 'Trauksmes cēlēju kontaktpersonas', en: 'Whistleblowing contact persons' } },
];

/** The unit whose matters a right in the whole agency does not open: whoever works with them has the right by name. */
export const confidentialUnit = 'whistleblowing';

/** Every unit at once. */
export const wholeAgency: Unit = { id: '*', name: { lv: 'Visa aģentūra', en: 'The whole agency' } };

/** The name of a unit by its id; the id itself for one that no longer exists. */
export function unitName(id: string): Text {
  return [...units, wholeAgency].find((unit) => unit.id === id)?.name ?? { lv: id, en: id };
}
