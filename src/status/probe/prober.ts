import { fork } from 'node:child_process';
import { z } from 'zod';
import { safeError } from '../../platform/log/index.js';
import type { House } from '../../platform/room/index.js';
import { components } from '../components.js';
import { keepReadings } from './readings.js';

const told = z.array(
  z.object({
    component: z.string(),
    at: z.number(),
    ok: z.boolean(),
    milliseconds: z.number().int(),
    code: z.string().max(60),
  }),
);

const childPath = new URL('./child.js', import.meta.url);
const restartAfter = 30_000;

/**
 * Starts the process that asks every component each minute, and keeps what it tells. A prober that dies is started again;
 * in several workers at once, the first reading of a minute counts.
 */
export async function startProbing(house: House): Promise<() => Promise<void>> {
  const seconds = house.settings.LETE_PROBE_SECONDS;
  if (seconds === 0) return async () => undefined;
  let stopped = false;
  let again: NodeJS.Timeout | undefined;
  const order = JSON.stringify({
    base: house.settings.publicUrl,
    everyMilliseconds: seconds * 1000,
    probes: components.map(({ id, probe }) => ({ id, path: probe })),
  });
  let child = begin();
  function begin() {
    const started = fork(childPath, [order], {
      env: {},
      execArgv: ['--max-old-space-size=64'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (message) => {
      const readings = told.parse(message);
      keepReadings(house, readings).catch((error: unknown) =>
        house.log.warn({ error: safeError(error) }, 'readings of the status were not kept'),
      );
    });
    started.once('exit', () => {
      if (stopped) return;
      again = setTimeout(() => {
        child = begin();
      }, restartAfter);
    });
    return started;
  }
  return async () => {
    stopped = true;
    clearTimeout(again);
    child.kill();
  };
}
