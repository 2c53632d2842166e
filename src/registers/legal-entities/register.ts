import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { fillEntities } from './fill.js';
import { employees, entities, signatories } from './import.js';
import { queries } from './queries.js';
import { deeds } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'legal-entities',
  name: {
    lv: 'Juridisko personu un iestāžu izraksts',
    en: 'Excerpt of the registers of legal entities and institutions',
  },
  keeper: { lv: 'Latvijas Republikas Uzņēmumu reģistrs', en: 'Register of Enterprises of the Republic of Latvia' },
  legalGround: {
    lv: 'Likums „Par Latvijas Republikas Uzņēmumu reģistru”',
    en: 'Law On the Enterprise Register of the Republic of Latvia',
  },
  holds: {
    lv: 'Uzņēmumu un iestāžu nosaukumi, numuri un adreses; kam ir paraksta tiesības un kas rīkojas iestādes vārdā.',
    en: 'Names, numbers and addresses of enterprises and institutions; who may sign and who acts for an institution.',
  },
  queries,
};

export function createRoom(house: House): Room {
  const fill = (people: number) => fillEntities(house.db('migrate'), { seed: demonstrationSeed, people });
  return {
    id: 'registers/legal-entities',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: importPurposes,
    demonstrate: async () => {
      await fill(house.settings.LETE_DEMO_PEOPLE);
    },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/legal-entities', [entities, signatories, employees]),
      fill: fillCommand('people', 'make up companies for N made-up people, one for every fifty.', fill),
    },
  };
}
