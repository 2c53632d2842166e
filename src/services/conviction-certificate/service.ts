import type { Service } from '../../case/index.js';
import { addressInWords } from '../../platform/form/index.js';
import { findPerson } from '../../registers/persons/index.js';
import { certificate } from './certificate.js';
import { decide } from './decide.js';
import { examples } from './examples.js';
import { gatherFacts, showFacts } from './facts.js';
import { type Answers, entityForm, personForm } from './form.js';
import { passport } from './passport.js';
import { price } from './price.js';

function postalAddress(answers: Answers): string | undefined {
  const address = answers.addressLatvia ?? answers.addressAbroad;
  return address && addressInWords(address, 'lv');
}

/** Certificate from the Punishment Register (Sodu reģistra likums; MK 563; MK 693). */
export const service: Service = {
  id: 'conviction-certificate',
  passport,
  application: {
    form: (about) => (about === 'entity' ? entityForm : personForm),
    steps: ['pay', 'decide', 'deliver'],
    prefill: async (tx, look, { subject }) => {
      if (!subject.key.startsWith('person:')) return {};
      const person = await findPerson(tx, look, subject.key.slice('person:'.length));
      return { formerNames: (person?.previousNames ?? []).map((name) => `${name.givenName} ${name.familyName}`) };
    },
    price,
    contact: ({ email, phone }) => ({ email, phone }),
    delivery: (answers) => ({
      way: answers.delivery === 'post-latvia' || answers.delivery === 'post-abroad' ? 'post' : answers.delivery,
      address: postalAddress(answers),
    }),
    urgent: ({ urgency }) => urgency === 'urgent',
    term: ({ urgency }) => (urgency === 'urgent' ? 'certificate-urgent' : 'certificate-normal'),
    gatherFacts,
    decide,
    showFacts,
    outcome: certificate,
  },
  examples,
};
