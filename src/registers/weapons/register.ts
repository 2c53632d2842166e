import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { fillWeapons } from './fill.js';
import { permits, wanted, weapons } from './import.js';
import { queries } from './queries.js';
import { deeds } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'weapons',
  name: { lv: 'Ieroču reģistrs', en: 'Weapons Register' },
  keeper: { lv: 'Iekšlietu ministrijas Informācijas centrs', en: 'Information Centre of the Ministry of the Interior' },
  legalGround: {
    lv: 'Ieroču aprites likums, 83. pants; Ministru kabineta 2020. gada 4. februāra noteikumi Nr. 76',
    en: 'Law on the Handling of Weapons, section 83; Cabinet Regulation No. 76 of 4 February 2020',
  },
  holds: {
    lv: 'Ieroči, to īpašnieki un turētāji, Valsts policijas izsniegtās atļaujas, meklēšanā esošo ieroču numuri.',
    en: 'Weapons, their owners and holders, permits of the State Police, numbers of weapons that are searched for.',
  },
  queries,
};

export function createRoom(house: House): Room {
  const fill = (people: number) => fillWeapons(house.db('migrate'), { seed: demonstrationSeed, people });
  return {
    id: 'registers/weapons',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: importPurposes,
    demonstrate: async () => {
      await fill(house.settings.LETE_DEMO_PEOPLE);
    },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/weapons', [weapons, permits, wanted]),
      fill: fillCommand('people', 'make up weapons among N made-up people.', fill),
    },
  };
}
