import type { Tx } from '../../platform/db/index.js';
import { gapsIn, type Span } from './gaps.js';
import { listCovered, listShifts } from './shifts.js';

/** Minutes of a span in the units that must be answered day and night, and in how many of them somebody was on duty. */
export async function countCoverage(tx: Tx, span: Span): Promise<{ readonly total: number; readonly hits: number }> {
  let [total, gaps] = [0, 0];
  for (const { unit } of await listCovered(tx)) {
    total += minutesOf(span);
    for (const gap of gapsIn(span, await listShifts(tx, unit, span))) gaps += minutesOf(gap);
  }
  return { total, hits: total - gaps };
}

function minutesOf({ from, to }: Span): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000));
}
