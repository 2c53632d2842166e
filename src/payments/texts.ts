import type { Text } from '../platform/text/index.js';

/** What the audit's codes of this room mean to the person they are about. */
export const deeds: Readonly<Record<string, Text>> = {
  'payments:ask': { lv: 'Pieprasīta samaksa par pakalpojumu', en: 'The fee for a service was asked' },
  'payments:start': { lv: 'Sākts maksājums', en: 'A payment was started' },
  'payments:settle': { lv: 'Saņemta samaksa', en: 'A payment was received' },
  'payments:waive': { lv: 'Samaksa vairs netiek prasīta', en: 'The fee is no longer asked' },
  'payments:refuse-callback': {
    lv: 'Noraidīts bankas paziņojums, kura īstums nav pierādīts',
    en: 'A message in the bank’s name was refused: not proven genuine',
  },
  'payments:dispute': {
    lv: 'Bankas ziņas par maksājumu neatbilst pieprasītajam',
    en: 'What the bank says about a payment does not match what was asked',
  },
};

export const purposes: Readonly<Record<string, Text>> = {
  payment: { lv: 'Samaksa par pakalpojumu', en: 'Payment for a service' },
};
