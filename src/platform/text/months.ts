import type { DateForm } from './index.js';

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
