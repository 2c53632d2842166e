/**
 * The job that gives every movement of a statement its place, a batch in a transaction: what shows at the bank what a provider
 * or a refund told before, one by one or in a lump, is cleared; what names one claim on its own account is settled; the rest waits for a person with
 * its reason. Safe to run twice: a movement with a place is not looked at again.
 */
import type { Look } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import { clearPayouts } from '../payouts/clear-payouts.js';
import { systemActor } from '../system-actor.js';
import { clearKnown } from './clear.js';
import { findClaims } from './find-claims.js';
import { type Arrived, type Place, placeAll } from './place.js';
import { settleEntry } from './settle-entry.js';
import { settlePenalties } from './settle-penalties.js';

/** Movements in one transaction. */
const batch = 20_000;

export const matchLook: Look = {
  actor: systemActor,
  purpose: 'payment',
  legalGround: 'Administratīvās atbildības likums, 270. pants; MK 08.11.2022. noteikumi Nr. 693',
};

/** The job: every statement that is not matched yet. */
export const matchStatements: JobHandler = async (_payload, { transaction }) => {
  const open = await transaction({}, (tx) =>
    tx.many<{ id: string }>(sql`
      select id from payments.statement where not exists (select from payments.statement_matched where statement_id = statement.id)
      order by taken_at`),
  );
  for (const { id } of open) while (await transaction({}, (tx) => matchBatch(tx, id)));
};

/** False when there is nothing more to place in the statement. */
export async function matchBatch(tx: Tx, statementId: string): Promise<boolean> {
  await tx.run(sql`set local statement_timeout = 0`);
  // Two workers match one after the other.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('payments.match', 0))`);
  const entries = await unplaced(tx, statementId);
  if (entries.length === 0) {
    await tx.run(
      sql`insert into payments.statement_matched values (${statementId}::uuid, ${tx.now}) on conflict do nothing`,
    );
    return false;
  }
  const cleared = new Set([...(await clearKnown(tx, entries)), ...(await clearPayouts(tx, entries))]);
  const arrived = entries.filter(({ id }) => !cleared.has(id));
  const places = placeAll(arrived, await claimsOf(tx, arrived));
  const direct = places.filter((place) => 'claim' in place && !place.claim.obligationId);
  await settlePenalties(tx, direct);
  for (const place of places)
    if ('claim' in place && place.claim.obligationId) await settleEntry(tx, place.entry, place.claim.obligationId);
  await giveToPerson(tx, places);
  return true;
}

export interface Unplaced extends Arrived {
  readonly endToEndId: string | null;
}

async function unplaced(tx: Tx, statementId: string): Promise<readonly Unplaced[]> {
  return await tx.many<Unplaced>(sql`
    select id, holder, amount, is_return as "isReturn", booked_on as "bookedOn", keys, end_to_end_id as "endToEndId" from payments.bank_entry entry
    where ${statementId}::uuid in (statement_id, notice_id)
      and not exists (select from payments.settlement where entry_id = entry.id)
      and not exists (select from payments.clearing where entry_id = entry.id)
      and not exists (select from payments.unsure where entry_id = entry.id)
    order by position limit ${batch}`);
}

async function claimsOf(tx: Tx, entries: readonly Arrived[]) {
  const coming = entries.filter(({ amount }) => amount > 0);
  return await findClaims(tx, matchLook, [...new Set(coming.flatMap(({ keys }) => keys))]);
}

async function giveToPerson(tx: Tx, places: readonly Place[]): Promise<void> {
  const doubtful = places.flatMap((place) => ('doubt' in place ? [place] : []));
  if (doubtful.length)
    await tx.run(sql`
      insert into payments.unsure (entry_id, reason, opened_at)
      select id, reason, ${tx.now} from unnest(${doubtful.map(({ entry }) => entry.id)}::uuid[],
        ${doubtful.map(({ doubt }) => doubt)}::text[]) as doubtful (id, reason) on conflict do nothing`);
}
