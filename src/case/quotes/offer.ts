import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { listPrices, type PriceItem, totalOf } from '../../payments/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { times } from '../../platform/money/index.js';
import { fill } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseHolder } from '../who.js';
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

/** So many units of an item, each as the regulation states it. */
export function priceOf({ code, name, unit, net, vat, gross }: PriceItem, amount: number) {
  const label = fill(texts.line, { name, amount, unit });
  return totalOf([
    { item: code, label, net: times(net, amount), vat: times(vat, amount), gross: times(gross, amount) },
  ]);
}

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
  const price = priceOf(listed, amount);
  const actor = actorOf(visitor);
  const offered = await tx.run(sql`
    insert into casework.quote (id, case_id, words, item, amount, price, holds_until, offered_at, offered_by)
    values (${randomUUID()}::uuid, ${caseId}::uuid, ${words.trim()}, ${item}, ${amount}, ${JSON.stringify(price)}::jsonb,
      ${holdsUntil}::date, ${tx.now}, ${actor.name}) on conflict do nothing`);
  if (!offered) throw new Refusal('not-now', texts.stillOpen);
  await addEntry(tx, caseFile, { kind: 'quoted', actor, body: words.trim() });
  await recordDeed(tx, visitor, caseFile, 'case:quote');
  await announce(tx, 'case-written', { caseId });
}

/** The officer takes back an offer that is not agreed. */
export async function takeBackQuote(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const touched = await tx.run(sql`update casework.quote set closed_at = ${tx.now}, closed_because = 'taken-back'
    where case_id = ${caseId}::uuid and closed_at is null and agreed_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'quote-closed', actor: actorOf(visitor) });
  await recordDeed(tx, visitor, caseFile, 'case:take-back-quote');
}
