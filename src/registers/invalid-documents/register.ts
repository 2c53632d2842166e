import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { fillDocuments } from './fill.js';
import { documents } from './import.js';
import { queries } from './queries.js';
import { deeds } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'invalid-documents',
  name: { lv: 'Nederīgo dokumentu reģistrs', en: 'Invalid Documents Register' },
  keeper: { lv: 'Iekšlietu ministrijas Informācijas centrs', en: 'Information Centre of the Ministry of the Interior' },
  legalGround: {
    lv: 'Ministru kabineta 2012. gada 16. oktobra noteikumi Nr. 708',
    en: 'Cabinet Regulation No. 708 of 16 October 2012',
  },
  holds: {
    lv: 'Nozagti, nozaudēti, bojā gājuši, nenodoti un anulēti dokumenti un to veidlapas; ziņu par turētāju nav.',
    en: 'Documents and blank forms that were stolen, lost, destroyed, not handed in or annulled; nothing about holders.',
  },
  queries,
};

/** Documents that the demonstration has for each made-up person. */
const documentsPerPerson = 2.5;

export function createRoom(house: House): Room {
  const fill = (documents: number) => fillDocuments(house.db('migrate'), { seed: demonstrationSeed, documents });
  return {
    id: 'registers/invalid-documents',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: importPurposes,
    demonstrate: async () => {
      const { LETE_DEMO_PEOPLE, LETE_DEMO_DOCUMENTS } = house.settings;
      await fill(LETE_DEMO_DOCUMENTS ?? Math.round(LETE_DEMO_PEOPLE * documentsPerPerson));
    },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/invalid-documents', [documents]),
      fill: fillCommand('documents', 'make up documents until there are N, for a large demonstration.', fill),
    },
  };
}
