import { randomUUID } from 'node:crypto';
import type { SubjectKey } from '../audit/index.js';
import { rigaDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { announce } from '../platform/jobs/index.js';
import { post } from './ledger.js';
import { linesOfSettled } from './lines.js';
import { share } from './share.js';

/** An obligation as it stands while its row is locked. */
export interface Owed {
  readonly obligationId: string;
  readonly kind: string;
  readonly sourceId: string;
  /** By which id its register knows it. */
  readonly recordId: string;
  readonly holder: string;
  readonly payer: SubjectKey;
  readonly reference: string;
  readonly gross: number;
  readonly settled: boolean;
  readonly waived: boolean;
}

/** Money that came: by a provider's word about an attempt, or by a movement at the bank. */
export interface Money {
  readonly provider: string;
  /** The provider's own number of it, once for ever. */
  readonly paymentId: string;
  readonly amount: number;
  readonly attemptId?: string;
  readonly entryId?: string;
  /** On whose account it came, where that is not the holder's of the obligation. */
  readonly at?: string;
}

/** The row is the lock: two truths about one obligation are booked one after the other. */
export async function lockOwed(tx: Tx, obligationId: string): Promise<Owed> {
  return await tx.one<Owed>(sql`
    select id as "obligationId", kind, source_id as "sourceId", record_id as "recordId", holder, payer, reference, gross,
      settled_at is not null as settled, waived_at is not null as waived
    from payments.obligation where id = ${obligationId}::uuid for update`);
}

/**
 * Books money for an obligation once, however often it is told: what is owed, then what is too much and goes back, and the
 * release when all of it came. Undefined when this money was booked before.
 */
export async function settle(tx: Tx, owed: Owed, money: Money): Promise<{ readonly returned: number } | undefined> {
  const { obligationId, holder } = owed;
  const { amount, attemptId, entryId } = money;
  const { paid: before } = await tx.one<{ paid: number }>(sql`
    select coalesce(sum(amount), 0)::bigint as paid from payments.settlement where obligation_id = ${obligationId}::uuid`);
  const settlementId = randomUUID();
  const isNew = await tx.run(sql`
    insert into payments.settlement (id, attempt_id, entry_id, obligation_id, holder, provider, provider_payment_id, amount, booked_at)
    values (${settlementId}::uuid, ${attemptId ?? null}::uuid, ${entryId ?? null}::uuid, ${obligationId}::uuid, ${holder}, ${money.provider},
      ${money.paymentId}, ${amount}, ${tx.now}) on conflict do nothing`);
  if (!isNew) return undefined;
  const { applied, over, completes } = share(owed.waived ? 0 : owed.gross, before, amount);
  await bookSettled(tx, owed, money, settlementId, applied);
  if (over > 0)
    await tx.run(sql`insert into payments.refund (id, obligation_id, settlement_id, holder, amount, due_at)
      values (${randomUUID()}::uuid, ${obligationId}::uuid, ${settlementId}::uuid, ${holder}, ${over}, ${tx.now})`);
  if (completes && !owed.settled) await release(tx, owed);
  return { returned: over };
}

async function bookSettled(tx: Tx, owed: Owed, money: Money, settlementId: string, applied: number): Promise<void> {
  const { obligationId, holder } = owed;
  const { amount, at = holder } = money;
  const from = money.entryId ? 'suspense' : 'transit';
  await post(
    tx,
    { kind: 'settled', obligationId, settlementId },
    linesOfSettled({ holder, at, from, amount, applied }),
  );
}

/** All of it came: the receipt gets its number, and the news is told in this transaction. */
async function release(tx: Tx, { obligationId, kind, sourceId }: Owed): Promise<void> {
  const year = Number(rigaDate(tx.now).slice(0, 4));
  const { number } = await tx.one<{ number: number }>(sql`select payments.next_receipt(${year}::int) as number`);
  await tx.run(sql`update payments.obligation set settled_at = ${tx.now},
    receipt_number = ${`${year}-${String(number).padStart(6, '0')}`} where id = ${obligationId}::uuid`);
  await announce(tx, `${kind}-settled`, { obligationId, sourceId });
}
