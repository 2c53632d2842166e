import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Lang } from '../../platform/text/index.js';
import type { PreferredWay } from './reach.js';

export const preferredWays: readonly PreferredWay[] = ['e-address', 'email', 'portal', 'post', 'phone'];

/** A wish; without a way or a language none is held (any more). */
export interface Wish {
  readonly way?: PreferredWay | undefined;
  readonly lang?: Lang | undefined;
}

/** Keeps how the visitor, or whom they act for, wants to be reached. Counts from the next notice; what went before stays in the history. */
export async function savePreference(tx: Tx, visitor: Visitor, { way, lang }: Wish): Promise<void> {
  const actor = actorOf(visitor);
  await tx.run(sql`
    insert into casework.preference (subject_key, at, way, lang, by_key, by_name)
    values (${visitor.actingFor.key}, ${tx.now}, ${way ?? null}, ${lang ?? null}, ${actor.key}, ${actor.name})`);
  await recordReach(tx, visitor, 'case:prefer');
}

/** One line of what was wished, newest first. */
export interface WishLine extends Wish {
  readonly at: Date;
  readonly byName: string;
}

export async function listWishes(tx: Tx, { actingFor }: Visitor): Promise<readonly WishLine[]> {
  const rows = await tx.many<{ at: Date; way: PreferredWay | null; lang: Lang | null; byName: string }>(sql`
    select at, way, lang, by_name as "byName" from casework.preference
    where subject_key = ${actingFor.key} order by id desc limit 20`);
  return rows.map(({ at, way, lang, byName }) => ({ at, byName, way: way ?? undefined, lang: lang ?? undefined }));
}

/** Writes down what somebody did about how they are reached. */
export function recordReach(tx: Tx, visitor: Visitor, deed: string): Promise<number> {
  return record(tx, {
    actor: actorOf(visitor),
    deed,
    subject: visitor.actingFor.key,
    purpose: 'reach',
    legalGround: 'Paziņošanas likums',
  });
}
