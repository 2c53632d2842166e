import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { fillArchive } from './fill.js';
import { people, records } from './import.js';
import { deeds } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'archive',
  name: { lv: 'Arhīva personu rādītājs', en: 'The archive’s index of persons' },
  keeper: { lv: 'Iekšlietu ministrijas Informācijas centrs', en: 'Information Centre of the Ministry of the Interior' },
  legalGround: { lv: 'Arhīvu likums', en: 'Archives Law' },
  holds: {
    lv: 'Bijušās iekšlietu sistēmas darbinieku lietas un ziņas par izsūtījumu: fonds, apraksts, lieta, lapa.',
    en: 'Files of former staff of the interior system and findings on deportation: fonds, inventory, file, sheet.',
  },
  // Asked by the archive's own officers for a case; no other institution asks it.
  queries: [],
};

const madeUp = 400;

export function createRoom(house: House): Room {
  const fill = (count: number) => fillArchive(house.db('migrate'), { seed: demonstrationSeed, people: count });
  return {
    id: 'registers/archive',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: importPurposes,
    demonstrate: async () => {
      await fill(madeUp);
    },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/archive', [people, records]),
      fill: fillCommand('people', 'make up people until there are N, for a large demonstration.', fill),
    },
  };
}
