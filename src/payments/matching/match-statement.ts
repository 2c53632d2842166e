/**
 * The job that gives every movement of a statement its place, a batch in a transaction. First what is certain at a glance, three batches at
 * once; then the rest, one batch after the other: what shows at the bank what a provider or a refund told before, one by one or in a lump, is
 * cleared; what names one claim on its own account is settled; what remains waits for a person with its reason. Safe to run twice: a
 * movement with a place is not looked at again.
 */
import { type Db, sql, type Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import { clearPayouts } from '../payouts/clear-payouts.js';
import { clearKnown } from './clear.js';
import { findClaims } from './find-claims.js';
import { matchLook } from './match-look.js';
import { type Arrived, type Place, placeAll } from './place.js';
import { settleCertain } from './settle-certain.js';
import { settleEntry } from './settle-entry.js';
import { settlePenalties } from './settle-penalties.js';

/** Movements in one transaction. */
const batch = 10_000;

/** The job: every statement that is not matched yet. */
export const matchStatements: JobHandler = async (_payload, { transaction }) => {
  const open = await transaction({}, (tx) =>
    tx.many<{ id: string }>(sql`
      select id from payments.statement where not exists (select from payments.statement_matched where statement_id = statement.id)
      order by taken_at`),
  );
  for (const { id } of open) await matchStatement({ transaction }, id);
};

/** Each batch is its own transaction: a statement that was left in the middle goes on where it was left. */
export async function matchStatement({ transaction }: Pick<Db, 'transaction'>, file: string): Promise<void> {
  const waiting = await transaction({}, (tx) => firstsOf(tx, file));
  const rest: string[] = [];
  const settleNext = async () => {
    for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
      const from: number = first;
      const open = await transaction({}, async (tx) => {
        await lockBatch(tx, file, from);
        return await settleCertain(tx, file, from, from + batch - 1);
      });
      rest.push(...open);
    }
  };
  await Promise.all([settleNext(), settleNext(), settleNext()]);
  // Ids follow the order of the file.
  rest.sort();
  for (let from = 0; from < rest.length; from += batch)
    await transaction({}, async (tx) => {
      await lockMatching(tx);
      await placeEach(tx, await stillOpen(tx, rest.slice(from, from + batch)));
    });
  await transaction({}, async (tx) => {
    await tx.run(sql`insert into payments.statement_matched values (${file}::uuid, ${tx.now}) on conflict do nothing`);
  });
}

/** The positions at which the batches of a file begin; each of its movements was told by it as a statement or as a notice. */
async function firstsOf(tx: Tx, file: string): Promise<number[]> {
  const rows = await tx.many<{ first: number }>(sql`
    with bounds as (
      select min(position) as low, max(position) as high from payments.bank_entry where statement_id = ${file}::uuid
      union all select min(position), max(position) from payments.bank_entry where notice_id = ${file}::uuid)
    select generate_series(min(low), max(high), ${batch})::int as first from bounds`);
  return rows.map(({ first }) => first);
}

/** Whoever decides where money belongs does so one after the other, and while nothing is settled at a glance: what is owed is read, then taken. */
export async function lockMatching(tx: Tx): Promise<void> {
  await Promise.all([
    tx.run(atLength()),
    tx.run(sql`select pg_advisory_xact_lock(hashtextextended('payments.match', 0))`),
  ]);
}

/**
 * What is certain at a glance is settled by several at once, but no batch by two. Nobody waits for the disk: what a crash takes away is settled
 * again, for the file counts as matched only by a commit that is waited for, and with it lies on the disk whatever was committed before.
 */
async function lockBatch(tx: Tx, file: string, first: number): Promise<void> {
  await Promise.all([
    tx.run(atLength()),
    tx.run(sql`select set_config('synchronous_commit', 'off', true)`),
    tx.run(sql`select pg_advisory_xact_lock_shared(hashtextextended('payments.match', 0)),
      pg_advisory_xact_lock(hashtextextended('payments.match ' || ${`${file} ${first}`}::text, 0))`),
  ]);
}

const atLength = () => sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '32MB', true)`;

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

/** Those of them that have no place yet, looked for one by one by the indexes. */
async function stillOpen(tx: Tx, ids: readonly string[]): Promise<readonly Unplaced[]> {
  return await tx.many<Unplaced>(sql`
    select entry.id, holder, amount, is_return as "isReturn", booked_on as "bookedOn", keys, end_to_end_id as "endToEndId"
    from unnest(${[...ids]}::uuid[]) as asked (id), lateral (select * from payments.bank_entry where bank_entry.id = asked.id offset 0) as entry
    left join lateral (select true as found from payments.settlement where entry_id = entry.id limit 1) as settled on true
    left join lateral (select true as found from payments.clearing where entry_id = entry.id limit 1) as cleared on true
    left join lateral (select true as found from payments.unsure where entry_id = entry.id limit 1) as unsure on true
    where settled.found is null and cleared.found is null and unsure.found is null order by position, entry.id`);
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
