import type { figures } from '../../case/index.js';
import {
  fill,
  type Lang,
  numberInWords,
  shareInWords as percentInWords,
  same,
  type Text,
} from '../../platform/text/index.js';
import { texts } from './texts.js';

/** In per cent; words where there was nothing to count. */
export function shareInWords(share: number | undefined, lang: Lang): string {
  return share === undefined ? texts.noneYet[lang] : percentInWords(share, lang);
}

export function countInFigures(count: number, lang: Lang): string {
  return numberInWords(count, lang);
}

export function targetInWords({ target }: figures.Measure, lang: Lang): string {
  if (!target) return texts.watched[lang];
  const share = shareInWords(target.share, lang);
  return fill(target.at === 'least' ? texts.atLeast : texts.atMost, { share })[lang];
}

/** `30+ dienas`. */
export function ageInWords(age: figures.Age): Text {
  return fill(texts.days, { age: same(age.replace('-', '–')) });
}
