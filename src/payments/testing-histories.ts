// What may happen to something that is owed, and what should come of it: computed from the history alone, never from the books.
import fc from 'fast-check';
import type { Account, LedgerLine } from './ledger.js';
import {
  linesOfAsked,
  linesOfOrdered,
  linesOfPayout,
  linesOfRejected,
  linesOfReplaced,
  linesOfSettled,
  linesOfWrittenOff,
} from './lines.js';
import { share } from './share.js';

export interface Transfer {
  readonly amount: number;
  readonly writing: 'prescribed' | 'messy' | 'unknown';
  readonly wrongAccount: boolean;
  readonly hasRef: boolean;
  readonly notified: boolean;
}

/** What happens to one thing that is owed. */
export interface History {
  readonly gross: number;
  /** How much of it is value added tax. */
  readonly vat: number;
  readonly transfers: readonly Transfer[];
  /** What the provider takes, if anything, and how often it is told. */
  readonly taken: number | undefined;
  readonly told: number;
  /** How it ends where it was not paid before: another price takes its place, or two people write it off. */
  readonly end: 'replaced' | 'written-off' | undefined;
  /** After how many of its payments that is. */
  readonly endAfter: number;
  /** How often the bank refuses each of its refunds before it takes one. */
  readonly rejected: number;
}

const amount = fc.oneof(fc.constant(1040), fc.integer({ min: 1, max: 3000 }));
export const history: fc.Arbitrary<History> = fc.record({
  gross: fc.constant(1040),
  vat: fc.constantFrom(0, 181),
  transfers: fc.array(
    fc.record({
      amount,
      writing: fc.constantFrom('prescribed', 'prescribed', 'messy', 'unknown'),
      wrongAccount: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      hasRef: fc.boolean(),
      notified: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  taken: fc.option(amount, { nil: undefined }),
  told: fc.integer({ min: 1, max: 3 }),
  end: fc.constantFrom(undefined, 'replaced', 'written-off'),
  endAfter: fc.nat(3),
  rejected: fc.nat(2),
});

/** What the payer wrote. */
export const written = ({ writing }: Transfer, number: string) =>
  ({
    prescribed: `${number}, AB-1234`,
    messy: `sods nr.${number.toLowerCase().replace(' ', '-')} Anna`,
    unknown: 'paldies',
  })[writing];

/** What is certain comes to it, the rest waits. */
export function expected({ gross, transfers, taken }: History) {
  const certain = transfers.filter(({ writing, wrongAccount }) => writing !== 'unknown' && !wrongAccount);
  const came = certain.reduce((sum, transfer) => sum + transfer.amount, 0) + (taken ?? 0);
  const all = transfers.reduce((sum, transfer) => sum + transfer.amount, 0) + (taken ?? 0);
  return { came, waits: all - came, over: Math.max(0, came - gross), isPaid: came >= gross };
}

/** What the books must say in the end, of payments in the order of their coming. */
export function expectedBooks({ gross, end, endAfter }: History, payments: readonly number[]): Books {
  const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0);
  const [came, before] = [sum(payments), sum(payments.slice(0, endAfter))];
  const how = before < gross ? end : undefined;
  const kept = how ? before : Math.min(gross, came);
  return {
    placed: came,
    owed: how ? 0 : gross - kept,
    earned: how === 'replaced' ? before : gross,
    lost: how === 'written-off' ? gross - before : 0,
    due: 0,
    sent: came - kept,
    releases: !how && came >= gross ? 1 : 0,
  };
}

/** Cents in the books, and how often what was owed was released. */
interface Books {
  readonly placed: number;
  readonly owed: number;
  readonly earned: number;
  readonly lost: number;
  /** For return. */
  readonly due: number;
  readonly sent: number;
  readonly releases: number;
}

/** The same by the lines that are booked, one event after the other. */
export function keepBooks(history: History, payments: readonly number[]): Books {
  const { gross, vat, endAfter } = history;
  const { post, of } = openBooks();
  let [paid, isEnded, releases] = [0, false, 0];
  post(linesOfAsked({ holder, net: gross - vat, vat, gross }));
  for (let nth = 0; nth <= Math.max(payments.length, endAfter); nth++) {
    if (nth === endAfter && paid < gross && history.end) {
      post(endOf(history, paid));
      isEnded = true;
    }
    const came = payments[nth];
    if (came === undefined) continue;
    const { applied, over, completes } = share(isEnded ? 0 : gross, paid, came);
    post(linesOfSettled({ holder, at: holder, from: 'suspense', amount: came, applied }));
    if (over > 0) for (const each of refundsOf(history, over)) post(each);
    paid += came;
    releases += completes ? 1 : 0;
  }
  return {
    placed: of('suspense'),
    owed: of('receivable'),
    earned: 0 - of('income', 'vat'),
    lost: of('written-off'),
    due: 0 - of('refundable'),
    sent: 0 - of('outgoing'),
    releases,
  };
}

const holder = 'agency';

/** Sums by account; whatever is posted sums to zero. */
function openBooks() {
  const sums = new Map<Account, number>();
  const post = (lines: readonly LedgerLine[]) => {
    if (lines.reduce((sum, { amount: each }) => sum + each, 0) !== 0) throw new Error(`off: ${JSON.stringify(lines)}`);
    for (const line of lines) sums.set(line.account, (sums.get(line.account) ?? 0) + line.amount);
  };
  const of = (...accounts: readonly Account[]) => accounts.reduce((sum, account) => sum + (sums.get(account) ?? 0), 0);
  return { post, of };
}

/** Payments that were told one by one and come in one sum on an account, less fees: what each holder's books say afterwards. */
export function payOut(
  parts: readonly { readonly holder: string; readonly amount: number }[],
  at: string,
  fees: number,
) {
  const sums = new Map<string, number>();
  const post = (lines: readonly LedgerLine[]) => {
    for (const { account, holder: whose = holder, amount: each } of lines)
      sums.set(`${whose} ${account}`, (sums.get(`${whose} ${account}`) ?? 0) + each);
  };
  for (const part of parts)
    post(
      linesOfSettled({
        holder: part.holder,
        at: part.holder,
        from: 'transit',
        amount: part.amount,
        applied: part.amount,
      }),
    );
  const lump = parts.reduce((sum, part) => sum + part.amount, 0) - fees;
  post([
    { account: 'bank', holder: at, amount: lump },
    { account: 'suspense', holder: at, amount: -lump },
  ]);
  post(linesOfPayout(at, fees, parts));
  return (whose: string) => {
    const of = (account: Account) => sums.get(`${whose} ${account}`) ?? 0;
    if (of('transit') !== 0 || of('suspense') !== 0) throw new Error(`still on its way: ${whose}`);
    return {
      bank: of('bank'),
      'bank-charges': of('bank-charges'),
      between: of('between'),
      receivable: of('receivable'),
    };
  };
}

const endOf = ({ end, vat, gross }: History, paid: number) =>
  end === 'replaced' ? linesOfReplaced({ holder, vat, gross }, paid) : linesOfWrittenOff(holder, gross - paid);

/** Handed to the bank as often as it refuses, and once more. */
const refundsOf = ({ rejected }: History, over: number) => [
  ...Array.from({ length: rejected }, () => [linesOfOrdered(holder, over), linesOfRejected(holder, over)]).flat(),
  linesOfOrdered(holder, over),
];
