import { sql, type Tx } from '../platform/db/index.js';
import type { Actor, SubjectKey } from './look.js';

/** Someone's look at, or deed with, a subject's data, as the subject may know of it. */
export interface LookAbout {
  /** The audit's number of the line; what `askWhy` refers to. */
  readonly id: number;
  readonly at: Date;
  /** Codes; `wordsOf` has their words. */
  readonly deed: string;
  readonly purpose: string;
  readonly actorKind: Actor['kind'];
  /** Who looked: the officer's name too, since a person may know who used their data. */
  readonly actorName: string;
  readonly institution: string | null;
  readonly unit: string | null;
  readonly legalGround: string;
  readonly caseNumber: string | null;
  readonly reason: string | null;
  readonly count: number;
  readonly breakGlass: boolean;
  /** Whether it was the subject's own doing. */
  readonly isOwn: boolean;
}

export interface LooksPage {
  /** Lines before this number: the last `id` of the page before. */
  readonly before?: number;
  /** Lines on a page, 200 at most; 50 unless told otherwise. */
  readonly limit?: number;
  /** Whether the subject's own visits are among them; left out unless told otherwise. */
  readonly own?: 'shown' | 'left-out';
}

/** Who has looked at the data of a subject, newest first. Empty unless the transaction works for the subject. */
export async function looksAbout(
  tx: Tx,
  subject: SubjectKey,
  { before, limit = 50, own = 'left-out' }: LooksPage = {},
): Promise<LookAbout[]> {
  return tx.many<LookAbout>(sql`
    select id, at, deed, purpose, actor_kind as "actorKind", actor_name as "actorName", institution, unit,
      legal_ground as "legalGround", case_number as "caseNumber", reason, count, break_glass as "breakGlass",
      actor_key = ${subject}::text as "isOwn"
    from audit.looks_about(${subject}::text, ${before ?? null}::bigint, ${limit}::int, ${own === 'shown'}::boolean)
    order by id desc`);
}
