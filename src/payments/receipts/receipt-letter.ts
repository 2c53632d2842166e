import type { LetterData } from '../../documents/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import { dateInWords, instantInWords, type Lang, say, type Text } from '../../platform/text/index.js';
import type { Holder } from '../holders.js';
import { receiptWords as words } from './texts.js';

/** Money that came, as it is confirmed. */
export interface PaidPart {
  readonly amount: number;
  readonly bookedAt: Date;
  /** Seen at the bank; null while it is on its way there. */
  readonly arrivedOn: PlainDate | null;
  readonly holder: string;
  readonly purpose: string;
  readonly receiptNumber: string | null;
  /** Told by a provider first, and by the bank later. */
  readonly byProvider: boolean;
}

/** One payment, or several on one paper. */
export function titleOf(parts: readonly PaidPart[]): Text {
  return parts.length > 1 ? words.titleOfSeveral : words.title;
}

/** The paper: what was paid, to whom, when it was sent and when it arrived; several payments each with its number in the list. */
export function letterOf(parts: readonly PaidPart[], holders: readonly Holder[], lang: Lang): LetterData {
  const isSeveral = parts.length > 1;
  const money = (amount: number) => moneyInWords(cents(amount), lang);
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  const numbers = [...new Set(parts.flatMap(({ receiptNumber }) => (receiptNumber ? [receiptNumber] : [])))].sort();
  return {
    title: say(titleOf(parts), lang),
    blocks: [
      { kind: 'paragraph', text: say(isSeveral ? words.leadOfSeveral : words.lead, lang) },
      ...parts.flatMap((part, index) => [
        ...(isSeveral ? [{ kind: 'heading' as const, text: `${index + 1}. ${part.purpose}` }] : []),
        { kind: 'facts' as const, rows: factsOf(part, holders, lang, isSeveral) },
      ]),
      { kind: 'statement', text: `${say(words.total, lang)}: ${money(total)}` },
      ...(numbers.length
        ? [
            {
              kind: 'note' as const,
              text: `${say(numbers.length > 1 ? words.numbers : words.number, lang)}: ${numbers.join(', ')}`,
            },
          ]
        : []),
      ...(parts.some(({ arrivedOn }) => !arrivedOn)
        ? [{ kind: 'note' as const, text: say(words.onItsWay, lang) }]
        : []),
    ],
  };
}

/** `isNamed`: its purpose stands above it already. */
function factsOf(part: PaidPart, holders: readonly Holder[], lang: Lang, isNamed: boolean) {
  const holder = holders.find(({ code }) => code === part.holder);
  const row = (label: Text, value: string) => ({ label: say(label, lang), value });
  return [
    ...(isNamed ? [] : [row(words.purpose, part.purpose)]),
    row(words.amount, moneyInWords(cents(part.amount), lang)),
    row(words.recipient, holder?.recipient ?? part.holder),
    ...(holder?.iban ? [row(words.iban, holder.iban)] : []),
    ...(part.byProvider ? [row(words.sentAt, instantInWords(part.bookedAt, lang))] : []),
    row(words.arrivedOn, part.arrivedOn ? dateInWords(part.arrivedOn, lang) : say(words.notYet, lang)),
  ];
}
