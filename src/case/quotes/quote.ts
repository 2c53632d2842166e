/**
 * Work that is quoted first: `quote`, `agree`, `pay`, `work`, `accept` for a request in one's own words. Each verb is one guarded statement
 * that names what must have happened, so that of two at once the second loses politely:
 *
 * offered → agreed (eID or signed file; a company or institution gets its invoice, others are asked for a fee) → paid (payments tell) →
 * delivered (with files, by a reply) → accepted. An offer that is not agreed yet may be declined by the client; one that is not paid yet
 * may be taken back by the officer, and nothing is owed. It no longer holds after its last day, nor once its case has ended.
 */
import type { money, Price } from '../../payments/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';

export interface Quote {
  readonly id: string;
  readonly caseId: string;
  readonly words: string;
  /** Code of the price list, and how many units of it. */
  readonly item: string;
  readonly amount: number;
  readonly price: Price;
  /** What stands on the invoice, where the client is one that gets invoices; the price is then its sums. */
  readonly invoiceLine: money.invoices.InvoiceLine | null;
  /** Issued when they agreed. */
  readonly invoiceId: string | null;
  readonly holdsUntil: PlainDate;
  readonly offeredAt: Date;
  readonly offeredBy: string;
  readonly closedAt: Date | null;
  readonly closedBecause: 'declined' | 'taken-back' | null;
  readonly agreedAt: Date | null;
  readonly agreedBy: string | null;
  readonly agreedWith: { readonly how: 'eid' | 'signed-file'; readonly file?: string } | null;
  readonly paidAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly deliveredWords: string | null;
  readonly acceptedAt: Date | null;
  readonly acceptedBy: string | null;
  /** The request itself has ended: answered, withdrawn, forwarded. */
  readonly isEnded: boolean;
}

export type QuoteState =
  | 'offered'
  | 'expired'
  | 'declined'
  | 'taken-back'
  | 'agreed'
  | 'paid'
  | 'delivered'
  | 'accepted';

/** The word for what the instants tell. */
export function quoteState(quote: Quote, now: Date): QuoteState {
  if (quote.closedBecause) return quote.closedBecause;
  if (quote.acceptedAt) return 'accepted';
  if (quote.deliveredAt) return 'delivered';
  if (quote.paidAt) return 'paid';
  if (quote.agreedAt) return 'agreed';
  return quote.isEnded || rigaDate(now) > quote.holdsUntil ? 'expired' : 'offered';
}

/** The open offer of a case, else the newest; undefined where none was made. */
export function findQuote(tx: Tx, caseId: string): Promise<Quote | undefined> {
  return tx.maybe<Quote>(sql`
    select quote.id, case_id as "caseId", words, item, amount, quote.price, invoice_line as "invoiceLine", invoice_id as "invoiceId", holds_until as "holdsUntil", offered_at as "offeredAt", offered_by as "offeredBy",
      quote.closed_at as "closedAt", closed_because as "closedBecause", agreed_at as "agreedAt", agreed_by as "agreedBy", agreed_with as "agreedWith",
      quote.paid_at as "paidAt", quote.delivered_at as "deliveredAt", delivered_words as "deliveredWords", accepted_at as "acceptedAt", accepted_by as "acceptedBy",
      case_file.closed_at is not null as "isEnded"
    from casework.quote join casework.case_file on case_file.id = case_id
    where case_id = ${caseId}::uuid order by quote.closed_at is null desc, offered_at desc limit 1`);
}

/** The same; refuses with `not-found` where there is none. */
export async function getQuote(tx: Tx, caseId: string): Promise<Quote> {
  const quote = await findQuote(tx, caseId);
  if (!quote) throw new Refusal('not-found');
  return quote;
}
