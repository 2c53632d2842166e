import type { DateForm, Text } from './index.js';

const stems = 'janvār februār mart aprīl maij jūnij jūlij august septembr oktobr novembr decembr'.split(' ');
/** `aprīlis` softens in the genitive; `mart`, `maij` and `august` follow the first declension. */
const first = new Set(['mart', 'maij', 'august', 'jūnij', 'jūlij']);

function inForm(by: string, byFirst: string): readonly string[] {
  return stems.map((stem) => stem + (first.has(stem) ? byFirst : by));
}

/** The months as they stand after `gada 3.` in a sentence. */
export const monthsInLatvian: Readonly<Record<DateForm, readonly string[]>> = {
  on: inForm('ī', 'ā'),
  by: inForm('im', 'am'),
  from: inForm('a', 'a').map((month) => (month === 'aprīla' ? 'aprīļa' : month)),
};

const inBrief = {
  lv: ['janv.', 'febr.', 'marts', 'apr.', 'maijs', 'jūn.', 'jūl.', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** A month (`2026-11`) under a column: `nov. 26`, `Nov 26`. */
export function monthInBrief(month: string): Text {
  const index = Number(month.slice(5)) - 1;
  const year = month.slice(2, 4);
  return { lv: `${inBrief.lv[index]} ${year}`, en: `${inBrief.en[index]} ${year}` };
}

const english = 'January February March April May June July August September October November December'.split(' ');
const endings: Readonly<Record<string, string>> = { mart: 's', maij: 's', august: 's', jūnij: 's', jūlij: 's' };

/** A month by itself or after “for”: `2026. gada novembris`, `November 2026`. */
export function monthInWords(month: string): Text {
  const index = Number(month.slice(5)) - 1;
  const year = month.slice(0, 4);
  const stem = stems[index] ?? '';
  return { lv: `${year}. gada ${stem}${endings[stem] ?? 'is'}`, en: `${english[index]} ${year}` };
}
