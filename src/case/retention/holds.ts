import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { acrossUnits } from '../across-units.js';
import { note } from './disposals.js';
import { retentionTexts as texts } from './texts.js';
import { authoriseRecords } from './who-disposes.js';

/** A case that nobody may destroy or transfer for now, and why. */
export interface Hold {
  readonly id: string;
  readonly caseNumber: string;
  readonly reason: string;
  readonly placedAt: Date;
  readonly placedByName: string;
  readonly liftReason: string | null;
  readonly liftAskedBy: string | null;
  readonly liftAskedByName: string | null;
}

/** Holds a case, whichever unit's it is; from now on no list destroys it, not even one already approved. */
export async function placeHold(tx: Tx, visitor: Visitor, caseNumber: string, reason: string): Promise<void> {
  authoriseRecords(visitor);
  if (reason.length < 3 || reason.length > 500) throw new Refusal('not-valid', texts.reasonNeeded, { field: 'reason' });
  const found = await acrossUnits(tx, () =>
    tx.maybe<{ id: string }>(
      sql`select id from casework.case_file where number = ${caseNumber} and destroyed_at is null and kind <> 'whistleblower' for update`,
    ),
  );
  if (!found) throw new Refusal('not-valid', texts.noSuchCase, { field: 'number' });
  const { key, name } = actorOf(visitor);
  await tx.run(sql`insert into casework.legal_hold (id, case_id, case_number, reason, placed_at, placed_by, placed_by_name)
    values (${randomUUID()}::uuid, ${found.id}::uuid, ${caseNumber}, ${reason}, ${tx.now}, ${key}, ${name})`);
  await note(tx, visitor, 'case:hold', { number: caseNumber });
}

/** Asks to lift a hold; where another person has asked, lifts it. */
export async function liftHold(tx: Tx, visitor: Visitor, id: string, reason: string): Promise<void> {
  authoriseRecords(visitor);
  const hold = (await listHolds(tx, visitor)).find((one) => one.id === id);
  if (!hold) throw new Refusal('not-now', texts.gone);
  const { key, name } = actorOf(visitor);
  if (!hold.liftAskedBy) {
    if (reason.length < 3 || reason.length > 500)
      throw new Refusal('not-valid', texts.reasonNeeded, { field: 'reason' });
    await tx.run(sql`update casework.legal_hold set lift_reason = ${reason}, lift_asked_at = ${tx.now}, lift_asked_by = ${key},
      lift_asked_by_name = ${name} where id = ${id}::uuid and lift_asked_at is null`);
    return note(tx, visitor, 'case:ask-lift-hold', { number: hold.caseNumber });
  }
  if (hold.liftAskedBy === key) throw new Refusal('not-allowed', texts.fourEyes);
  const done =
    await tx.run(sql`update casework.legal_hold set lifted_at = ${tx.now}, lifted_by = ${key}, lifted_by_name = ${name}
    where id = ${id}::uuid and lifted_at is null`);
  if (done !== 1) throw new Refusal('not-now', texts.gone);
  await note(tx, visitor, 'case:lift-hold', { number: hold.caseNumber });
}

/** The holds that stand. */
export function listHolds(tx: Tx, visitor: Visitor): Promise<readonly Hold[]> {
  authoriseRecords(visitor);
  return tx.many<Hold>(sql`
    select id, case_number as "caseNumber", reason, placed_at as "placedAt", placed_by_name as "placedByName", lift_reason as "liftReason",
      lift_asked_by as "liftAskedBy", lift_asked_by_name as "liftAskedByName"
    from casework.legal_hold where lifted_at is null order by placed_at desc limit 500`);
}
