import { figures } from '../../case/index.js';
import { fill, type Lang, numberInWords, shareInWords, type Text } from '../../platform/text/index.js';
import type { Figure } from '../figures/figures.js';
import type { Sum } from '../figures/read-series.js';
import { texts } from './texts.js';

/** `97 % (388 no 400, lietas)`; words where there was nothing to count. */
export function sumInWords(sum: Sum | undefined, figure: Figure, lang: Lang): string {
  const share = figures.shareOf(sum);
  if (!sum || share === undefined) return texts.none[lang];
  const { hits, total } = sum;
  return fill(texts.outOf, {
    share: shareInWords(share, lang),
    hits: numberInWords(hits, lang),
    total: numberInWords(total, lang),
    of: figure.of,
  })[lang];
}

/** `97 %`, or a dash where there was nothing to count. */
export function shareInBrief(sum: Sum | undefined, lang: Lang): string {
  const share = figures.shareOf(sum);
  return share === undefined ? '–' : shareInWords(share, lang);
}

/** `vismaz 95 %`; undefined where a figure is watched and not aimed at. */
export function aimInWords({ target }: Pick<Figure, 'target'>): Text | undefined {
  if (!target) return undefined;
  const share = { lv: shareInWords(target.share, 'lv'), en: shareInWords(target.share, 'en') };
  return fill(target.at === 'least' ? texts.atLeast : texts.atMost, { share });
}
