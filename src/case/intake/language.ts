import type { Language } from './message.js';

const english =
  /\b(the|and|please|is|are|my|your|you|have|has|would|could|how|what|when|hello|dear|for|with|regards|need|want|from|this|that|thank|thanks)\b/gi;
const latvian =
  /(^|[^\p{L}])(un|es|ir|lūdzu|ludzu|jūs|jus|par|kā|vai|man|no|uz|ar|labdien|sveiki|paldies|izziņu|izzinu|nav|kad|kur|tas|bet|lai|jautājums|jautajums)(?=$|[^\p{L}])/giu;
/** Russian as people write it who have no Cyrillic keyboard: greetings, small words and what they ask for. */
const russianInLatin =
  /\b(zdravstvuj(?:te)?|zdravstvuite|dobr(?:yj|yi|y|oe|ogo) (?:den|denj|utro|vecher|dnya)|dobryj|pozhaluj?sta|poz(?:h)?alujsta|spasibo|nuzhn[aoy]|nuzno|mozhno|mozno|kak|chto|cto|kogda|gde|kuda|eto|moj|moya|moi|menya|mne|vas|vam|u|ja|ya|hochu|khochu|poluchit|polucit|spravk[aui]|skazhite|skazite|ili|tozhe|ocen|ochen|yest|jest|net|svoi[hx]?)\b/gi;

/** Fewer small words than this tell nothing of Russian in Latin letters: some of them are words elsewhere too. */
const fewest = 3;

/** The language that a text is written in, by its letters and small words; Latvian where it cannot be told. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 5_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (count(sample, /\p{Script=Cyrillic}/gu) > letters / 2 && letters > 0) return 'ru';
  const signs = count(sample, /[āčēģīķļņšūž]/giu);
  const [inLatvian, inEnglish] = [count(sample, latvian) + signs, count(sample, english)];
  const inRussian = count(sample, russianInLatin);
  if (inRussian >= fewest && inRussian > inLatvian && inRussian > inEnglish) return 'ru';
  return inEnglish > inLatvian ? 'en' : 'lv';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
