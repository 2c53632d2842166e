/**
 * Watches how many of this process's answers are faults (status 5xx), over the last five minutes.
 *
 * quiet → more than 1 % of the answers, and at least five, are faults → alarm (one line of level error) → at most 1 % → quiet.
 */
import type { Log } from '../log/index.js';
import type { Check } from '../room/index.js';
import { texts } from './texts.js';

export interface FaultWatch {
  /** Counts one answer. */
  note(status: number): void;
  check(): Check;
}

const minutes = 5;
const share = 0.01;
/** A single mishap of a quiet night is a log line, not an alarm. */
const least = 5;

interface Minute {
  readonly number: number;
  answers: number;
  faults: number;
}

/** `now` in milliseconds; any clock that only goes forward. */
export function watchFaults(log: Log, now: () => number = () => performance.now()): FaultWatch {
  let kept: Minute[] = [];
  let alarmed = false;
  const present = () => Math.floor(now() / 60_000);
  const look = () => {
    kept = kept.filter(({ number }) => number > present() - minutes);
    const [answers, faults] = [sum(kept, 'answers'), sum(kept, 'faults')];
    const isHigh = faults >= least && faults > answers * share;
    if (isHigh && !alarmed)
      log.error({ alarm: 'faults', answers, faults, minutes }, 'more than 1 % of answers are faults');
    alarmed = isHigh;
    return isHigh;
  };
  return {
    note: (status) => {
      const number = present();
      let minute = kept.at(-1);
      if (minute?.number !== number) {
        minute = { number, answers: 0, faults: 0 };
        kept.push(minute);
      }
      minute.answers += 1;
      if (status < 500) return;
      minute.faults += 1;
      look();
    },
    check: () => (look() ? { status: 'degraded', says: texts.faults } : { status: 'ok', says: texts.fine }),
  };
}

function sum(kept: readonly Minute[], of: 'answers' | 'faults'): number {
  return kept.reduce((total, minute) => total + minute[of], 0);
}
