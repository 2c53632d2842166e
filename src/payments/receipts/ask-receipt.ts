import { randomUUID } from 'node:crypto';
import { type Actor, record, type SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { Lang } from '../../platform/text/index.js';

/** Who wants it confirmed on paper that something was paid. */
export interface ReceiptWish {
  /** What was paid for: one thing, or several on one confirmation, in the order in which they are listed. */
  readonly about: readonly PaidFor[];
  /** Whose paper it is; the caller has proved that they may know of the payments. */
  readonly owner: SubjectKey;
  readonly lang: Lang;
  readonly actor: Actor;
}

/** Something that was paid for. */
export interface PaidFor {
  readonly kind: string;
  /** By which id its register knows it. */
  readonly recordId: string;
  /**
   * Of all that came for the record, named in its register's words: for whoever may know all of it. Otherwise only of what the owner paid.
   * Never the bank's words: a payer writes into them whatever they like.
   */
  readonly wholeAs?: string;
}

/**
 * Asks for one confirmation of all that was paid until now; asked again for the same, it is the same. What nothing came for is left out;
 * undefined where nothing was paid at all.
 */
export async function askReceipt(tx: Tx, wish: ReceiptWish): Promise<string | undefined> {
  const { owner, lang } = wish;
  const { paid, arrived, mark, records } = await moneyFor(tx, wish);
  if (paid === 0) return undefined;
  const id = randomUUID();
  const isNew = await tx.run(sql`
    insert into payments.receipt (id, owner, lang, paid, arrived, mark, asked_at)
    values (${id}::uuid, ${owner}, ${lang}, ${paid}, ${arrived}, ${mark}, ${tx.now}) on conflict do nothing`);
  if (!isNew)
    return (
      await tx.one<{ id: string }>(sql`
        select id from payments.receipt where owner = ${owner} and lang = ${lang} and mark = ${mark}`)
    ).id;
  await keepAbout(tx, id, wish, new Set(records));
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

interface Came {
  readonly paid: number;
  readonly arrived: number;
  /** The same while the same money stands. */
  readonly mark: string;
  /** What something came for. */
  readonly records: readonly string[];
}

async function moneyFor(tx: Tx, { about, owner }: ReceiptWish): Promise<Came> {
  return await tx.one<Came>(sql`
    with came as (
      select about.kind, about.record, about.purpose is not null as whole, sum(amount)::bigint as paid,
        coalesce(sum(amount) filter (where arrived_on is not null), 0)::bigint as arrived
      from (select distinct * from unnest(${about.map(({ kind }) => kind)}::text[], ${about.map(({ recordId }) => recordId)}::uuid[],
        ${about.map(({ wholeAs }) => wholeAs ?? null)}::text[])) as about (kind, record, purpose),
        lateral payments.money_to_confirm(about.kind, about.record, ${owner}, about.purpose is not null) as money
      group by 1, 2, 3
    )
    select coalesce(sum(paid), 0)::bigint as paid, coalesce(sum(arrived), 0)::bigint as arrived, coalesce(array_agg(record), '{}') as records,
      encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', kind, record, whole, paid, arrived), ';' order by kind, record), ''), 'UTF8')), 'hex') as mark
    from came`);
}

async function keepAbout(tx: Tx, id: string, { about }: ReceiptWish, records: ReadonlySet<string>): Promise<void> {
  const paid = about.filter(({ recordId }) => records.has(recordId));
  await tx.run(sql`
    insert into payments.receipt_about (receipt_id, position, kind, record_id, purpose, is_whole)
    select ${id}::uuid, position, kind, record, purpose, purpose is not null
    from unnest(${paid.map(({ kind }) => kind)}::text[], ${paid.map(({ recordId }) => recordId)}::uuid[],
      ${paid.map(({ wholeAs }) => wholeAs ?? null)}::text[]) with ordinality as about (kind, record, purpose, position)
    on conflict do nothing`);
}
