import type { Text } from '../../../platform/text/index.js';

export const texts = {
  kept: { lv: 'Melnraksts saglabāts', en: 'The draft is kept' },
  lost: {
    lv: 'Melnrakstu pašlaik nevar saglabāt. Nokopējiet tekstu, pirms aizverat lapu.',
    en: 'The draft cannot be kept just now. Copy the text before you close the page.',
  },
  other: {
    lv: 'Šis teksts citā logā pa to laiku ir mainīts, tāpēc šeit rakstīto vairs nesaglabā. Tur ir:',
    en: 'This text was changed in another window meanwhile, so what you type here is no longer kept. There it says:',
  },
  tooLong: {
    lv: 'Melnrakstā saglabā līdz 20 000 rakstzīmēm. Saīsiniet tekstu vai pievienojiet to kā datni.',
    en: 'A draft holds up to 20,000 characters. Shorten the text, or attach it as a file.',
  },
  all: { lv: 'Nenosūtītie teksti šajā lietā ({count})', en: 'Unsent texts in this case ({count})' },
  own: { lv: 'Jūsu, saglabāts {at}', en: 'Yours, kept {at}' },
  ofColleague: { lv: 'Kolēģa, saglabāts {at}', en: 'A colleague’s, kept {at}' },
  throwAway: { lv: 'Izmest', en: 'Throw away' },
  colleagues: { lv: 'Kolēģa nenosūtītais teksts ({at})', en: 'A colleague’s unsent text ({at})' },
  yours: {
    lv: 'Tas nav Jūsu teksts: to sāka kolēģis ({at}).',
    en: 'This text is not yours: a colleague began it ({at}).',
  },
} as const satisfies Record<string, Text>;
