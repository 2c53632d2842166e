import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { fillPunishments } from './fill.js';
import { convictions, measures, penalties } from './import.js';
import { importPapers } from './import-papers.js';
import { offenceSecret } from './offence-text.js';
import { queries } from './queries.js';
import { deeds } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'punishments',
  name: { lv: 'Sodu reģistrs', en: 'Punishment Register' },
  keeper: { lv: 'Iekšlietu ministrijas Informācijas centrs', en: 'Information Centre of the Ministry of the Interior' },
  legalGround: { lv: 'Sodu reģistra likums', en: 'Punishment Register Law' },
  holds: {
    lv: 'Sodāmības, attaisnošana un izbeigti kriminālprocesi, administratīvie sodi, juridiskajām personām piemērotie piespiedu ietekmēšanas līdzekļi.',
    en: 'Convictions, acquittals and ended proceedings, administrative penalties, coercive measures applied to legal entities.',
  },
  queries,
};

export function createRoom(house: House): Room {
  const fill = (people: number) =>
    fillPunishments(house.db('migrate'), { seed: demonstrationSeed, people, secret: house.secretFor(offenceSecret) });
  return {
    id: 'registers/punishments',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: importPurposes,
    demonstrate: async () => {
      await fill(house.settings.LETE_DEMO_PEOPLE);
    },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/punishments', [
        convictions(() => house.secretFor(offenceSecret)),
        penalties,
        measures,
      ]),
      'import-papers': importPapers(house),
      fill: fillCommand('people', 'make up entries for N made-up people.', fill),
    },
  };
}
