import { agencySet } from '../../agency/index.js';
import type { Actor } from '../../audit/index.js';
import { levels, replies, reviews, rota, routing, servicesOf } from '../../case/index.js';
import { hasGrant, rights, type Visitor } from '../../identity/index.js';
import { priceSet } from '../../payments/index.js';
import type { DataSet, Reach } from '../../platform/dataset/index.js';
import type { House } from '../../platform/room/index.js';
import { keepingWhatIsNamed } from './needed.js';

/**
 * The datasets that editors keep, each at `/desk/admin/<id>`; the services’ own after those of the agency. What is named elsewhere does not end
 * under those who name it.
 */
export function datasetsOf(house: House): readonly DataSet<Actor>[] {
  const rules = servicesOf(house).flatMap((service) => (service.rules ? [service.rules] : []));
  return [keepingWhatIsNamed(house, agencySet), priceSet, levels.promiseSet, reviews.reviewSet, ...rules];
}

/** What goes along in the one file beside the datasets, as a member of the staff may change it; templates come before the rules that name them. */
export function reachOf(visitor: Visitor): Reach {
  const parts = [replies.templatesPart, routing.rulesPart, rota.shiftsPart, rights.rightsPart].map((of) => of(visitor));
  return { parts, sets: hasGrant(visitor, 'editor') };
}
