import { fill, type Lang, numberInWords, shareInWords, type Text } from '../../platform/text/index.js';
import type { Figure } from '../figures/figures.js';
import { type Shown, shareShown } from './hold-back.js';
import { texts } from './texts.js';

/** `97 % (388 no 400, lietas)`; words where there was nothing to count or it is held back. */
export function sumInWords(sum: Shown, figure: Figure, lang: Lang): string {
  if (sum === 'held') return texts.held[lang];
  const share = shareShown(sum);
  if (!sum || share === undefined) return texts.none[lang];
  const { hits, total } = sum;
  return fill(texts.outOf, {
    share: shareInWords(share, lang),
    hits: numberInWords(hits, lang),
    total: numberInWords(total, lang),
    of: figure.of,
  })[lang];
}

/** `97 %`, a word where it is held back, or a dash where there was nothing to count. */
export function shareInBrief(sum: Shown, lang: Lang): string {
  if (sum === 'held') return texts.heldBrief[lang];
  const share = shareShown(sum);
  return share === undefined ? '–' : shareInWords(share, lang);
}

/** `vismaz 95 %`; undefined where a figure is watched and not aimed at. */
export function aimInWords({ target }: Pick<Figure, 'target'>): Text | undefined {
  if (!target) return undefined;
  const share = { lv: shareInWords(target.share, 'lv'), en: shareInWords(target.share, 'en') };
  return fill(target.at === 'least' ? texts.atLeast : texts.atMost, { share });
}
