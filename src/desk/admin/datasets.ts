import { agencySet } from '../../agency/index.js';
import type { Actor } from '../../audit/index.js';
import { levels, replies, reviews, rota, routing } from '../../case/index.js';
import { hasGrant, rights, type Visitor } from '../../identity/index.js';
import { priceSet } from '../../payments/index.js';
import type { DataSet, Reach } from '../../platform/dataset/index.js';
import type { House } from '../../platform/room/index.js';
import { keepingWhatIsNamed } from './needed.js';

/** The datasets that editors keep, each at `/desk/admin/<id>`. */
export const datasets: readonly DataSet<Actor>[] = [agencySet, priceSet, levels.promiseSet, reviews.reviewSet];

/** The same as the desk lets them be changed: what is named elsewhere does not end under those who name it. */
export function datasetsOf(house: House): readonly DataSet<Actor>[] {
  return datasets.map((set) => (set === agencySet ? keepingWhatIsNamed(house, agencySet) : set));
}

/** What goes along in the one file beside the datasets, as a member of the staff may change it; templates come before the rules that name them. */
export function reachOf(visitor: Visitor): Reach {
  const parts = [replies.templatesPart, routing.rulesPart, rota.shiftsPart, rights.rightsPart].map((of) => of(visitor));
  return { parts, sets: hasGrant(visitor, 'editor') };
}
