export const texts = {
  ask: { lv: 'Pārbaudīt', en: 'Check' },
  checkedAt: { lv: 'Pārbaudes laiks', en: 'Time of the check' },
  reference: { lv: 'Atsauce', en: 'Reference' },
  print: {
    lv: 'Šo lapu var izdrukāt; pārbaudītais numurs tajā nav redzams.',
    en: 'You can print this page; the number that was checked is not shown on it.',
  },
  another: { lv: 'Pārbaudīt vēlreiz', en: 'Check again' },
} as const;
