import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { enterDemonstration, fillObjects } from './fill.js';
import { objects } from './import.js';
import { queries } from './queries.js';
import { deeds, purposes } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'cultural-objects',
  name: { lv: 'Meklējamo kultūras priekšmetu uzskaite', en: 'Register of cultural objects searched for' },
  keeper: { lv: 'Iekšlietu ministrijas Informācijas centrs', en: 'Information Centre of the Ministry of the Interior' },
  legalGround: {
    lv: 'Ministru kabineta 2020. gada 21. janvāra noteikumi Nr. 41',
    en: 'Cabinet Regulation No. 41 of 21 January 2020',
  },
  holds: {
    lv: 'Meklēšanā izsludināti, atrasti un izņemti kultūras priekšmeti ar attēliem; ziņu par cietušajiem nav.',
    en: 'Cultural objects that are searched for, were found or seized, with pictures; nothing about victims.',
  },
  queries,
};

const madeUp = 300;
const drawn = 12;

export function createRoom(house: House): Room {
  const fill = (count: number) => fillObjects(house.db('migrate'), { seed: demonstrationSeed, objects: count });
  return {
    id: 'registers/cultural-objects',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: { ...importPurposes, ...purposes },
    demonstrate: async () => {
      await fill(madeUp);
      await enterDemonstration(house.db('migrate'), demonstrationSeed, drawn);
    },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/cultural-objects', [objects]),
      fill: fillCommand('objects', 'make up objects until there are N, for a large demonstration.', fill),
    },
  };
}
