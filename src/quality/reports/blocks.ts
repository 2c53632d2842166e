import { figures } from '../../case/index.js';
import type { Block } from '../../documents/index.js';
import { fill, type Lang, numberInWords, say, shareInWords } from '../../platform/text/index.js';
import type { ReportContent, ReportedFigure, ReportedGroup } from './content.js';
import { fewest } from './suppress.js';
import { texts } from './texts.js';

/** A piece of a report: words and figures only. */
export type ReportBlock = Exclude<Block, { readonly kind: 'picture' }>;

/** A report in one language, piece by piece: the page and the paper are both made of them. */
export function blocksOf({ figures: told, said, changed }: ReportContent, lang: Lang): ReportBlock[] {
  return [
    { kind: 'paragraph', text: texts.lead[lang] },
    { kind: 'heading', text: texts.figures[lang] },
    {
      kind: 'table',
      caption: texts.against[lang],
      columns: [texts.figure[lang], texts.share[lang], texts.count[lang], texts.aim[lang]],
      rows: told.map((figure) => figureRow(figure, lang)),
    },
    { kind: 'heading', text: texts.said[lang] },
    ...said.map((group) => groupTable(group, lang)),
    { kind: 'note', text: say(texts.held, lang, { fewest }) },
    { kind: 'heading', text: texts.changed[lang] },
    changed.length > 0
      ? { kind: 'list', items: changed.map(({ what, because }) => `${what[lang]} ${because[lang]}`) }
      : { kind: 'paragraph', text: texts.nothing[lang] },
  ];
}

function figureRow({ name, of, counted, aim, met }: ReportedFigure, lang: Lang): string[] {
  const share = figures.shareOf(counted ?? undefined);
  return [
    name[lang],
    share === undefined ? '–' : shareInWords(share, lang),
    counted ? `${numberInWords(counted.total, lang)} ${of[lang]}` : '–',
    standingInWords({ counted, aim, met }, lang),
  ];
}

/** Whether an aim was met is told only beside the numbers that tell it. */
function standingInWords({ counted, aim, met }: Pick<ReportedFigure, 'counted' | 'aim' | 'met'>, lang: Lang): string {
  if (!aim) return texts.watched[lang];
  if (!counted || met === undefined) return aim[lang];
  return fill(met ? texts.met : texts.missed, { aim: aim[lang] })[lang];
}

function groupTable({ title, total, rows }: ReportedGroup, lang: Lang): ReportBlock {
  const number = (count: number | null) => (count === null ? '–' : numberInWords(count, lang));
  return {
    kind: 'table',
    caption: title[lang],
    columns: [texts.group[lang], texts.number[lang]],
    rows: [...rows.map(({ name, count }) => [name[lang], number(count)]), [texts.total[lang], number(total)]],
  };
}

/** `Apkalpošanas kvalitātes pārskats: 2026. gada oktobris`. */
export function titleOf(month: { readonly lv: string; readonly en: string }): {
  readonly lv: string;
  readonly en: string;
} {
  return fill(texts.of, { month });
}
