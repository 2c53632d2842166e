import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { load } from '../../platform/dataset/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { type Criterion, getReview, reviews } from './review.js';
import { criterionKind, reviewSet, type Sort } from './review-kinds.js';

/** The form of today for a sort, in its order. */
export async function criteriaOf(tx: Tx, sort: Sort): Promise<readonly Criterion[]> {
  return (await load(tx, reviewSet))
    .at(tx.now)
    .list(criterionKind)
    .filter(({ content: { of } }) => of === 'both' || of === sort)
    .toSorted((a, b) => a.content.position - b.content.position || (a.key < b.key ? -1 : 1))
    .map(({ key, content: { name, asks, most } }) => ({ key, name, asks, most }));
}

/** What a reviewer fills in: points by the criterion's key, and the whole in words. */
export interface Filled {
  readonly points: Readonly<Record<string, number | undefined>>;
  readonly summary: string;
}

/**
 * Scores what was drawn; after a discussion anew, and the earlier form stays. Refuses with `not-valid` and the field for what is not
 * filled in, with `not-allowed` for one's own work.
 */
export async function scoreReview(tx: Tx, visitor: Visitor, id: string, { points, summary }: Filled): Promise<void> {
  if (!reviews(visitor)) throw new Refusal('not-allowed');
  const review = await getReview(tx, id);
  if (review.ofKey === visitor.person.key) throw new Refusal('not-allowed', ownWork);
  const criteria = await criteriaOf(tx, review.sort);
  for (const { key, most } of criteria) {
    const given = points[key];
    if (given === undefined || !Number.isInteger(given) || given < 0 || given > most)
      throw new Refusal('not-valid', noPoints, { field: `points.${key}` });
  }
  if (summary.length < 10 || summary.length > 5000) throw new Refusal('not-valid', noSummary, { field: 'summary' });
  const given = Object.fromEntries(criteria.map(({ key }) => [key, points[key]]));
  const actor = actorOf(visitor);
  await tx.run(sql`
    insert into casework.review_scoring (review_id, of_key, at, by_key, by_name, criteria, points, summary)
    values (${id}::uuid, ${review.ofKey}, ${tx.now}, ${actor.key}, ${actor.name}, ${JSON.stringify(criteria)}::jsonb,
      ${JSON.stringify(given)}::jsonb, ${summary})`);
  await note(tx, visitor, 'case:review-score', id);
}

/** Says something about a review: its reviewer, any reviewer, or whose work it is, who may agree or not. */
export async function remarkOn(
  tx: Tx,
  visitor: Visitor,
  id: string,
  { body, stance }: { readonly body: string; readonly stance?: 'agree' | 'disagree' | undefined },
): Promise<void> {
  const review = await getReview(tx, id);
  if (body.length < 2 || body.length > 5000) throw new Refusal('not-valid', noRemark, { field: 'remark' });
  const actor = actorOf(visitor);
  const own = review.ofKey === visitor.person.key;
  await tx.run(sql`
    insert into casework.review_remark (review_id, at, by_key, by_name, stance, body)
    values (${id}::uuid, ${tx.now}, ${actor.key}, ${actor.name}, ${own ? (stance ?? null) : null}, ${body})`);
  await note(tx, visitor, 'case:review-remark', id);
}

/** About no client: the line names the review alone. */
async function note(tx: Tx, visitor: Visitor, deed: string, review: string): Promise<void> {
  await record(tx, {
    actor: actorOf(visitor),
    deed,
    purpose: 'quality-review',
    legalGround: 'Valsts pārvaldes iekārtas likums, 10. pants',
    detail: { review },
  });
}

const ownWork = { lv: 'Savu darbu pats nevērtē.', en: 'Nobody scores their own work.' };
const noPoints = { lv: 'Izvēlieties punktus.', en: 'Choose the points.' };
const noSummary = {
  lv: 'Uzrakstiet kopsavilkumu: kas labi, ko darīt citādi (no 10 līdz 5000 rakstzīmēm).',
  en: 'Write a summary: what is good, what to do otherwise (10 to 5,000 characters).',
};
const noRemark = {
  lv: 'Uzrakstiet, ko vēlaties teikt (no 2 līdz 5000 rakstzīmēm).',
  en: 'Write what you want to say (2 to 5,000 characters).',
};
