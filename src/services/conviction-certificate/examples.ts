/** Believable answers about a fictitious person and a fictitious company. */
export const examples = {
  person: {
    database: 'current',
    penalties: true,
    formerNames: ['Anna Kalniņa'],
    reason: 'Darbs bērnudārzā',
    recipient: 'Fiktīvās pilsētas pirmsskolas izglītības iestāde',
    language: 'lv',
    urgency: 'normal',
    delivery: 'portal',
    relief: 'none',
    email: 'anna.berzina@example.com',
    phone: '+37120000001',
    accepted: true,
  },
  entity: {
    entityContents: ['measures', 'penalties'],
    database: 'current-and-archive',
    reason: 'Iepirkums',
    recipient: 'Fiktīvā novada pašvaldība',
    language: 'lv',
    urgency: 'urgent',
    delivery: 'portal',
    email: 'info@example.com',
    phone: '+37120000002',
    accepted: true,
  },
} as const;
