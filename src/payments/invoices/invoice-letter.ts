import type { Block, LetterData } from '../../documents/index.js';
import { type Money, moneyInWords } from '../../platform/money/index.js';
import { dateInWords, fill, type Lang, say } from '../../platform/text/index.js';
import { type Invoice, netOf, totalsOf } from './invoice.js';
import { printedIban } from './seller.js';
import { unitWords, invoiceWords as words } from './texts.js';
import type { Seller } from './write-ubl.js';

/** The invoice on paper: who, for what, how much, until when and to which account. */
export function invoiceLetter(invoice: Invoice, seller: Seller, lang: Lang): LetterData {
  const { buyer, number, corrects, type } = invoice;
  const isCredit = type === '381';
  return {
    title: say(isCredit ? words.creditNote : words.invoice, lang),
    ...(corrects && {
      subject: say(fill(words.takesBack, { number: corrects.number, on: date(corrects.issuedOn, lang) }), lang),
    }),
    addressee: [
      buyer.name,
      `${say(words.registration, lang)} ${buyer.registrationNumber}`,
      `${buyer.street}, ${buyer.city}, ${buyer.postalCode}`,
    ],
    blocks: [
      { kind: 'facts', rows: headOf(invoice, seller, lang) },
      linesOf(invoice, lang),
      sumsOf(invoice, lang),
      ...(isCredit ? [] : payOf(invoice, seller, lang, number)),
    ],
  };
}

const date = (on: string, lang: Lang) => dateInWords(on, lang);

function headOf({ issuedOn, dueOn, buyer, type }: Invoice, seller: Seller, lang: Lang) {
  const row = (label: Parameters<typeof say>[0], value: string) => ({ label: say(label, lang), value });
  return [
    row(words.seller, `${seller.name}, ${seller.registrationNumber}, ${seller.vatNumber}`),
    row(words.issuedOn, date(issuedOn, lang)),
    ...(type === '380' ? [row(words.dueOn, dateInWords(dueOn, lang, 'by'))] : []),
    ...(buyer.vatNumber ? [row(words.buyerVat, buyer.vatNumber)] : []),
    ...(buyer.reference ? [row(words.reference, buyer.reference)] : []),
  ];
}

function linesOf(invoice: Invoice, lang: Lang): Block {
  const money = (amount: Money) => moneyInWords(amount, lang);
  return {
    kind: 'table',
    caption: say(words.lines, lang),
    columns: [words.name, words.quantity, words.price, words.vatRate, words.net].map((label) => say(label, lang)),
    rows: invoice.lines.map((line) => [
      line.name,
      `${line.quantity} ${say(unitWords[line.unit] ?? words.piece, lang)}`,
      money(line.price),
      line.vatPercent > 0 ? `${line.vatPercent} %` : '–',
      money(netOf(line)),
    ]),
  };
}

function sumsOf({ lines }: Invoice, lang: Lang): Block {
  const totals = totalsOf(lines);
  const money = (amount: Money) => moneyInWords(amount, lang);
  return {
    kind: 'facts',
    rows: [
      { label: say(words.totalNet, lang), value: money(totals.net) },
      ...totals.byRate.map(({ percent, vat }) => ({
        label: say(percent > 0 ? fill(words.totalVat, { percent }) : words.outsideVat, lang),
        value: percent > 0 ? money(vat) : '–',
      })),
      { label: say(words.totalGross, lang), value: money(totals.gross) },
    ],
  };
}

function payOf({ lines, dueOn }: Invoice, seller: Seller, lang: Lang, number: string): Block[] {
  return [
    {
      kind: 'statement',
      text: say(
        fill(words.toPay, {
          amount: moneyInWords(totalsOf(lines).gross, lang),
          due: dateInWords(dueOn, lang, 'by'),
        }),
        lang,
      ),
    },
    {
      kind: 'facts',
      rows: [
        { label: say(words.account, lang), value: printedIban(seller) },
        { label: say(words.purpose, lang), value: number },
      ],
    },
    { kind: 'note', text: say(words.electronic, lang) },
  ];
}
