import { sql, type Tx } from '../platform/db/index.js';
import type { Text } from '../platform/text/index.js';

/** Planned works or an incident. */
export interface Notice {
  readonly id: string;
  readonly kind: 'planned' | 'incident';
  readonly components: readonly string[];
  readonly title: Text;
  readonly impact: Text;
  readonly workaround: Text | null;
  readonly startsAt: Date;
  readonly expectedEndAt: Date | null;
  readonly endedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly version: number;
}

/** One thing that was said of a notice. */
export interface Update {
  readonly id: number;
  readonly noticeId: string;
  readonly at: Date;
  readonly what: 'published' | 'changed' | 'note' | 'ended' | 'cancelled';
  readonly words: Text;
  readonly components: readonly string[];
  readonly by: string;
}

export type Phase = 'ahead' | 'now' | 'over' | 'cancelled';

/** Works that nobody has ended go on: what was expected is no end. */
export function phaseOf(notice: Pick<Notice, 'startsAt' | 'endedAt' | 'cancelledAt'>, now: Date): Phase {
  if (notice.cancelledAt) return 'cancelled';
  if (notice.endedAt) return 'over';
  return notice.startsAt > now ? 'ahead' : 'now';
}

/** What is under way or ahead, the nearest first. */
export function listOpen(tx: Tx): Promise<Notice[]> {
  return tx.many<Notice>(sql`
    select id, kind, components, title, impact, workaround, starts_at as "startsAt", expected_end_at as "expectedEndAt", ended_at as "endedAt",
      cancelled_at as "cancelledAt", version
    from status.notice where ended_at is null and cancelled_at is null order by starts_at, id limit 100`);
}

/** What is over, the newest first. */
export function listPast(tx: Tx): Promise<Notice[]> {
  return tx.many<Notice>(sql`
    select id, kind, components, title, impact, workaround, starts_at as "startsAt", expected_end_at as "expectedEndAt", ended_at as "endedAt",
      cancelled_at as "cancelledAt", version
    from status.notice where ended_at is not null or cancelled_at is not null order by starts_at desc, id limit 50`);
}

export function findNotice(tx: Tx, id: string): Promise<Notice | undefined> {
  return tx.maybe<Notice>(sql`
    select id, kind, components, title, impact, workaround, starts_at as "startsAt", expected_end_at as "expectedEndAt", ended_at as "endedAt",
      cancelled_at as "cancelledAt", version
    from status.notice where id = ${id}::uuid`);
}

/** What was said of some notices, the newest first. */
export function listUpdates(tx: Tx, noticeIds: readonly string[]): Promise<Update[]> {
  return tx.many<Update>(sql`
    select id::int, notice_id as "noticeId", at, what, words, components, by from status.update
    where notice_id = any(${noticeIds}::uuid[]) order by id desc limit 500`);
}

/** The last things said of any notice, the newest first: for the feed. */
export function listLatest(tx: Tx): Promise<(Update & { readonly title: Text; readonly kind: Notice['kind'] })[]> {
  return tx.many(sql`
    select said.id::int, said.notice_id as "noticeId", said.at, said.what, said.words, said.components, said.by, notice.title, notice.kind
    from status.update said join status.notice on notice.id = said.notice_id order by said.id desc limit 50`);
}
