import type { Evidence, Token, Trust } from './judge.js';
import { type Check, type CheckCode, type ReasonCode, SignatureProblem } from './report.js';
import { checkStamp, type Stamp } from './timestamps.js';

/** What the archive timestamps prove. */
export interface Archive {
  /** At least one, and nothing wrong with any. */
  readonly sound: boolean;
  /** When everything that the first of them covers existed already; now, without any. */
  readonly provenAt: Date;
  readonly reason: ReasonCode | undefined;
}

/**
 * Timestamps for the archive, the newest first: it has to hold today, each older one at the time that the next proves
 * (EN 319 102-1, 5.6.2). One of nobody we know, or whose time is over, proves nothing; one that fits something else is wrong.
 */
export function readArchive({ archive, pool }: Evidence, trust: Trust, checks: Check[]): Archive {
  let provenAt = new Date(trust.now);
  let [sound, reason]: [boolean, ReasonCode | undefined] = [archive.length > 0, undefined];
  for (const token of archive.toReversed()) {
    const found = readOne('archive-timestamp', token, { pool, trust, provenAt }, checks);
    if (found === 'wrong') reason = 'timestamp-wrong';
    if (typeof found === 'string') sound = false;
    else if (found.at < provenAt) provenAt = found.at;
  }
  return { sound, provenAt, reason };
}

/** The earliest instant that a trusted authority vouches for. A timestamp of nobody we know proves nothing but does no harm. */
export function readStamps(
  { stamps, pool }: Evidence,
  trust: Trust,
  provenAt: Date,
  checks: Check[],
): { readonly at?: Date; readonly reason?: ReasonCode } {
  let at: Date | undefined;
  let reason: ReasonCode | undefined;
  for (const token of stamps) {
    const found = readOne('timestamp', token, { pool, trust, provenAt }, checks);
    if (found === 'wrong') reason = 'timestamp-wrong';
    else if (typeof found !== 'string' && (!at || found.at < at)) at = found.at;
  }
  if (stamps.length === 0) checks.push({ what: 'timestamp', outcome: 'not-checked', detail: 'there is none' });
  return { at, reason };
}

interface Circumstances {
  readonly pool: Evidence['pool'];
  readonly trust: Trust;
  readonly provenAt: Date;
}

function readOne(
  what: CheckCode,
  { token, stamped }: Token,
  { pool, trust, provenAt }: Circumstances,
  checks: Check[],
): Stamp | 'wrong' | 'unproven' {
  try {
    const stamp = checkStamp(token, stamped, pool, trust.anchors);
    if (stamp.at.getTime() > provenAt.getTime() + 300_000)
      throw new SignatureProblem('timestamp-wrong', 'in the future');
    if (stamp.until < provenAt)
      throw new SignatureProblem(
        'untrusted',
        'the certificate of the timestamp has expired, and nothing newer vouches for it',
      );
    checks.push({ what, outcome: 'yes', detail: `${stamp.at.toISOString()} ${stamp.authority}` });
    return stamp;
  } catch (error) {
    const unproven = error instanceof SignatureProblem && error.reason === 'untrusted';
    const detail = error instanceof Error ? error.message : undefined;
    checks.push({ what, outcome: unproven ? 'not-checked' : 'no', detail });
    return unproven ? 'unproven' : 'wrong';
  }
}
