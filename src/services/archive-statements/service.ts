import { fileURLToPath } from 'node:url';
import type { Service } from '../../case/index.js';
import { totalOf } from '../../payments/index.js';
import { addressInWords } from '../../platform/form/index.js';
import type { House, Room } from '../../platform/room/index.js';
import { findPerson } from '../../registers/persons/index.js';
import { composeRoutes } from './compose/compose-routes.js';
import { demonstrate } from './demonstrate.js';
import { examples } from './examples.js';
import { decide, gatherFacts, showFacts } from './facts.js';
import { form } from './form.js';
import { lengthRuleSet, ruleDeeds } from './length-rules.js';
import { passport } from './passport.js';
import { statement } from './statement.js';
import { labels } from './texts.js';

/** Archive statements from personal files of the ministry’s system and on time spent in deportation. */
export const service: Service = {
  id: 'archive-statements',
  passport,
  application: {
    form: () => form,
    steps: ['decide', 'deliver'],
    prefill: async (tx, look, { subject }) => {
      const person = await findPerson(tx, look, subject.key.slice('person:'.length));
      if (!person) return {};
      const { givenName, familyName, birthDate, previousNames } = person;
      return {
        givenName,
        surname: familyName,
        birthDate,
        formerSurnames: previousNames.map((name) => name.familyName),
      };
    },
    isAboutSubject: ({ relation }) => relation === 'self',
    price: () => totalOf([]),
    contact: ({ email, phone }) => ({ email, phone }),
    delivery: ({ delivery, postalAddress }) => ({
      way: delivery,
      ...(postalAddress && { address: addressInWords(postalAddress, 'lv') }),
    }),
    urgent: () => false,
    term: () => 'submission',
    gatherFacts,
    decide,
    showFacts,
    preparedAt: { label: labels.prepare, address: (caseId) => `/desk/archive-statements/${caseId}` },
    outcome: statement,
  },
  request: {
    tell: [
      {
        lv: 'Iestādei: kuras personas ziņas un kādam mērķim vajadzīgas, un norma, kas dod tiesības tās saņemt.',
        en: 'For an institution: whose data are needed and for what purpose, and the norm that gives the right to receive them.',
      },
      {
        lv: 'Vārds, uzvārds un visi agrākie uzvārdi; tēva vārds; dzimšanas datums un vieta; dienesta vai izsūtījuma ziņas.',
        en: 'First name, surname and all earlier surnames; father’s name; date and place of birth; details of service or deportation.',
      },
    ],
    attach: [
      {
        lv: 'Ja par citu: radniecības vai miršanas apliecība, aizbildnības lēmums vai pilnvara.',
        en: 'If it is about someone else: proof of kinship or death, a guardianship decision or a power of attorney.',
      },
    ],
  },
  rules: lengthRuleSet,
  examples,
};

export function createRoom(house: House): Room {
  return {
    id: 'services/archive-statements',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: (web) => composeRoutes(web, house, service),
    demonstrate: () => demonstrate(house, service),
    deeds: ruleDeeds,
    purposes: {
      'length-rules': { lv: 'Izdienas stāža noteikumu uzturēšana', en: 'Keeping the rules of length of service' },
    },
  };
}
