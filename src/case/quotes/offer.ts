import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { listPrices, money, type Price, type PriceItem, totalOf } from '../../payments/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { times } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { fill } from '../../platform/text/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseHolder } from '../who.js';
import { forgoQuote, isOrganisation } from './owe.js';
import { getQuote } from './quote.js';
import { quoteTexts as texts } from './texts.js';

export interface Offer {
  readonly words: string;
  /** Code of the price list. */
  readonly item: string;
  /** Hours, or whatever the item's unit is. */
  readonly amount: number;
  /** The last day on which the client may agree. */
  readonly holdsUntil: PlainDate;
}

type Quoted = { readonly price: Price; readonly line: money.invoices.InvoiceLine | null };

/** So many units of an item, each as the regulation states it; for an organisation as its invoice will: VAT once, on the whole sum. */
export function priceOf(listed: PriceItem, amount: number, { subjectKey, lang }: ForWhom): Quoted {
  const { code, name, unit } = listed;
  const label = fill(texts.line, { name, amount, unit });
  if (!isOrganisation(subjectKey)) {
    const { net, vat, gross } = listed;
    const sums = { net: times(net, amount), vat: times(vat, amount), gross: times(gross, amount) };
    return { price: totalOf([{ item: code, label, ...sums }]), line: null };
  }
  const line = money.invoices.lineOfListed(listed, amount, lang);
  if (!line) throw new Refusal('not-valid', texts.oddVat, { field: 'quoteItem' });
  const { net, vat, gross } = money.invoices.totalsOf([line]);
  return { price: totalOf([{ item: code, label, net, vat, gross }]), line };
}

type ForWhom = Pick<CaseFile, 'subjectKey' | 'lang'>;

/** An officer tells what the work will be and cost, before anything is done; the client is told. */
export async function offerQuote(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { words, item, amount, holdsUntil }: Offer,
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const refuse = (field: string, why: (typeof texts)[keyof typeof texts]) => {
    throw new Refusal('not-valid', why, { field });
  };
  if (caseFile.service || caseFile.closedAt) throw new Refusal('not-now', tooLate);
  if (words.trim().length < 10) refuse('quoteWords', texts.wordsMissing);
  if (!Number.isInteger(amount) || amount < 1 || amount > 10_000) refuse('quoteAmount', texts.amountWrong);
  if (holdsUntil <= rigaDate(tx.now)) refuse('quoteUntil', texts.untilWrong);
  const listed = (await listPrices(tx, rigaDate(tx.now))).find(({ code }) => code === item);
  if (!listed) throw new Refusal('not-valid', texts.itemWrong, { field: 'quoteItem' });
  const { price, line } = priceOf(listed, amount, caseFile);
  const actor = actorOf(visitor);
  const offered = await tx.run(sql`
    insert into casework.quote (id, case_id, words, item, amount, price, invoice_line, holds_until, offered_at, offered_by)
    values (${randomUUID()}::uuid, ${caseId}::uuid, ${words.trim()}, ${item}, ${amount}, ${JSON.stringify(price)}::jsonb, ${line && JSON.stringify(line)}::jsonb,
      ${holdsUntil}::date, ${tx.now}, ${actor.name}) on conflict do nothing`);
  if (!offered) throw new Refusal('not-now', texts.stillOpen);
  await addEntry(tx, caseFile, { kind: 'quoted', actor, body: words.trim() });
  await recordDeed(tx, visitor, caseFile, 'case:quote');
  await announce(tx, 'case-written', { caseId });
}

/** The officer takes back an offer that nobody has paid for; what was agreed to is no longer owed. */
export async function takeBackQuote(house: House, tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const quote = await getQuote(tx, caseId);
  const touched = await tx.run(sql`update casework.quote set closed_at = ${tx.now}, closed_because = 'taken-back'
    where id = ${quote.id}::uuid and closed_at is null and paid_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  if (quote.agreedAt) await forgoQuote(house, tx, quote);
  await addEntry(tx, caseFile, { kind: 'quote-closed', actor: actorOf(visitor) });
  await recordDeed(tx, visitor, caseFile, 'case:take-back-quote');
  if (quote.agreedAt) await announce(tx, 'case-written', { caseId });
}
