import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import type { Payout } from '../provider/provider.js';
import { providersOf } from '../provider/providers.js';

/** How far back is asked each time: longer than a payout takes. */
const days = 14;

/**
 * The job of every hour: asks each institution that pays out in lumps what was in them. A lump that a statement showed before is looked at
 * again. Told twice, it is the same.
 */
export function fetchPayouts(house: House): JobHandler {
  return async (_payload, { transaction }) => {
    for (const { id: provider, payouts } of providersOf(house)) {
      if (!payouts) continue;
      const told = await payouts(new Date(house.clock.now().getTime() - days * 86_400_000));
      for (const payout of told) await transaction({}, (tx) => keep(tx, provider, payout));
    }
  };
}

async function keep(
  tx: Tx,
  provider: string,
  { id, amount, arrivesOn, reference, other, lines }: Payout,
): Promise<void> {
  const isNew = await tx.run(sql`
    insert into payments.payout (provider, id, amount, arrives_on, reference, other, told_at)
    values (${provider}, ${id}, ${amount}, ${arrivesOn}::date, ${reference ?? null}, ${other}, ${tx.now}) on conflict do nothing`);
  if (!isNew) return;
  await tx.run(sql`
    insert into payments.payout_line (provider, payout_id, payment_id, amount, fee)
    select ${provider}, ${id}, * from unnest(${lines.map(({ paymentId }) => paymentId)}::text[],
      ${lines.map((line) => line.amount)}::bigint[], ${lines.map(({ fee }) => fee)}::bigint[])`);
  await tx.run(sql`
    with again as (delete from payments.unsure where reason = 'unknown' and closed_at is null and entry_id in (
      select entry_id from payments.payout_entries(array(select entry_id from payments.unsure where reason = 'unknown' and closed_at is null))
      where provider = ${provider} and id = ${id}) returning entry_id)
    delete from payments.statement_matched where statement_id in (select unnest(array[statement_id, notice_id]) from payments.bank_entry
      join again on entry_id = bank_entry.id)`);
  await addJob(tx, 'payments:match', {}, { key: 'payments:match' });
}
