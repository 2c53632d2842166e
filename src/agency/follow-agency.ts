import type { View } from '../platform/dataset/index.js';
import { safeError } from '../platform/log/index.js';
import type { House } from '../platform/room/index.js';
import { agencySnapshot } from './agency-on.js';
import { type Units, unitsFrom } from './units.js';

/** Milliseconds between two looks whether anything was published: a change is in every process within them. */
const usualPace = 5_000;

/** What every page shows of the agency, without a query of its own: read once at the start and again whenever something was published. */
export interface Following {
  now(): View;
  units(): Units;
  stop(): void;
}

/**
 * Keeps what is published in memory for as long as a web runs. Planned changes take effect by the clock alone. While the
 * database is away, what was read last goes on being shown.
 */
export async function followAgency(house: House, pace = usualPace): Promise<Following> {
  const read = () => house.db('web').transaction({}, agencySnapshot);
  let snapshot = await read();
  let stopped = false;
  let failed = false;
  const look = async (): Promise<void> => {
    try {
      snapshot = await read();
      failed = false;
    } catch (error) {
      if (!failed && !stopped)
        house.log.warn({ error: safeError(error) }, 'facts about the agency could not be read anew; trying on');
      failed = true;
    }
    if (!stopped) timer = setTimeout(() => void look(), pace).unref();
  };
  let timer: NodeJS.Timeout = setTimeout(() => void look(), pace).unref();
  return {
    now: () => snapshot.at(house.clock.now()),
    units: () => unitsFrom(snapshot, house.clock.now()),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
