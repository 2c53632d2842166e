import { figures } from '../../case/index.js';
import type { House } from '../../platform/room/index.js';
import { wholeMonths } from '../figures/read-series.js';
import { type ShownSeries, shareShown } from './hold-back.js';
import { type Promised, promises } from './promises.js';
import { readShown } from './read-shown.js';
import { type StateLine, stateNow } from './state-now.js';

export type Standing = 'kept' | 'missed' | 'few' | 'empty' | 'watched' | 'unmeasured';

/** A promise with all that tells whether it is kept. */
export interface Told {
  readonly promise: Promised;
  readonly series: readonly ShownSeries[];
  /** The figure that decides whether it is kept. */
  readonly deciding: ShownSeries | undefined;
  readonly state: readonly StateLine[];
  readonly standing: Standing;
}

/** The whole standard at this moment. */
export interface Standard {
  /** The twelve whole months that are told, the oldest first. */
  readonly months: readonly string[];
  readonly countedAt: Date | undefined;
  readonly told: readonly Told[];
}

/** Reads sums of months alone, as the role that sees nobody's name, and what is published at this moment. */
export async function readStandard(house: House): Promise<Standard> {
  const months = wholeMonths(house.clock.now());
  const states = await house.db('web').transaction({}, (tx) => stateNow(house, tx));
  return await house.db('reports').transaction({}, async (tx) => {
    const all = await readShown(tx, months);
    const told = promises.map((promise) => {
      const series = promise.figures.flatMap((id) => all.get(id) ?? []);
      const state = promise.state ? states[promise.state] : [];
      return { promise, series, deciding: decidingOf(series), state, standing: standingOf(series, state) };
    });
    return { months, countedAt: await figures.countedAt(tx), told };
  });
}

/**
 * Of the last month: one figure that missed its aim, or one thing that is not so, and the promise was not kept. A figure that is held
 * back says nothing, not even whether its aim was met; where all are, there were too few to tell.
 */
function standingOf(series: readonly ShownSeries[], state: readonly StateLine[]): Standing {
  if (series.length === 0 && state.length === 0) return 'unmeasured';
  const met = series.map(metLast);
  const all = [...met.filter((each) => each !== undefined), ...state.map(({ isSo }) => isSo)];
  if (all.includes(false)) return 'missed';
  if (all.length > 0) return 'kept';
  if (series.some(({ last }) => last === 'held')) return 'few';
  return series.some(({ figure }) => figure.target) || series.every(({ last }) => !last) ? 'empty' : 'watched';
}

/** The figure that decides: one that missed its aim, else the first that has one, else the first. */
function decidingOf(series: readonly ShownSeries[]): ShownSeries | undefined {
  return series.find((one) => metLast(one) === false) ?? series.find(({ figure }) => figure.target) ?? series[0];
}

function metLast({ figure, last }: ShownSeries): boolean | undefined {
  return figures.isMet(figure, shareShown(last));
}
