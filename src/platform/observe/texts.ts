/** What is watched. */
export const names = {
  database: { lv: 'Datubāze', en: 'Database' },
  migrations: { lv: 'Datubāzes uzbūve', en: 'Shape of the database' },
  queue: { lv: 'Darbu rinda', en: 'Queue of jobs' },
  disk: { lv: 'Disks', en: 'Disk' },
  answers: { lv: 'Atbildes', en: 'Answers' },
} as const;

/** How it stands. */
export const texts = {
  fine: { lv: 'viss kārtībā', en: 'ok' },
  silent: { lv: 'neatbild', en: 'does not answer' },
  toApply: { lv: 'jāatjaunina: izpildiet lete migrate', en: 'out of date: run lete migrate' },
  late: { lv: 'kavējas: vai darbojas lete worker?', en: 'late: is a worker running?' },
  deadLetters: {
    lv: 'ir neizdevušies darbi: skatiet /desk/admin/dead-letters',
    en: 'dead letters: see /desk/admin/dead-letters',
  },
  full: { lv: 'pilns', en: 'full' },
  nearlyFull: { lv: 'brīvs mazāk par 1 GB', en: 'less than 1 GB free' },
  faults: {
    lv: 'vairāk nekā 1 % beidzas ar kļūdu: skatiet žurnālu',
    en: 'more than 1 % end in a fault: see the log',
  },
} as const;
