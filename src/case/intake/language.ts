import type { Language } from './message.js';

const english = /\b(the|and|please|is|are|my|your|you|have|would|how|what|hello|dear|for|with|regards)\b/gi;
const latvian =
  /(^|[^\p{L}])(un|es|ir|lūdzu|ludzu|jūs|jus|par|kā|ka|vai|man|no|uz|ar|labdien|sveiki|paldies|izziņu|izzinu|nav)(?=$|[^\p{L}])/giu;

/** The language that a text is written in, by its letters and small words; Latvian where it cannot be told. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 5_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (count(sample, /\p{Script=Cyrillic}/gu) > letters / 2 && letters > 0) return 'ru';
  const signs = count(sample, /[āčēģīķļņšūž]/giu);
  return count(sample, english) > count(sample, latvian) + signs ? 'en' : 'lv';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
