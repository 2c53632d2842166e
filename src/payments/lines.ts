// What is booked, as lines. Pure; each sums to zero for each holder. Who books it, and when it may be booked, is decided elsewhere.
import type { Account, LedgerLine } from './ledger.js';

/** What is asked, as its parts. */
interface Asked {
  readonly holder: string;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

/** What is collected for others is not our income. */
const earnedBy = (holder: string): Account => (holder === 'agency' ? 'income' : 'collected');

export const linesOfAsked = ({ holder, net, vat, gross }: Asked): readonly LedgerLine[] => [
  { account: 'receivable', holder, amount: gross },
  { account: earnedBy(holder), holder, amount: -net },
  { account: 'vat', holder, amount: -vat },
];

/** Money that came for something that is owed. */
interface Came {
  readonly holder: string;
  /** On whose account it came. */
  readonly at: string;
  /** Where it stood until it was known what it is for. */
  readonly from: Extract<Account, 'suspense' | 'transit'>;
  readonly amount: number;
  /** What of it was owed; the rest is the payer's. */
  readonly applied: number;
}

export function linesOfSettled({ holder, at, from, amount, applied }: Came): readonly LedgerLine[] {
  return [
    { account: from, holder: at, amount },
    // Money on another holder's account is owed by those books to these.
    ...(at === holder
      ? []
      : ([
          { account: 'between', holder: at, amount: -amount },
          { account: 'between', holder, amount },
        ] as const)),
    { account: 'receivable', holder, amount: -applied },
    { account: 'refundable', holder, amount: -(amount - applied) },
  ];
}

/** What nobody paid of it is undone; what came stays where it was booked. */
export function linesOfReplaced({ holder, vat, gross }: Omit<Asked, 'net'>, paid: number): readonly LedgerLine[] {
  const rest = gross - paid;
  // Others' money bears no VAT; of our own, the unpaid part bears its share.
  const vatOfRest = Math.round((vat * rest) / gross);
  return [
    { account: earnedBy(holder), holder, amount: rest - vatOfRest },
    { account: 'vat', holder, amount: vatOfRest },
    { account: 'receivable', holder, amount: -rest },
  ];
}

/**
 * Payments that an institution paid out at once, seen at the bank: each was on its way in its own holder's books, and came on the account of
 * one. What the institution kept is a charge of that account.
 */
export function linesOfPayout(
  at: string,
  fees: number,
  parts: readonly { readonly holder: string; readonly amount: number }[],
): readonly LedgerLine[] {
  const byHolder = new Map<string, number>();
  for (const { holder, amount } of parts) byHolder.set(holder, (byHolder.get(holder) ?? 0) + amount);
  const all = parts.reduce((sum, { amount }) => sum + amount, 0);
  const others = all - (byHolder.get(at) ?? 0);
  return [
    { account: 'suspense', holder: at, amount: all - fees },
    { account: 'bank-charges', holder: at, amount: fees },
    { account: 'between', holder: at, amount: -others },
    ...[...byHolder].flatMap(([holder, amount]): LedgerLine[] => [
      { account: 'transit', holder, amount: -amount },
      ...(holder === at ? [] : [{ account: 'between' as const, holder, amount }]),
    ]),
  ];
}

/** What will not come is a loss. */
export const linesOfWrittenOff = (holder: string, amount: number): readonly LedgerLine[] => [
  { account: 'written-off', holder, amount },
  { account: 'receivable', holder, amount: -amount },
];

/** A refund that was handed to the bank is on its way. */
export const linesOfOrdered = (holder: string, amount: number): readonly LedgerLine[] => [
  { account: 'refundable', holder, amount },
  { account: 'outgoing', holder, amount: -amount },
];

/** One that the bank refused is due again. */
export const linesOfRejected = (holder: string, amount: number): readonly LedgerLine[] => [
  { account: 'outgoing', holder, amount },
  { account: 'refundable', holder, amount: -amount },
];
