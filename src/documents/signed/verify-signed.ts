import { builtFile } from '../../platform/apart/index.js';
import type { House } from '../../platform/room/index.js';
import { askApart } from '../verify/quarantine.js';
import { askIssuers, keepAnswers } from './ask-issuers.js';
import { completeByService } from './ask-service.js';
import type { Trust } from './judge.js';
import type { Examined } from './read-signed-file.js';
import type { SignedReport } from './report.js';
import { anchorsOf } from './trust-anchors.js';

/** The process apart, once it is built. */
export const childPath = builtFile(new URL('./quarantine-child.js', import.meta.url));

/**
 * Judges the signatures of an ASiC-E or eDoc container, a PDF or an S/MIME mail against the trust lists that were loaded, in a process
 * apart. Whether certificates were revoked is asked of their issuers where the file does not say; so it may take seconds:
 * for jobs, never for pages. Where a validation
 * service is set, that decides about trust instead. Never throws for what the file holds: a file that cannot be read is refused with a reason.
 */
export async function verifySigned(house: House, file: Uint8Array): Promise<SignedReport> {
  const trust = { anchors: await anchorsOf(house), now: house.clock.now().getTime() };
  const first = await examine(file, trust);
  // Such a service takes documents; a mail is judged by the trust lists at hand.
  const hasService = Boolean(house.settings.LETE_SIVA_URL ?? house.settings.LETE_DSS_URL);
  if (hasService && first.report.form !== 'S/MIME') return completeByService(house, file, first.report);
  if (first.wishes.length === 0) return first.report;
  const answers = await askIssuers(house, first.wishes);
  const second = await examine(file, { ...trust, answers });
  await keepAnswers(house, answers, second.spoken);
  return second.report;
}

async function examine(file: Uint8Array, trust: Trust): Promise<Examined> {
  if (!childPath) throw new Error('the build is missing: run npm run build');
  const path = childPath;
  const examined = await inTurn(() => askApart<Examined>(path, { file, trust }));
  if (typeof examined !== 'string') return examined;
  const refused = examined.includes('long') ? 'too-long' : 'reader-failed';
  return { report: { form: 'ASiC-E', refused, files: [], signatures: [] }, wishes: [], spoken: [] };
}

const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Jobs wait for each other rather than fail: two readers at a time. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
