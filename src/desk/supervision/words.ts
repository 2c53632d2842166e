import type { figures } from '../../case/index.js';
import { fill, type Lang, numberInWords, same, type Text } from '../../platform/text/index.js';
import { texts } from './texts.js';

/** A share of what was counted, 0 to 1; undefined where there was nothing. */
export function shareOf(counted: Pick<figures.Counted, 'total' | 'hits'> | undefined): number | undefined {
  return counted?.total ? counted.hits / counted.total : undefined;
}

/** `97 %`; whole percent, and never 100 while one is missing. */
export function shareInWords(share: number | undefined, lang: Lang): string {
  if (share === undefined) return texts.noneYet[lang];
  const percent = share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
  return lang === 'lv' ? `${percent} %` : `${percent}%`;
}

export function countInFigures(count: number, lang: Lang): string {
  return numberInWords(count, lang);
}

export function targetInWords({ target }: figures.Measure, lang: Lang): string {
  if (!target) return texts.watched[lang];
  const share = shareInWords(target.share, lang);
  return fill(target.at === 'least' ? texts.atLeast : texts.atMost, { share })[lang];
}

/** Whether the aim was met; undefined where there is none, or nothing was counted. */
export function isMet({ target }: figures.Measure, share: number | undefined): boolean | undefined {
  if (!target || share === undefined) return undefined;
  return target.at === 'least' ? share >= target.share : share <= target.share;
}

const monthNames = {
  lv: ['janv.', 'febr.', 'marts', 'apr.', 'maijs', 'jūn.', 'jūl.', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** `nov. 26`: a month under a column. */
export function monthInBrief(month: string): Text {
  const index = Number(month.slice(5)) - 1;
  const year = month.slice(2, 4);
  return { lv: `${monthNames.lv[index]} ${year}`, en: `${monthNames.en[index]} ${year}` };
}

/** `30+ dienas`. */
export function ageInWords(age: figures.Age): Text {
  return fill(texts.days, { age: same(age.replace('-', '–')) });
}
