import type { Text } from '../../platform/text/index.js';
import type { Finger, Ground } from './biometric-record.js';

/** The register's codes in words. */
export const words = {
  ground: {
    passport: { lv: 'Pase', en: 'Passport' },
    'identity-card': { lv: 'Personas apliecība', en: 'Identity card' },
    visa: { lv: 'Vīza', en: 'Visa' },
    'residence-permit': { lv: 'Uzturēšanās atļauja', en: 'Residence permit' },
    'seafarers-document': { lv: 'Jūrnieka dokuments', en: 'Seafarer’s document' },
    'driving-licence': { lv: 'Vadītāja apliecība', en: 'Driving licence' },
    'service-card': { lv: 'Karavīra vai gaisa kuģa apkalpes apliecība', en: 'Soldier’s or aircrew card' },
    asylum: { lv: 'Patvēruma pieteikums', en: 'Application for asylum' },
    'criminal-procedure': { lv: 'Kriminālprocess', en: 'Criminal procedure' },
    operational: { lv: 'Operatīvā darbība', en: 'Operational work' },
  } satisfies Record<Ground, Text>,
  finger: {
    'right-thumb': { lv: 'labās rokas īkšķis', en: 'right thumb' },
    'right-index': { lv: 'labās rokas rādītājpirksts', en: 'right index finger' },
    'right-middle': { lv: 'labās rokas vidējais pirksts', en: 'right middle finger' },
    'right-ring': { lv: 'labās rokas zeltnesis', en: 'right ring finger' },
    'right-little': { lv: 'labās rokas mazais pirksts', en: 'right little finger' },
    'left-thumb': { lv: 'kreisās rokas īkšķis', en: 'left thumb' },
    'left-index': { lv: 'kreisās rokas rādītājpirksts', en: 'left index finger' },
    'left-middle': { lv: 'kreisās rokas vidējais pirksts', en: 'left middle finger' },
    'left-ring': { lv: 'kreisās rokas zeltnesis', en: 'left ring finger' },
    'left-little': { lv: 'kreisās rokas mazais pirksts', en: 'left little finger' },
  } satisfies Record<Finger, Text>,
  sex: { female: { lv: 'sieviete', en: 'female' }, male: { lv: 'vīrietis', en: 'male' } },
} as const;

/** What was done, in words. */
export const deeds: Readonly<Record<string, Text>> = {
  'registers/biometrics:told': {
    lv: 'Apskatīja, kas glabājas Biometrijas datu apstrādes sistēmā',
    en: 'Looked at what the Biometric Data Processing System keeps',
  },
  'registers/biometrics:covert': {
    lv: 'Apskatīja biometrijas datus, par to pagaidām neziņojot',
    en: 'Looked at biometric data without telling for the time being',
  },
  'registers/biometrics:disclosed': {
    lv: 'Apskatīja biometrijas datus; agrāk par to ziņot nedrīkstēja',
    en: 'Looked at biometric data; it could not be told earlier',
  },
  'registers/biometrics:list-covert': {
    lv: 'Apskatīja vēl neatklāto skatījumu sarakstu',
    en: 'Looked at the list of looks not disclosed yet',
  },
  'registers/biometrics:propose-disclosure': {
    lv: 'Ierosināja dienu, kad skatījumu atklāt',
    en: 'Proposed the day on which a look is disclosed',
  },
  'registers/biometrics:approve-disclosure': {
    lv: 'Apstiprināja dienu, kad skatījumu atklāt',
    en: 'Confirmed the day on which a look is disclosed',
  },
  'registers/biometrics:import': {
    lv: 'Ielasīja biometrijas datu ierakstus no faila',
    en: 'Loaded biometric records from a file',
  },
};
