import type { PlainDate } from '../../../platform/clock/index.js';

/** Why a file is refused whole. */
export const reasons = [
  'not-xml',
  'cut-off',
  'doctype',
  'not-camt',
  'too-deep',
  'missing',
  'amount',
  'date',
  'currency',
  'count',
  'sum',
  'balance',
  'details',
  'empty',
  'failed',
] as const;
export type Reason = (typeof reasons)[number];

/** What is wrong with a file, and where: an element or two sums; nothing about people. */
export class StatementProblem extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** One movement of money on an account, as the bank tells it. */
export interface Movement {
  /** Whole cents; positive came in, negative went out. */
  readonly amount: number;
  readonly bookedOn: PlainDate;
  readonly valueOn?: PlainDate;
  /** The account servicer's own reference; the best key there is. */
  readonly servicerRef?: string;
  readonly endToEndId?: string;
  readonly transactionId?: string;
  /** The other side: who paid, or who was paid. */
  readonly party?: string;
  readonly partyIban?: string;
  readonly purpose: string;
  /** A structured creditor's reference (ISO 11649 or a bank's own). */
  readonly creditorRef?: string;
  /** The bank's transaction code, `PMNT.RCDT.ESCT`. */
  readonly code?: string;
  /** The bank takes back, or returns, what was booked before. */
  readonly isReturn: boolean;
}

/** The account's statement that the movements before it belong to, checked against its own sums. */
export interface Summary {
  readonly message: 'camt.053' | 'camt.054';
  readonly messageId: string;
  readonly statementId: string;
  readonly sequence?: string;
  readonly iban: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** Balances in cents; a notification has none. */
  readonly opening?: number;
  readonly closing?: number;
  readonly credits: number;
  readonly debits: number;
  readonly movements: number;
}

/** What the reader says, in the order of the file: movements, then the statement they belong to. */
export type Piece =
  | { readonly kind: 'movement'; readonly movement: Movement }
  | { readonly kind: 'summary'; readonly summary: Summary };

/** A file while it is read, chunk by chunk. Both `write` and `end` throw `StatementProblem`. */
export interface Reading<What> {
  write(chunk: string): void;
  end(): void;
  /** What was read since the last time. */
  take(): readonly What[];
}
