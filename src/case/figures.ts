export { type Age, ages, type Backlog, backlogAt, type LeadTime, leadTimes } from './figures/backlog.js';
export {
  type Counted,
  countedAt,
  countLive,
  countMonths,
  type Dimension,
  dimensions,
  monthAfter,
  monthBefore,
  type Period,
  readMonths,
} from './figures/count.js';
export { type Measure, type MeasureId, measureIds, measures } from './figures/measures.js';
