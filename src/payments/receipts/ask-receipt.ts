import { randomUUID } from 'node:crypto';
import { type Actor, record, type SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { Lang } from '../../platform/text/index.js';

/** Who wants it confirmed on paper that something was paid. */
export interface ReceiptWish {
  readonly kind: string;
  /** By which id its register knows what was paid for. */
  readonly recordId: string;
  /** Whose paper it is; the caller has proved that they may know of the payment. */
  readonly owner: SubjectKey;
  readonly lang: Lang;
  readonly actor: Actor;
  /**
   * Of all that came for the record, named in its register's words: for whoever may know all of it. Otherwise only of what the owner paid.
   * Never the bank's words: a payer writes into them whatever they like.
   */
  readonly wholeAs?: string;
}

/** Asks for a confirmation of all that was paid until now; asked again for the same, it is the same. Undefined where nothing was paid. */
export async function askReceipt(tx: Tx, wish: ReceiptWish): Promise<string | undefined> {
  const { kind, recordId, owner, lang, wholeAs } = wish;
  const { paid, arrived } = await tx.one<{ paid: number; arrived: number }>(sql`
    select coalesce(sum(amount), 0)::bigint as paid, coalesce(sum(amount) filter (where arrived_on is not null), 0)::bigint as arrived
    from payments.money_to_confirm(${kind}, ${recordId}::uuid, ${owner}, ${wholeAs !== undefined})`);
  if (paid === 0) return undefined;
  const id = randomUUID();
  const isNew = await tx.run(sql`
    insert into payments.receipt (id, kind, record_id, owner, lang, paid, arrived, purpose, is_whole, asked_at)
    values (${id}::uuid, ${kind}, ${recordId}::uuid, ${owner}, ${lang}, ${paid}, ${arrived}, ${wholeAs ?? null}, ${wholeAs !== undefined}, ${tx.now}) on conflict do nothing`);
  if (!isNew)
    return (
      await tx.one<{ id: string }>(sql`
        select id from payments.receipt where kind = ${kind} and record_id = ${recordId}::uuid and owner = ${owner} and lang = ${lang}
          and paid = ${paid} and arrived = ${arrived}`)
    ).id;
  await addJob(tx, 'payments:receipt', { receiptId: id }, { key: `payments:receipt:${id}` });
  await record(tx, {
    actor: wish.actor,
    deed: 'payments:receipt',
    subject: owner,
    purpose: 'payment',
    legalGround: 'Grāmatvedības likums, 11. pants',
    detail: { receipt: id, cents: paid },
  });
  return id;
}
