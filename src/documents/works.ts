import type { House } from '../platform/room/index.js';
import { openPress, type Press } from './compose/press.js';
import { openSealKey, type SealKey } from './seal/seal-key.js';

/** What documents are made with: the press and the seal, opened at a house's first document. */
export interface Works {
  readonly press: Press;
  seal(): Promise<SealKey>;
}

type Needs = Pick<House, 'settings' | 'clock'>;
const works = new WeakMap<Needs['settings'], Works>();

/** The press knows nothing of a house: those of one process share it, as its child is dear to start. */
let press: Press | undefined;
let holders = 0;

export function worksOf(house: Needs): Works {
  let own = works.get(house.settings);
  if (!own) {
    press ??= openPress();
    holders += 1;
    own = { press, seal: sealOf(house) };
    works.set(house.settings, own);
  }
  return own;
}

function sealOf(house: Needs): Works['seal'] {
  let seal: Promise<SealKey> | undefined;
  return () => {
    seal ??= openSealKey(house.settings, house.clock.now());
    // A certificate that was mended must not need a restart.
    seal.catch(() => {
      seal = undefined;
    });
    return seal;
  };
}

/** Lets go what a house held; with the last house the child process ends, and the next document would start another. */
export function closeWorks(house: Needs): void {
  if (!works.delete(house.settings)) return;
  holders -= 1;
  if (holders) return;
  press?.close();
  press = undefined;
}
