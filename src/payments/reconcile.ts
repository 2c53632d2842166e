import { rigaDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { JobHandler } from '../platform/jobs/index.js';
import { askForTruth } from './check-attempt.js';
import { findDifferences } from './differences.js';

/** Every few minutes: asks the provider about every attempt whose last word is not spoken, so that a callback which never came costs a few minutes. */
export const reconcileOpen: JobHandler = async (_payload, { transaction }) => {
  await transaction({}, async (tx) => {
    // What was cancelled or failed is asked about for three days more: some banks take the money after all.
    const open = await tx.many<{ provider: string; provider_id: string }>(sql`
      select provider, provider_id from payments.attempt
      where paid_at is null and expired_at is null and disputed_at is null
        and ((cancelled_at is null and failed_at is null) or started_at > ${tx.now}::timestamptz - interval '3 days')
      order by checked_at nulls first, started_at limit 500`);
    for (const { provider, provider_id } of open) await askForTruth(tx, provider, provider_id);
    // What a statement showed before its provider's word came is looked at again.
    await tx.run(sql`with again as (delete from payments.unsure where reason = 'awaiting-provider' and closed_at is null and exists (
        select from payments.bank_entry entry join payments.attempt on replace(attempt.id::text, '-', '') = lower(replace(entry.end_to_end_id, '-', ''))
        where entry.id = entry_id and attempt.paid_at is not null) returning entry_id)
      delete from payments.statement_matched where statement_id in (select unnest(array[statement_id, notice_id]) from payments.bank_entry
        join again on entry_id = id)`);
    await tx.run(sql`delete from payments.callback where received_at < ${tx.now}::timestamptz - interval '2 days'`);
  });
};

/** Every day: holds the books against themselves and keeps what was found; a difference is an error in the log. */
export const reconcileDay: JobHandler = async (_payload, { transaction, log }) => {
  await transaction({}, holdBooks);
  const differences = await transaction({}, findDifferences);
  for (const { kind, about, expected, found } of differences)
    log.error({ kind, about, expected, found }, 'the books of the day do not agree');
};

export interface Reconciliation {
  readonly heldOn: string;
  /** Sum of all lines: zero when the books balance. */
  readonly imbalance: number;
  readonly mismatched: number;
  readonly underpaid: number;
  readonly openAttempts: number;
  readonly disputed: number;
  /** Cents to be returned to clients. */
  readonly refundsDue: number;
}

/** Counts what must be nothing, and what is still open; kept one row a day. */
export async function holdBooks(tx: Tx): Promise<Reconciliation> {
  return await tx.one<Reconciliation>(sql`
    with owed as (
      select obligation.id, settled_at, waived_at, gross,
        coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0) as paid,
        coalesce((select sum(amount) from payments.ledger_line join payments.ledger_transaction on transaction_id = ledger_transaction.id
          where obligation_id = obligation.id and account = 'receivable'), 0) as receivable
      from payments.obligation)
    insert into payments.reconciliation (held_on, held_at, imbalance, mismatched, underpaid, open_attempts, disputed, refunds_due)
    select ${rigaDate(tx.now)}::date, ${tx.now},
      (select coalesce(sum(amount), 0) from payments.ledger_line),
      (select count(*) from owed where receivable <> case when waived_at is null then greatest(0, gross - paid) else 0 end),
      (select count(*) from owed where waived_at is null and (settled_at is not null) <> (paid >= gross)),
      (select count(*) from payments.attempt where payments.is_open(attempt) and disputed_at is null),
      (select count(*) from payments.attempt where disputed_at is not null and paid_at is null),
      (select coalesce(sum(amount), 0) from payments.refund)
    on conflict (held_on) do update set held_at = excluded.held_at, imbalance = excluded.imbalance,
      mismatched = excluded.mismatched, underpaid = excluded.underpaid, open_attempts = excluded.open_attempts,
      disputed = excluded.disputed, refunds_due = excluded.refunds_due
    returning held_on as "heldOn", imbalance, mismatched, underpaid, open_attempts as "openAttempts", disputed,
      refunds_due as "refundsDue"`);
}
