import type { Answers } from './form.js';

/** Believable answers. */
export const examples: { readonly person: Answers } = {
  person: {
    kind: 'service',
    relation: 'self',
    givenName: 'Anna',
    surname: 'Bērziņa',
    formerSurnames: ['Kalniņa'],
    fatherName: 'Jānis',
    birthYear: '1952',
    birthPlace: 'Valmiera',
    institution: 'Valmieras rajona iekšlietu daļa',
    period: '1974–1989',
    usedFor: 'pension',
    delivery: 'portal',
    email: 'klients@example.com',
    accepted: true,
  },
};
