import type { Service } from '../../case/index.js';
import { passport } from './passport.js';

/** Statistics to order from the data of the information systems. */
export const service: Service = {
  id: 'statistics',
  passport,
  request: {
    tell: [
      {
        lv: 'Kuras sistēmas dati, rādītāji, dalījumi (teritorija, laiks, likuma pants, vecums, dzimums).',
        en: 'Which system’s data, the indicators, the breakdowns (territory, period, section of law, age, sex).',
      },
      { lv: 'Formāts, mērķis un vēlamais datums.', en: 'Format, purpose and wanted date.' },
      { lv: 'Jūsu vārds, uzvārds un adrese.', en: 'Your name and address.' },
    ],
    attach: [{ lv: 'Ja ir: tabulas paraugs.', en: 'If there is one: a sample table.' }],
  },
  examples: {},
};
