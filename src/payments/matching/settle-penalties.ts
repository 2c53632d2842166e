import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../../platform/db/index.js';
import { takePayments } from '../../registers/punishments/index.js';
import { post } from '../ledger.js';
import { matchLook } from './match-look.js';
import type { Place } from './place.js';

type Settled = Extract<Place, { readonly claim: unknown }>;

/**
 * Settles penalties that live in their register, many at once: one booking for each account, a settlement for each movement,
 * what is too much due for return, and the register told, all in this transaction.
 */
export async function settlePenalties(tx: Tx, places: readonly Place[]): Promise<void> {
  const settled = places.flatMap((place) => ('claim' in place ? [place] : []));
  if (settled.length === 0) return;
  const bookings = await bookTogether(tx, settled);
  // Sent one behind the other, without waiting in between.
  const kept = keepSettlements(tx, settled, bookings);
  const paid = settled.filter(({ applied }) => applied > 0);
  const told = takePayments(
    tx,
    matchLook,
    paid.map(({ claim, applied, entry }) => ({ id: claim.sourceId, cents: applied, on: entry.bookedOn })),
  );
  await Promise.all([kept, told]);
}

/** A settlement for each movement, which bears its id; what is beyond what was owed is due for return. */
async function keepSettlements(
  tx: Tx,
  settled: readonly Settled[],
  bookings: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.run(sql`
    with placed as materialized (
      select * from unnest(${settled.map(({ entry }) => entry.id)}::uuid[], ${settled.map(({ claim }) => claim.kind)}::text[],
        ${settled.map(({ claim }) => claim.sourceId)}::uuid[], ${settled.map(({ entry }) => entry.holder)}::text[],
        ${settled.map(({ entry }) => entry.amount)}::bigint[], ${settled.map(({ over }) => over)}::bigint[],
        ${settled.map((place) => bookings.get(wayOf(place)) ?? '')}::uuid[])
        as placed (entry, kind, source, holder, amount, over, booking)
    ), kept as (
      insert into payments.settlement (id, entry_id, kind, source_id, holder, provider, provider_payment_id, amount, booked_at, transaction_id)
      select entry, entry, kind, source, holder, 'transfer', entry || '#1', amount, ${tx.now}, booking from placed
    )
    insert into payments.refund (id, settlement_id, holder, amount, due_at)
    select gen_random_uuid(), entry, holder, over, ${tx.now} from placed where over > 0`);
}

interface Sum {
  readonly id: string;
  readonly at: string;
  readonly holder: string;
  readonly applied: number;
  readonly over: number;
}

/** From the account on which it came to the holder whose it is. */
const wayOf = ({ entry, claim }: Pick<Settled, 'entry' | 'claim'>) => `${entry.holder} ${claim.holder ?? entry.holder}`;

async function bookTogether(tx: Tx, settled: readonly Settled[]): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, Sum>();
  for (const { entry, claim, applied, over } of settled) {
    const way = wayOf({ entry, claim });
    const sum = sums.get(way) ?? {
      id: randomUUID(),
      at: entry.holder,
      holder: claim.holder ?? entry.holder,
      applied: 0,
      over: 0,
    };
    sums.set(way, { ...sum, applied: sum.applied + applied, over: sum.over + over });
  }
  for (const { id, at, holder, applied, over } of sums.values())
    await post(tx, { id, kind: 'settled-together' }, [
      { account: 'suspense', holder: at, amount: applied + over },
      // What is the client's stays on the account where it came; what is another holder's is owed to them.
      { account: 'refundable', holder: at, amount: -over },
      ...(at === holder
        ? []
        : ([
            { account: 'between', holder: at, amount: -applied },
            { account: 'between', holder, amount: applied },
          ] as const)),
      { account: 'collected', holder, amount: -applied },
    ]);
  return new Map([...sums].map(([way, { id }]) => [way, id]));
}
