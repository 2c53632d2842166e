import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { fillLicences } from './fill.js';
import { licences } from './import.js';
import { queries } from './queries.js';
import { deeds } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'licences',
  name: { lv: 'Licenču un sertifikātu reģistrs', en: 'Register of Licences and Certificates' },
  keeper: { lv: 'Iekšlietu ministrijas Informācijas centrs', en: 'Information Centre of the Ministry of the Interior' },
  legalGround: {
    lv: 'Ministru kabineta 2020. gada 25. februāra noteikumi Nr. 120',
    en: 'Cabinet Regulation No. 120 of 25 February 2020',
  },
  holds: {
    lv: 'Apsardzes, detektīvdarbības, spridzināšanas, pirotehnikas un ieroču tirdzniecības licences un sertifikāti.',
    en: 'Licences and certificates for security, detective work, blasting, pyrotechnics and trade in weapons.',
  },
  queries,
};

export function createRoom(house: House): Room {
  const fill = (people: number) => fillLicences(house.db('migrate'), { seed: demonstrationSeed, people });
  return {
    id: 'registers/licences',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: importPurposes,
    demonstrate: async () => {
      await fill(house.settings.LETE_DEMO_PEOPLE);
    },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/licences', [licences]),
      fill: fillCommand('people', 'make up certificates among N made-up people.', fill),
    },
  };
}
