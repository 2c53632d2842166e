import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { SubjectKey } from './look.js';

/** A look in an emergency that nobody has reviewed yet. */
export interface OpenReview {
  readonly entryId: number;
  readonly toldAt: Date;
  readonly at: Date;
  readonly deed: string;
  readonly actorKey: string;
  readonly actorName: string;
  readonly unit: string | null;
  readonly purpose: string;
  readonly legalGround: string;
  readonly caseNumber: string | null;
  readonly reason: string | null;
}

/** The looks that wait for a review, oldest first. The caller has checked that the reader may review. */
export async function listOpenReviews(tx: Tx): Promise<OpenReview[]> {
  return tx.many<OpenReview>(sql`
    select entry_id as "entryId", told_at as "toldAt", at, deed, actor_key as "actorKey", actor_name as "actorName", unit,
      purpose, legal_ground as "legalGround", case_number as "caseNumber", reason
    from audit.open_reviews()`);
}

export interface Verdict {
  readonly entryId: number;
  readonly reviewer: SubjectKey;
  readonly verdict: 'justified' | 'not-justified';
  readonly remark: string;
}

/** Keeps the verdict of another person than the one who looked; refuses the same person and a second verdict. */
export async function reviewLook(tx: Tx, { entryId, reviewer, verdict, remark }: Verdict): Promise<void> {
  const looks = await listOpenReviews(tx);
  const look = looks.find((open) => open.entryId === entryId);
  if (!look) throw new Refusal('not-now');
  if (look.actorKey === reviewer) throw new Refusal('not-allowed');
  const row = await tx.one<{ done: boolean }>(
    sql`select audit.review_look(${entryId}::bigint, ${reviewer}::text, ${verdict === 'justified'}::boolean, ${remark}::text) as done`,
  );
  if (!row.done) throw new Refusal('not-now');
}
