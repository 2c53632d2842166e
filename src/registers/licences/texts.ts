import type { Text } from '../../platform/text/index.js';
import type { LicenceKind } from './licence.js';

export const kindWords: Readonly<Record<LicenceKind, Text>> = {
  'security-licence': { lv: 'Apsardzes darbības licence', en: 'Security services licence' },
  'security-certificate': { lv: 'Apsardzes sertifikāts', en: 'Security guard certificate' },
  'cash-transport': { lv: 'Naudas pārvadāšanas atļauja', en: 'Cash transport permit' },
  'internal-security': { lv: 'Iekšējās drošības dienesta apliecība', en: 'Internal security service certificate' },
  'explosives-licence': { lv: 'Spridzināšanas darbu licence', en: 'Explosives licence' },
  'blaster-certificate': { lv: 'Spridzinātāja sertifikāts', en: 'Blaster certificate' },
  'detective-licence': { lv: 'Detektīvdarbības licence', en: 'Detective agency licence' },
  'detective-certificate': { lv: 'Detektīva sertifikāts', en: 'Detective certificate' },
  'weapons-commerce': { lv: 'Ieroču tirdzniecības licence', en: 'Weapons trade licence' },
  'pyrotechnics-licence': { lv: 'Pirotehnisko izstrādājumu tirdzniecības licence', en: 'Pyrotechnics trade licence' },
  'pyrotechnician-certificate': { lv: 'Pirotehniķa sertifikāts', en: 'Pyrotechnician certificate' },
};

/** What was done, in words. */
export const deeds: Readonly<Record<string, Text>> = {
  'registers/licences:check': {
    lv: 'Pārbaudīja licences vai sertifikāta numuru Licenču un sertifikātu reģistrā',
    en: 'Checked the number of a licence or certificate in the Register of Licences and Certificates',
  },
  'registers/licences:held': {
    lv: 'Apskatīja licences un sertifikātus',
    en: 'Looked at licences and certificates',
  },
  'registers/licences:ending': {
    lv: 'Atrada licenci vai sertifikātu, kura termiņš tuvojas beigām, lai atgādinātu',
    en: 'Found a licence or certificate about to expire, to send a reminder',
  },
  'registers/licences:import': {
    lv: 'Ielasīja licenču un sertifikātu sarakstu no faila',
    en: 'Loaded a list of licences and certificates from a file',
  },
};
