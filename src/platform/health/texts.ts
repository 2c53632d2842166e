/** Words of the page for operators. */
export const texts = {
  title: { lv: 'Sistēmas stāvoklis', en: 'How Lete stands' },
  about: {
    lv: 'Stāvoklis šajā brīdī, kā to redz process, kas rāda šo lapu. Skaitļi ir adresē /metrics, notikumi – žurnālā.',
    en: 'As it stands now, seen from the process that shows this page. Figures are at /metrics, events in the log.',
  },
  check: { lv: 'Kas tiek vērots', en: 'What is watched' },
  state: { lv: 'Stāvoklis', en: 'State' },
  says: { lv: 'Paskaidrojums', en: 'In words' },
  ok: { lv: 'Kārtībā', en: 'In order' },
  degraded: { lv: 'Jāpievērš uzmanība', en: 'Wants attention' },
  'not-ready': { lv: 'Nedarbojas', en: 'Out of order' },
} as const;
