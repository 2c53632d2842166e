import type { Text } from '../platform/text/index.js';

export const texts = {
  titleMissing: {
    lv: 'Uzrakstiet nosaukumu abās valodās, no 5 līdz 150 rakstzīmēm.',
    en: 'Write a title in both languages, of 5 to 150 characters.',
  },
  summaryMissing: {
    lv: 'Uzrakstiet kopsavilkumu vienā teikumā, no 10 līdz 300 rakstzīmēm.',
    en: 'Write a summary of one sentence, of 10 to 300 characters.',
  },
  bodyMissing: {
    lv: 'Uzrakstiet tekstu abās valodās, no 20 līdz 20 000 rakstzīmēm.',
    en: 'Write the text in both languages, of 20 to 20,000 characters.',
  },
  mayNotPublish: {
    lv: 'Rakstus publicē amatpersona vai redaktors. Saglabājiet to kā melnrakstu.',
    en: 'An officer or editor publishes articles. Save it as a draft.',
  },
  changed: {
    lv: 'Šo rakstu kolēģis pa to laiku ir saglabājis. Jūsu teksts ir zemāk; apskatiet kolēģa versiju un saglabājiet vēlreiz.',
    en: 'A colleague has saved this article meanwhile. Your text is below; look at their version and save again.',
  },
  gapTitle: { lv: 'Trūkst atbildes: {what}', en: 'An answer is missing: {what}' },
  readMore: { lv: 'Vairāk: {link}', en: 'More: {link}' },
} as const satisfies Record<string, Text>;

/** Words for the audit codes of this room. */
export const deeds: Readonly<Record<string, Text>> = {
  'knowledge:save': { lv: 'Darbinieks saglabāja zināšanu rakstu', en: 'A member of staff saved a knowledge article' },
};

export const purposes: Readonly<Record<string, Text>> = {
  knowledge: { lv: 'Zināšanu rakstu uzturēšana', en: 'Keeping the knowledge articles' },
};
