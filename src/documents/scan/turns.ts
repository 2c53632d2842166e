import { Refusal } from '../../platform/http/index.js';

/** Files that this process hands to the scanner at once: each may be thirty megabytes. */
const atOnce = 2;
const mostWaiting = 20;
let running = 0;
const waiting: (() => void)[] = [];

/** Does the work when it is its turn; refuses with `too-many` when too many wait already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) throw new Refusal('too-many', busy, { retryAfter: 10 });
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const busy = {
  lv: 'Šobrīd tiek pārbaudītas citas datnes. Lūdzu, mēģiniet pēc brīža.',
  en: 'Other files are being checked. Please try again in a moment.',
};
