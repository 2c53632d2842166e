export { type Age, ages, type Backlog, backlogNow, type LeadTime, leadTimes } from './figures/backlog.js';
export {
  type Counted,
  countedAt,
  countLive,
  countMonths,
  type Dimension,
  dimensions,
  monthAfter,
  monthBefore,
  type Only,
  type Period,
  readGroups,
  readMonths,
} from './figures/count.js';
export { countLooks } from './figures/looks.js';
export { isMet, type Measure, type MeasureId, measureIds, measures, shareOf } from './figures/measures.js';
