import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { post } from '../ledger.js';
import { linesOfPayout } from '../lines.js';
import type { Arrived } from '../matching/place.js';
import { type Told, tellRegister } from '../matching/tell-register.js';

/**
 * Lumps of a card institution: where every payment that it says is in one was told before, in the same sum and not seen at the bank yet,
 * all of them are cleared at once, and what it kept is a charge. A lump that does not add up is left to a person.
 */
export async function clearPayouts(tx: Tx, entries: readonly Arrived[]): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  const { open } = await tx.one<{ open: boolean }>(
    sql`select exists (select from payments.payout where entry_id is null) as open`,
  );
  if (!open) return done;
  const found = await tx.many<Found>(sql`
    select provider, id, entry_id as "entryId" from payments.payout_entries(${entries.map(({ id }) => id)}::uuid[])`);
  for (const payout of found) {
    const entry = entries.find(({ id }) => id === payout.entryId);
    if (entry && !done.has(entry.id) && (await clear(tx, entry, payout))) done.add(entry.id);
  }
  return done;
}

interface Found {
  readonly provider: string;
  readonly id: string;
  readonly entryId: string;
}

interface Part {
  readonly paymentId: string;
  /** What the institution says of the payment. */
  readonly told: number;
  readonly fee: number;
  readonly settlement: string | null;
  readonly amount: number;
  /** What of it was owed: the rest goes back. */
  readonly applied: number;
  readonly holder: string;
  readonly kind: string;
  readonly recordId: string;
  readonly paidAt: Date;
  readonly isCleared: boolean;
}

async function clear(tx: Tx, entry: Arrived, { provider, id }: Found): Promise<boolean> {
  const parts = await tx.many<Part>(sql`
    select line.payment_id as "paymentId", line.amount as told, fee, settlement.id as settlement, coalesce(settlement.amount, 0) as amount,
      coalesce(settlement.amount - coalesce((select sum(amount) from payments.refund where settlement_id = settlement.id), 0), 0)::bigint as applied,
      settlement.holder, obligation.kind, record_id as "recordId", booked_at as "paidAt",
      exists (select from payments.clearing where settlement_id = settlement.id) as "isCleared"
    from payments.payout_line line
    left join payments.settlement on settlement.provider = line.provider and split_part(provider_payment_id, '/', 1) = payment_id and attempt_id is not null
    left join payments.obligation on obligation.id = settlement.obligation_id
    where line.provider = ${provider} and payout_id = ${id} order by payment_id, settlement.id`);
  if (!addsUp(entry, parts)) return false;
  const isNew = await tx.run(sql`
    update payments.payout set entry_id = ${entry.id}::uuid where provider = ${provider} and id = ${id} and entry_id is null`);
  if (!isNew) return false;
  await tx.run(sql`
    insert into payments.clearing (entry_id, settlement_id, at)
    select ${entry.id}::uuid, settlement, ${tx.now} from unnest(${parts.map(({ settlement }) => settlement)}::uuid[]) as part (settlement)`);
  const fees = feesOf(parts);
  await post(tx, { kind: 'payout-cleared', entryId: entry.id }, linesOfPayout(entry.holder, fees, parts));
  await tellRegister(
    tx,
    parts.map(({ kind, recordId, applied, paidAt }): Told => ({ kind, recordId, applied, on: rigaDate(paidAt) })),
  );
  return true;
}

/** Each payment is told once, with its fee, and may have paid for several things. */
const feesOf = (parts: readonly Part[]) =>
  [...new Map(parts.map(({ paymentId, fee }) => [paymentId, fee])).values()].reduce((sum, fee) => sum + fee, 0);

function addsUp({ amount }: Arrived, parts: readonly Part[]): boolean {
  const booked = new Map<string, number>();
  for (const { paymentId, amount: part } of parts) booked.set(paymentId, (booked.get(paymentId) ?? 0) + part);
  const agrees = parts.every(({ paymentId, told, isCleared }) => !isCleared && booked.get(paymentId) === told);
  return agrees && parts.length > 0 && parts.reduce((sum, part) => sum + part.amount, 0) - feesOf(parts) === amount;
}
