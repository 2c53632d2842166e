import { type LetterData, letterTemplate, setPaper } from '../../documents/index.js';
import { money } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { moneyInWords } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, type Lang, say } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import type { Quote } from './quote.js';
import { paperTexts as texts } from './texts.js';

/** The offer as a PDF: what will be done, for how much, until when it holds. */
export async function quotePaper(house: House, caseFile: CaseFile, quote: Quote, lang: Lang): Promise<Uint8Array> {
  const days = await house.db('web').transaction({}, (tx) => money.invoices.daysToPay(tx, quote.offeredAt));
  const on = rigaDate(quote.offeredAt);
  return paper(house, caseFile, lang, on, {
    title: say(texts.quote, lang),
    ...common(caseFile, lang),
    blocks: [
      { kind: 'paragraph', text: quote.words },
      priceTable(quote, lang),
      { kind: 'statement', text: say(texts.holds, lang, { until: dateInWords(quote.holdsUntil, lang, 'by') }) },
      { kind: 'note', text: say(texts.howToAgree, lang) },
      ...(quote.invoiceLine ? [{ kind: 'note', text: say(texts.invoiced, lang, { days }) } as const] : []),
    ],
    signatory: { position: '', name: quote.offeredBy },
  });
}

/** The act of acceptance as a PDF; only of what was accepted. */
export function actPaper(
  house: House,
  caseFile: CaseFile,
  quote: Quote & { readonly acceptedAt: Date },
  lang: Lang,
): Promise<Uint8Array> {
  const on = rigaDate(quote.acceptedAt);
  return paper(house, caseFile, lang, on, {
    title: say(texts.act, lang),
    ...common(caseFile, lang),
    blocks: [
      { kind: 'paragraph', text: quote.words },
      { kind: 'heading', text: say(texts.done, lang) },
      { kind: 'paragraph', text: quote.deliveredWords ?? '' },
      priceTable(quote, lang),
      {
        kind: 'statement',
        text: say(texts.accepted, lang, { name: quote.acceptedBy ?? '', on: dateInWords(on, lang) }),
      },
    ],
  });
}

function paper(house: House, { number }: CaseFile, language: Lang, on: string, data: LetterData): Promise<Uint8Array> {
  return setPaper(house, { template: letterTemplate, language, number, on, data });
}

function common(
  { subjectName, number, submittedAt }: CaseFile,
  lang: Lang,
): Pick<LetterData, 'addressee' | 'reference'> {
  return {
    addressee: [subjectName],
    reference: say(texts.reference, lang, { number, on: dateInWords(rigaDate(submittedAt), lang) }),
  };
}

function priceTable({ price }: Quote, lang: Lang): LetterData['blocks'][number] {
  const rows = price.lines.map(({ label, net, vat, gross }) => [
    say(label, lang),
    ...[net, vat, gross].map((amount) => moneyInWords(amount, lang)),
  ]);
  return {
    kind: 'table',
    caption: say(texts.price, lang),
    columns: [texts.what, texts.net, texts.vat, texts.gross].map((text) => say(text, lang)),
    rows,
  };
}
