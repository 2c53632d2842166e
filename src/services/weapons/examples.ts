/** Believable answers about a fictitious person. */
export const examples = {
  person: {
    what: 'register',
    kind: 'gas-pistol',
    make: 'Walther',
    model: 'P22',
    calibre: '9 mm P.A.K.',
    serial: 'W88-20417',
    madeYear: '2024',
    seller: '49999900008',
    boughtOn: '2026-11-20',
    paper: 'Kvīts Nr. 4418',
    keptAt: { street: 'Liepu iela 3 - 4', town: 'Rīga', postalCode: 'LV-1002', country: 'LV' },
    email: 'anna.berzina@example.com',
  },
} as const;
