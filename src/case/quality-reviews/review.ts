import { record, type SubjectKey } from '../../audit/index.js';
import { actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import { type Statement, sql, type Tx, type Who } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import type { Sort } from './review-kinds.js';

/** One question of a form, as it was when the form was filled in. */
export interface Criterion {
  readonly key: string;
  readonly name: Text;
  readonly asks: Text;
  readonly most: number;
}

/** A form that was filled in. */
export interface Scoring {
  readonly at: Date;
  readonly byName: string;
  readonly criteria: readonly Criterion[];
  readonly points: Readonly<Record<string, number>>;
  readonly summary: string;
}

/** What was said about a review, by its reviewer or by whose work it is. */
export interface Remark {
  readonly at: Date;
  readonly byName: string;
  readonly stance: 'agree' | 'disagree' | null;
  readonly body: string;
}

/** A call or a reply that was drawn. */
export interface Review {
  readonly id: string;
  readonly sort: Sort;
  readonly subjectId: string;
  readonly caseNumber: string | null;
  readonly doneAt: Date;
  readonly ofKey: string;
  readonly ofName: string;
  readonly seenAt: Date | null;
  readonly scoredAt: Date | null;
  /** Whole percent of the points that could be had; null until it is scored. */
  readonly percent: number | null;
  readonly remarks: number;
}

/** How a sample was drawn: with this anyone draws the same again. */
export interface Draw {
  readonly id: string;
  readonly sort: Sort;
  readonly periodFrom: Date;
  readonly periodTo: Date;
  readonly perPerson: number;
  readonly seed: string;
  readonly population: number;
  readonly populationHash: string;
  readonly drawn: number;
  readonly drawnAt: Date;
}

/** Whether somebody reviews the work of others. */
export function reviews(visitor: Visitor): boolean {
  return hasGrant(visitor, 'quality');
}

/** What row-level security lets a member of staff see of the reviews: what is about their own work; a reviewer all. Cases are another matter. */
export function whoReviews(visitor: Visitor): Who {
  return { subjects: [visitor.person.key], units: reviews(visitor) ? ['reviews'] : [] };
}

const columns = `select one.id, one.sort, subject_id as "subjectId", case_number as "caseNumber", done_at as "doneAt", one.of_key as "ofKey",
    of_name as "ofName", seen_at as "seenAt", last.at as "scoredAt", last.percent,
    (select count(*)::int from casework.review_remark where review_id = one.id) as remarks
  from casework.review as one left join lateral (
    select at, round(100.0 * (select sum(value::int) from jsonb_each_text(points))
      / (select sum((criterion ->> 'most')::int) from jsonb_array_elements(criteria) as criterion))::int as percent
    from casework.review_scoring where review_id = one.id order by id desc limit 1) as last on true`;
/** Reviews that a condition names; prepared by its name. */
function reviewsThat(name: string, condition: string, values: unknown[]): Statement {
  return { name: `case reviews ${name}`, text: `${columns} where ${condition}`, values };
}

/** What waits to be scored first, then the newest. `own` alone: about the visitor's own work. */
export function listReviews(tx: Tx, visitor: Visitor, which: 'own' | 'all'): Promise<readonly Review[]> {
  if (which === 'own')
    return tx.many<Review>(
      reviewsThat('own', 'one.of_key = $1 order by scored_at is not null, done_at desc limit 300', [
        visitor.person.key,
      ]),
    );
  if (!reviews(visitor)) throw new Refusal('not-allowed');
  const newest = 'order by done_at desc limit 300';
  return tx.many<Review>({
    name: 'case reviews all',
    text: `select * from ((${columns} where scored_at is null ${newest}) union all (${columns} where scored_at is not null ${newest})) as both_kinds
      order by "scoredAt" is not null, "doneAt" desc limit 300`,
    values: [],
  });
}

/** How many reviews of the visitor's work have something in them that they have not seen. */
export async function countUnseen(tx: Tx, visitor: Visitor): Promise<number> {
  const { unseen } = await tx.one<{ unseen: number }>(sql`
    select count(*)::int as unseen from casework.review as one
    where of_key = ${visitor.person.key}
      and exists (select from casework.review_scoring where review_id = one.id and at > coalesce(one.seen_at, '-infinity'))`);
  return unseen;
}

/** The samples, the newest first. */
export function listDraws(tx: Tx): Promise<readonly Draw[]> {
  return tx.many<Draw>(sql`
    select id, sort, period_from as "periodFrom", period_to as "periodTo", per_person as "perPerson", seed, population,
      population_hash as "populationHash", drawn, drawn_at as "drawnAt"
    from casework.review_draw order by drawn_at desc, sort limit 24`);
}

/** A line of what was written. */
export interface Words {
  readonly at: Date;
  readonly authorKind: string;
  readonly authorName: string | null;
  readonly body: string;
  readonly subjectKey: SubjectKey;
  readonly lang: Lang;
}

export interface OpenedReview {
  readonly review: Review;
  readonly scorings: readonly Scoring[];
  readonly remarks: readonly Remark[];
  /** The reply and what it answers, the newest last; none of a call, which is heard on its own page, and none of a destroyed case. */
  readonly words: readonly Words[];
}

/** Opens a review for its reviewer or for whose work it is, who has then seen it; reading a client's words is written into the audit. */
export async function openReview(tx: Tx, visitor: Visitor, id: string): Promise<OpenedReview> {
  const review = await getReview(tx, id);
  const words = await tx.many<Words>(sql`
    select at, author_kind as "authorKind", author_name as "authorName", body, subject_key as "subjectKey", lang
    from casework.words_of_review(${id}::uuid) order by at`);
  const [first] = words;
  if (first && review.caseNumber)
    await record(tx, {
      actor: actorOf(visitor),
      deed: 'case:review-look',
      subject: first.subjectKey,
      purpose: 'quality-review',
      legalGround: 'Valsts pārvaldes iekārtas likums, 10. pants',
      caseNumber: review.caseNumber,
    });
  const scorings = await tx.many<Scoring>(sql`
    select at, by_name as "byName", criteria, points, summary from casework.review_scoring where review_id = ${id}::uuid order by id desc`);
  const remarks = await tx.many<Remark>(sql`
    select at, by_name as "byName", stance, body from casework.review_remark where review_id = ${id}::uuid order by id`);
  if (review.ofKey === visitor.person.key)
    await tx.run(sql`update casework.review set seen_at = ${tx.now} where id = ${id}::uuid`);
  return { review, scorings, remarks, words };
}

/** The review; `not-found` for whoever it is no matter of. */
export async function getReview(tx: Tx, id: string): Promise<Review> {
  const found = await tx.maybe<Review>(reviewsThat('one', 'one.id = $1::uuid', [id]));
  if (!found) throw new Refusal('not-found');
  return found;
}
