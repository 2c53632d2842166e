import { fileURLToPath } from 'node:url';
import type { Look } from '../../audit/index.js';
import { fillCommand, importCommand, importPurposes } from '../../platform/bulk/index.js';
import { demonstrationSeed } from '../../platform/generate/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { discloseDue } from './asked.js';
import { faceSecret } from './face.js';
import { fillBiometrics } from './fill.js';
import { records } from './import.js';
import { queries } from './queries.js';
import { deeds } from './texts.js';

export const register: RegisterDescription<Look> = {
  id: 'biometrics',
  name: { lv: 'Biometrijas datu apstrādes sistēma', en: 'Biometric Data Processing System' },
  keeper: { lv: 'Iekšlietu ministrijas Informācijas centrs', en: 'Information Centre of the Ministry of the Interior' },
  legalGround: {
    lv: 'Biometrijas datu apstrādes sistēmas likums',
    en: 'Biometric Data Processing System Law',
  },
  holds: {
    lv: 'Sejas attēli, ziņas par pirkstu nospiedumiem, pamatdati, iegūšanas pamats un glabāšanas termiņš.',
    en: 'Face images, information on fingerprints, basic data, why they were collected and how long they are kept.',
  },
  queries,
};

/** Made-up people of whom the demonstration has records: each has a picture, so there are few. */
const peopleOfDemonstration = 100;

export function createRoom(house: House): Room {
  const fill = (people: number) =>
    fillBiometrics(house.db('migrate'), { seed: demonstrationSeed, people, secret: house.secretFor(faceSecret) });
  return {
    id: 'registers/biometrics',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes: {
      ...importPurposes,
      'criminal-procedure': { lv: 'kriminālprocess', en: 'criminal procedure' },
      disclosure: { lv: 'skatījuma atklāšana tam, par kuru tas bija', en: 'disclosing a look to whom it was about' },
    },
    demonstrate: async () => {
      await fill(Math.min(peopleOfDemonstration, house.settings.LETE_DEMO_PEOPLE));
      // One look's day has come already: who signs in at once sees it.
      await house.db('worker').transaction({}, (tx) => discloseDue(tx));
    },
    jobs: {
      'registers/biometrics:disclose': async (_payload, { transaction }) => {
        while ((await transaction({}, (tx) => discloseDue(tx))) > 0);
      },
    },
    // Soon after midnight in Riga, summer and winter, and again for what failed.
    schedule: { 'registers/biometrics:disclose': '7 * * * *' },
    commands: {
      import: importCommand(() => house.db('migrate'), 'registers/biometrics', [
        records(() => house.secretFor(faceSecret)),
      ]),
      fill: fillCommand('people', 'make up records of N made-up people, each with a drawn picture.', fill),
    },
  };
}
