/**
 * The job that gives every movement of a statement its place, a batch in a transaction: what shows at the bank what a provider
 * or a refund told before, one by one or in a lump, is cleared; what names one claim on its own account is settled; the rest waits for a person with
 * its reason. Safe to run twice: a movement with a place is not looked at again.
 */
import type { Look } from '../../audit/index.js';
import { type Db, sql, type Tx } from '../../platform/db/index.js';
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
  for (const { id } of open) await matchStatement({ transaction }, id);
};

/** Batch after batch, each its own transaction: a statement that was left in the middle goes on where it was left. */
export async function matchStatement({ transaction }: Pick<Db, 'transaction'>, id: string): Promise<void> {
  for (let after: number | undefined = -1; after !== undefined; ) {
    const reached: number = after;
    after = await transaction({}, (tx) => matchBatch(tx, id, reached));
  }
}

/** Places the movements behind a position; which position that reached, or undefined at the statement's end. */
async function matchBatch(tx: Tx, statementId: string, after: number): Promise<number | undefined> {
  await lockMatching(tx);
  const next = await entriesAfter(tx, statementId, after);
  await placeEach(
    tx,
    next.filter(({ isPlaced }) => !isPlaced),
  );
  const last = next.at(-1);
  if (last) return last.position;
  await tx.run(
    sql`insert into payments.statement_matched values (${statementId}::uuid, ${tx.now}) on conflict do nothing`,
  );
  return undefined;
}

/** Whoever gives money its place does so one after the other: what is owed is read, then taken. */
export async function lockMatching(tx: Tx): Promise<void> {
  await Promise.all([
    tx.run(sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '32MB', true)`),
    tx.run(sql`select pg_advisory_xact_lock(hashtextextended('payments.match', 0))`),
  ]);
}

async function placeEach(tx: Tx, entries: readonly Unplaced[]): Promise<void> {
  if (entries.length === 0) return;
  const cleared = new Set([...(await clearKnown(tx, entries)), ...(await clearPayouts(tx, entries))]);
  const arrived = entries.filter(({ id }) => !cleared.has(id));
  const places = placeAll(arrived, await claimsOf(tx, arrived));
  const direct = places.filter((place) => 'claim' in place && !place.claim.obligationId);
  await settlePenalties(tx, direct);
  for (const place of places)
    if ('claim' in place && place.claim.obligationId) await settleEntry(tx, place.entry, place.claim.obligationId);
  await giveToPerson(tx, places);
}

export interface Unplaced extends Arrived {
  readonly endToEndId: string | null;
}

interface Next extends Unplaced {
  readonly position: number;
  /** Settled, cleared or with a person already. */
  readonly isPlaced: boolean;
}

/** By the index of statements or of notices: each movement was told by either. Several may have one position, each of another file. */
async function entriesAfter(tx: Tx, statementId: string, after: number): Promise<readonly Next[]> {
  return await tx.many<Next>(sql`
    with beginning as materialized (
      select least((select min(position) from payments.bank_entry where statement_id = ${statementId}::uuid and position > ${after}),
        (select min(position) from payments.bank_entry where notice_id = ${statementId}::uuid and position > ${after})) as at
    ), next as materialized (
      select entry.* from beginning, payments.bank_entry entry
      where statement_id = ${statementId}::uuid and position between at and at + ${batch} - 1
      union all
      select entry.* from beginning, payments.bank_entry entry
      where notice_id = ${statementId}::uuid and position between at and at + ${batch} - 1
    )
    select id, position, holder, amount, is_return as "isReturn", booked_on as "bookedOn", keys, end_to_end_id as "endToEndId",
      exists (select from payments.settlement where entry_id = next.id) or exists (select from payments.clearing where entry_id = next.id)
        or exists (select from payments.unsure where entry_id = next.id) as "isPlaced"
    from next order by position, id`);
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
