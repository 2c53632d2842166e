import { agencySet } from '../../agency/index.js';
import type { Actor } from '../../audit/index.js';
import { levels, reviews } from '../../case/index.js';
import { priceSet } from '../../payments/index.js';
import type { DataSet } from '../../platform/dataset/index.js';

/** The datasets that editors keep, each at `/desk/admin/<id>`. */
export const datasets: readonly DataSet<Actor>[] = [agencySet, priceSet, levels.promiseSet, reviews.reviewSet];
