import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { fillPersons } from './fill.js';
import { guardianships, kinship, people } from './import.js';
import { queries } from './queries.js';
import { deeds } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'persons',
  name: { lv: 'Fizisko personu reģistra izraksts', en: 'Excerpt of the Register of Natural Persons' },
  keeper: { lv: 'Pilsonības un migrācijas lietu pārvalde', en: 'Office of Citizenship and Migration Affairs' },
  legalGround: { lv: 'Fizisko personu reģistra likums', en: 'Register of Natural Persons Law' },
  holds: {
    lv: 'Vārdi, personas kodi, dzimšanas dati, valstiskā piederība, dzīvesvieta, bērni, aizbildnības un aizgādnības.',
    en: 'Names, personal codes, birth, citizenship, residence, children, guardianships and trusteeships.',
  },
  queries,
};

export function createRoom(house: House): Room {
  const fill = (people: number) => fillPersons(house.db('migrate'), { seed: demonstrationSeed, people });
  return {
    id: 'registers/persons',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: importPurposes,
    demonstrate: async () => {
      await fill(house.settings.LETE_DEMO_PEOPLE);
    },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/persons', [people, kinship, guardianships]),
      fill: fillCommand('people', 'make up people until there are N, for a large demonstration.', fill),
    },
  };
}
