import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { post } from '../ledger.js';
import type { Unplaced } from './match-statement.js';
import { type Told, tellRegister } from './tell-register.js';

/**
 * Movements that are no new money: a provider's payment arriving, a refund leaving. Found by the id that was given on the
 * way out. A provider's payment whose word has not come yet waits for it: the bank's is not booked in its stead.
 */
export async function clearKnown(tx: Tx, entries: readonly Unplaced[]): Promise<ReadonlySet<string>> {
  const named = entries.flatMap(({ id, endToEndId, amount, holder }) => {
    const sent = uuidOf(endToEndId);
    return sent ? [{ id, sent, amount, holder }] : [];
  });
  const done = new Set<string>();
  const arrived: Told[] = [];
  if (named.length === 0) return done;
  const attempts = await attemptsOf(
    tx,
    named.map(({ sent }) => sent),
  );
  const refunds = await refundsOf(
    tx,
    named.map(({ sent }) => sent),
  );
  for (const entry of named) {
    const attempt = attempts.get(entry.sent);
    const refund = refunds.get(entry.sent);
    if (attempt && entry.amount > 0) arrived.push(...(await clearAttempt(tx, entry, attempt)));
    else if (refund) await clearRefund(tx, entry, refund);
    else continue;
    done.add(entry.id);
  }
  await tellRegister(tx, arrived);
  return done;
}

interface Named {
  readonly id: string;
  readonly amount: number;
  readonly holder: string;
}

interface AttemptRow {
  readonly id: string;
  readonly settlement: string | null;
  readonly amount: number | null;
  readonly kind: string;
  readonly recordId: string;
  /** What of it was owed: the rest goes back. */
  readonly applied: number;
  readonly paidAt: Date | null;
}

async function attemptsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AttemptRow>> {
  const rows = await tx.many<AttemptRow>(sql`
    select attempt.id, settlement.id as settlement, settlement.amount, obligation.kind, record_id as "recordId", booked_at as "paidAt",
      coalesce(settlement.amount, 0) - coalesce((select sum(amount) from payments.refund where settlement_id = settlement.id), 0)::bigint as applied
    from payments.attempt join payments.obligation on obligation.id = attempt.obligation_id
    left join payments.settlement on attempt_id = attempt.id where attempt.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What is known to be at the bank now, for the register: paid on the day on which the payer's bank took it. */
async function clearAttempt(tx: Tx, entry: Named, attempt: AttemptRow): Promise<readonly Told[]> {
  const { settlement, amount, kind, recordId, applied, paidAt } = attempt;
  const fits = settlement !== null && amount === entry.amount;
  const isNew =
    fits &&
    (await tx.run(sql`insert into payments.clearing (entry_id, settlement_id, at)
      values (${entry.id}::uuid, ${settlement}::uuid, ${tx.now}) on conflict do nothing`));
  if (isNew) {
    await post(tx, { kind: 'cleared', entryId: entry.id }, [
      { account: 'suspense', holder: entry.holder, amount: entry.amount },
      { account: 'transit', holder: entry.holder, amount: -entry.amount },
    ]);
    return [{ kind, recordId, applied, on: rigaDate(paidAt ?? tx.now) }];
  }
  // Not told yet, another sum than told, or come twice: for a person, and asked again meanwhile.
  await tx.run(sql`insert into payments.unsure (entry_id, reason, opened_at)
    values (${entry.id}::uuid, 'awaiting-provider', ${tx.now}) on conflict do nothing`);
  return [];
}

/** One that the bank refused is none of its movements: should money move under its name all the same, a person looks at it. */
async function refundsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, { id: string; amount: number }>> {
  const rows = await tx.many<{ id: string; amount: number }>(sql`
    select id, amount from payments.refund_order where batch_id is not null and closed_how is distinct from 'rejected' and id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A refund that left, or one that the other bank sent back: then it is owed to the client again. */
async function clearRefund(tx: Tx, entry: Named, refund: { id: string; amount: number }): Promise<void> {
  const came = entry.amount > 0;
  await tx.run(
    sql`insert into payments.clearing (entry_id, refund_id, at) values (${entry.id}::uuid, ${refund.id}::uuid, ${tx.now})`,
  );
  if (came)
    await tx.run(sql`update payments.refund_order set closed_at = ${tx.now}, closed_how = 'returned'
      where id = ${refund.id}::uuid and closed_at is null`);
  await post(tx, { kind: came ? 'refund-returned' : 'refund-left', entryId: entry.id }, [
    { account: 'suspense', holder: entry.holder, amount: entry.amount },
    { account: came ? 'refundable' : 'outgoing', holder: entry.holder, amount: -entry.amount },
  ]);
}

/** An id as it was sent, with or without its hyphens: an end-to-end id has at most 35 characters. */
export function uuidOf(text: string | null): string | undefined {
  const digits = text?.toLowerCase().replaceAll('-', '') ?? '';
  if (!/^[0-9a-f]{32}$/.test(digits)) return undefined;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
