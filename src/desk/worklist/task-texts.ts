import type { Text } from '../../platform/text/index.js';

export const texts = {
  title: { lv: 'Gaida Jūs', en: 'Waiting for you' },
  confirm: { lv: 'Lēmumi, kas gaida otru amatpersonu: {n}', en: 'Decisions that wait for a second officer: {n}' },
  gap: { lv: 'Nav dežuranta: {unit}, {from} – {to}', en: 'Nobody on duty: {unit}, {from} – {to}' },
  review: { lv: 'Raksts jāpārskata kopš {on}: {title}', en: 'Article to be reviewed since {on}: {title}' },
} as const satisfies Record<string, Text>;
