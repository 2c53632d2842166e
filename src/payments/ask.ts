import { randomUUID } from 'node:crypto';
import { record, type SubjectKey } from '../audit/index.js';
import type { PlainDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { addJob } from '../platform/jobs/index.js';
import { post } from './ledger.js';
import { linesOfAsked } from './lines.js';
import type { Price } from './prices/price.js';
import { isTheSame, nthOf, standingAbout } from './standing.js';
import { systemActor } from './system-actor.js';

/** Something that is owed, of whatever kind. Nothing in it but the payer's key is personal. */
export interface Asking {
  /** `fee`, `penalty`, `invoice` …; when all of it came, the news `<kind>-settled` tells `{ obligationId, sourceId }`. */
  readonly kind: string;
  /** By which id the asking room knows it; the same kind and id are the same obligation. */
  readonly sourceId: string;
  /** Who pays; only they, and whoever else was let to pay by asking for the same, see it. */
  readonly payer: SubjectKey;
  /** What is owed, frozen. */
  readonly price: Price;
  /** What the payment is found by: the case's number, the decision's, the invoice's. */
  readonly reference: string;
  /** The exact words for a bank transfer; the reference where nothing else is prescribed. */
  readonly purpose?: string;
  /** Whose money it is; the agency's own unless told otherwise. */
  readonly holder?: string;
  readonly dueOn?: PlainDate;
  /** What is due changes by itself: asked again for another amount it is an obligation of its own, and what nobody paid is replaced by it. */
  readonly changes?: true;
  /** The last day on which this price holds; unpaid after it, it is no longer asked. */
  readonly until?: PlainDate;
  /** Local path where the payer comes back to. */
  readonly returnTo: string;
  readonly legalGround: string;
}

/**
 * Asks for money in the caller's transaction: the obligation with its frozen price, and its booking. Asked again for the
 * same thing it is the same obligation, and whoever asks may pay it too: the caller has proved that they may.
 */
export async function ask(tx: Tx, asking: Asking): Promise<{ readonly obligationId: string }> {
  const { kind, payer, price, reference, holder = 'agency' } = asking;
  if (price.gross <= 0) throw new Error('what is asked is more than nothing; what is free is not asked');
  const before = asking.changes ? await standingAbout(tx, kind, [asking.sourceId]) : [];
  const same = before.find((each) => isTheSame(each, price.gross));
  const sourceId = same?.sourceId ?? nthOf(asking.sourceId, before.filter(({ gross }) => gross > 0).length);
  const obligationId = randomUUID();
  const isNew = await tx.run(sql`
    insert into payments.obligation (id, kind, source_id, record_id, payer, reference, purpose, holder, due_on, holds_until, return_to, price, net, vat, gross, asked_at)
    values (${obligationId}::uuid, ${kind}, ${sourceId}::uuid, ${asking.sourceId}::uuid, ${payer}, ${reference}, ${asking.purpose ?? reference}, ${holder},
      ${asking.dueOn ?? null}::date, ${asking.until ?? null}::date, ${asking.returnTo}, ${JSON.stringify(price)}::jsonb, ${price.net}, ${price.vat}, ${price.gross},
      ${tx.now}) on conflict (kind, source_id) do nothing`);
  if (!isNew) return await tx.one(sql`select payments.let_pay(${kind}, ${sourceId}::uuid, ${payer}) as "obligationId"`);
  await post(tx, { kind: 'asked', obligationId }, linesOfAsked({ holder, ...price }));
  if (before.some(({ waived, settled }) => !waived && !settled)) await addJob(tx, 'payments:replace', { obligationId });
  await record(tx, {
    actor: systemActor,
    deed: 'payments:ask',
    subject: payer,
    purpose: 'payment',
    legalGround: asking.legalGround,
    caseNumber: reference,
    detail: { kind, cents: price.gross },
  });
  return { obligationId };
}
