import type { House } from '../platform/room/index.js';
import { openPress, type Press } from './compose/press.js';
import { openSealKey, type SealKey } from './seal/seal-key.js';

/** What documents are made with: the press and the seal, opened at the first document of a process. */
export interface Works {
  readonly press: Press;
  seal(): Promise<SealKey>;
}

type Needs = Pick<House, 'settings' | 'clock'>;
const works = new WeakMap<Needs['settings'], Works>();

export function worksOf(house: Needs): Works {
  let own = works.get(house.settings);
  if (!own) {
    let seal: Promise<SealKey> | undefined;
    own = {
      press: openPress(),
      seal: () => {
        seal ??= openSealKey(house.settings, house.clock.now());
        // A certificate that was mended must not need a restart.
        seal.catch(() => {
          seal = undefined;
        });
        return seal;
      },
    };
    works.set(house.settings, own);
  }
  return own;
}

/** Ends the child process; the next document would start another. */
export function closeWorks(house: Needs): void {
  works.get(house.settings)?.press.close();
  works.delete(house.settings);
}
