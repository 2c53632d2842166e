import { agencySet } from '../../agency/index.js';
import type { Actor } from '../../audit/index.js';
import { levels, replies, reviews, rota, routing } from '../../case/index.js';
import { hasGrant, rights, type Visitor } from '../../identity/index.js';
import { priceSet } from '../../payments/index.js';
import type { DataSet, Reach } from '../../platform/dataset/index.js';

/** The datasets that editors keep, each at `/desk/admin/<id>`. */
export const datasets: readonly DataSet<Actor>[] = [agencySet, priceSet, levels.promiseSet, reviews.reviewSet];

/** What goes along in the one file beside the datasets, as a member of the staff may change it; templates come before the rules that name them. */
export function reachOf(visitor: Visitor): Reach {
  const parts = [replies.templatesPart, routing.rulesPart, rota.shiftsPart, rights.rightsPart].map((of) => of(visitor));
  return { parts, sets: hasGrant(visitor, 'editor') };
}
