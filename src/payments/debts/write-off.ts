import { createHash, randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import { post } from '../ledger.js';
import { linesOfWrittenOff } from '../lines.js';
import { lockPayment } from '../lock-payment.js';
import { lockOwed } from '../settle.js';
import { systemActor } from '../system-actor.js';
import { findDebt } from './list-debts.js';

/** Why a debt cannot be recovered. */
export const grounds = ['lapsed', 'insolvent', 'deceased', 'liquidated', 'uneconomic'] as const;
export type Ground = (typeof grounds)[number];

export const legalGround = 'Likums „Par budžetu un finanšu vadību”, 24. pants; Grāmatvedības likums';

/** Asks a colleague to write a debt off, all that is owed; for a day. */
export async function askWriteOff(
  tx: Tx,
  actor: Actor,
  obligationId: string,
  { ground, why }: { readonly ground: Ground; readonly why: string },
): Promise<void> {
  await closeExpired(tx);
  const debt = await findDebt(tx, obligationId);
  if (!debt) throw new Refusal('not-now', texts.noDebt);
  const [id, hash] = [randomUUID(), hashOf(obligationId, debt.owed, ground, why)];
  const isNew = await tx.run(sql`
    insert into payments.write_off (id, obligation_id, amount, ground, why, hash, asked_by, asked_name, asked_at, expires_at)
    values (${id}::uuid, ${obligationId}::uuid, ${debt.owed}, ${ground}, ${why}, ${hash}, ${actor.key}, ${actor.name}, ${tx.now},
      ${tx.now}::timestamptz + interval '24 hours') on conflict (obligation_id) where closed_at is null do nothing`);
  if (!isNew) throw new Refusal('not-now', texts.askedAlready);
  await note(tx, actor, 'payments:ask-write-off', id, debt.owed);
}

/** Approves it: somebody else, within the day, and what they saw must be what was asked. A job books it. */
export async function approveWriteOff(tx: Tx, actor: Actor, id: string, hash: string): Promise<void> {
  await closeExpired(tx);
  const asked = await tx.maybe<Row>(sql`
    select amount, hash, asked_by, approved_at, closed_at from payments.write_off where id = ${id}::uuid for update`);
  if (!asked) throw new Refusal('not-found');
  if (asked.closed_at || asked.approved_at) throw new Refusal('not-now', texts.decided);
  if (asked.asked_by === actor.key) throw new Refusal('not-allowed', texts.fourEyes);
  if (asked.hash !== hash) throw new Refusal('not-now', texts.changed);
  await tx.run(sql`update payments.write_off set approved_by = ${actor.key}, approved_name = ${actor.name}, approved_at = ${tx.now},
    approved_hash = ${hash} where id = ${id}::uuid`);
  await addJob(tx, 'payments:write-off', { writeOffId: id }, { key: `payments:write-off:${id}` });
  await note(tx, actor, 'payments:approve-write-off', id, asked.amount);
}

export async function refuseWriteOff(tx: Tx, actor: Actor, id: string): Promise<void> {
  const touched = await tx.run(sql`update payments.write_off set closed_at = ${tx.now}, closed_how = 'refused'
    where id = ${id}::uuid and closed_at is null and approved_at is null`);
  if (!touched) throw new Refusal('not-now', texts.decided);
  await note(tx, actor, 'payments:refuse-write-off', id, 0);
}

/** The job: books what was approved, if exactly that is still owed; otherwise it has to be asked for anew. */
export const bookWriteOff: JobHandler = async ({ writeOffId }, { transaction }) => {
  await transaction({}, async (tx) => {
    const id = String(writeOffId);
    const approved = await tx.maybe<{ obligationId: string; amount: number }>(sql`
      select obligation_id as "obligationId", amount from payments.write_off
      where id = ${id}::uuid and approved_at is not null and booked_at is null and closed_at is null for update`);
    if (!approved) return;
    await lockPayment(tx, approved.obligationId);
    const owed = await lockOwed(tx, approved.obligationId);
    const { paid } = await tx.one<{ paid: number }>(sql`
      select coalesce(sum(amount), 0)::bigint as paid from payments.settlement where obligation_id = ${approved.obligationId}::uuid`);
    if (owed.settled || owed.waived || owed.gross - paid !== approved.amount) {
      await tx.run(
        sql`update payments.write_off set closed_at = ${tx.now}, closed_how = 'changed' where id = ${id}::uuid`,
      );
      return;
    }
    await tx.run(sql`update payments.obligation set waived_at = ${tx.now} where id = ${approved.obligationId}::uuid`);
    await post(
      tx,
      { kind: 'written-off', obligationId: approved.obligationId },
      linesOfWrittenOff(owed.holder, approved.amount),
    );
    await tx.run(sql`update payments.write_off set booked_at = ${tx.now} where id = ${id}::uuid`);
    await note(tx, systemActor, 'payments:write-off', id, approved.amount);
  });
};

interface Row {
  readonly amount: number;
  readonly hash: string;
  readonly asked_by: string;
  readonly approved_at: Date | null;
  readonly closed_at: Date | null;
}

async function closeExpired(tx: Tx): Promise<void> {
  await tx.run(sql`update payments.write_off set closed_at = ${tx.now}, closed_how = 'expired'
    where closed_at is null and approved_at is null and expires_at <= ${tx.now}`);
}

const hashOf = (...parts: readonly (string | number)[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

async function note(tx: Tx, actor: Actor, deed: string, writeOff: string, cents: number): Promise<void> {
  await record(tx, { actor, deed, purpose: 'payment', legalGround, detail: { writeOff, cents } });
}

const texts = {
  noDebt: {
    lv: 'Šī parāda vairs nav: tas ir samaksāts, atcelts vai vēl nav kavēts.',
    en: 'This debt is no longer there: it was paid, taken back, or is not overdue.',
  },
  askedAlready: {
    lv: 'Šī parāda norakstīšana jau ir pieteikta un gaida apstiprinājumu.',
    en: 'Writing off this debt has been requested already and waits for approval.',
  },
  decided: {
    lv: 'Par šo norakstīšanu jau ir izlemts. Atveriet sarakstu no jauna.',
    en: 'This has been decided already. Open the list again.',
  },
  fourEyes: {
    lv: 'Norakstīšanu apstiprina cits darbinieks, nevis tas, kurš to pieteica.',
    en: 'A write-off is approved by somebody other than the one who requested it.',
  },
  changed: {
    lv: 'Pieteikuma saturs ir mainījies, kopš to atvērāt. Pārbaudiet to vēlreiz.',
    en: 'The request has changed since you opened it. Check it again.',
  },
};
