import { randomUUID } from 'node:crypto';
import { type Actor, record, type SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { Lang } from '../../platform/text/index.js';
import { standingAbout } from '../standing.js';

/** Who wants it confirmed on paper that something was paid. */
export interface ReceiptWish {
  readonly kind: string;
  /** By which id its register knows what was paid for. */
  readonly recordId: string;
  /** Whose paper it is; the caller has proved that they may know of the payment. */
  readonly owner: SubjectKey;
  readonly lang: Lang;
  readonly actor: Actor;
}

/** Asks for a confirmation of all that was paid until now; asked again for the same, it is the same. Undefined where nothing was paid. */
export async function askReceipt(tx: Tx, wish: ReceiptWish): Promise<string | undefined> {
  const { kind, recordId, owner, lang } = wish;
  const standing = await standingAbout(tx, kind, [recordId]);
  const sum = (part: 'paid' | 'sent') => standing.reduce((total, each) => total + each[part], 0);
  const [paid, arrived] = [sum('paid'), sum('paid') - sum('sent')];
  if (paid === 0) return undefined;
  const id = randomUUID();
  const isNew = await tx.run(sql`
    insert into payments.receipt (id, kind, record_id, owner, lang, paid, arrived, asked_at)
    values (${id}::uuid, ${kind}, ${recordId}::uuid, ${owner}, ${lang}, ${paid}, ${arrived}, ${tx.now}) on conflict do nothing`);
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
