import type { X509Certificate } from 'node:crypto';
import {
  type Anchor,
  findPath,
  isStrong,
  isUnknownCritical,
  mayKeySign,
  type Path,
  strengthOf,
} from './certificates.js';
import { type Archive, readArchive, readStamps } from './read-stamps.js';
import type { Check, ReasonCode, SignatureReport } from './report.js';
import { type RevocationData, revocationOf } from './revocation.js';
import type { RevocationState } from './revocation-state.js';
import { type Answer, readAnswers, type Spoken, type Wish, whyUnanswered, wishesFor } from './revocation-wishes.js';
import type { Stamped } from './timestamps.js';

/** What a verifier may rely on: the services of the trust lists that were loaded, and the time. */
export interface Trust {
  readonly anchors: readonly Anchor[];
  /** Milliseconds. */
  readonly now: number;
  /** What issuers answered when they were asked; before they were, none. */
  readonly answers?: readonly Answer[];
  /** Notes whom to ask, and which answers spoke; none where nobody will be asked. */
  readonly notes?: Notes;
}

export interface Notes {
  wish(wish: Wish): void;
  spoken(spoken: Spoken): void;
}

/** What came along with a signature whose own digests and value fit. */
export interface Evidence {
  readonly certificate: X509Certificate;
  readonly pool: readonly X509Certificate[];
  readonly revocation: RevocationData;
  readonly stamps: readonly Token[];
  /** Timestamps over everything, for the archive, in the order in which they were added. */
  readonly archive: readonly Token[];
}

/** A timestamp token with what it has to fit. */
export interface Token {
  readonly token: Buffer;
  readonly stamped: Stamped;
}

type Judgement = Pick<SignatureReport, 'reason' | 'level' | 'strength' | 'provenAt' | 'checks'>;

/** Decides about time, path and revocation, in the order of EN 319 102-1. What could not be checked is never a yes. */
export function judge(evidence: Evidence, trust: Trust): Judgement {
  const { certificate } = evidence;
  const checks: Check[] = [];
  const archive = readArchive(evidence, trust, checks);
  const stamp = readStamps(evidence, trust, archive.provenAt, checks);
  const at = stamp.at ?? new Date(trust.now);
  const path = findPath(certificate, evidence.pool, trust.anchors, 'ca', at);
  checks.push({ what: 'path', outcome: path ? 'yes' : 'no', detail: path && describe(path) });
  const revocation = readRevocation(evidence, trust, path, { at, proven: stamp.at !== undefined }, checks);
  const reason =
    stamp.reason ??
    archive.reason ??
    unfit(certificate) ??
    pathProblem(path, trust) ??
    validity(certificate, at) ??
    revocation ??
    'intact';
  return {
    reason,
    level: levelOf(stamp.at !== undefined, revocation === undefined && path !== undefined, archive),
    strength: path && reason === 'intact' ? strengthOf(certificate, path, at) : 'unknown',
    provenAt: stamp.at?.toISOString(),
    checks,
  };
}

function levelOf(stamped: boolean, complete: boolean, archive: Archive): SignatureReport['level'] {
  if (!stamped) return 'B';
  if (!complete) return 'T';
  return archive.sound ? 'LTA' : 'LT';
}

function unfit(certificate: X509Certificate): ReasonCode | undefined {
  if (!isStrong(certificate.publicKey)) return 'weak-algorithm';
  return mayKeySign(certificate) && !certificate.ca && !isUnknownCritical(certificate) ? undefined : 'not-for-signing';
}

function pathProblem(path: Path | undefined, { now }: Trust): ReasonCode | undefined {
  if (!path) return 'untrusted';
  return path.anchor.nextUpdate < now ? 'list-stale' : undefined;
}

function validity(certificate: X509Certificate, at: Date): ReasonCode | undefined {
  if (at < new Date(certificate.validFrom)) return 'not-yet-valid';
  return at > new Date(certificate.validTo) ? 'expired-unproven' : undefined;
}

/** Every certificate of the path has to be known as good; one that is revoked decides before one that is unknown. */
function readRevocation(
  { revocation }: Evidence,
  trust: Trust,
  path: Path | undefined,
  { at, proven }: { readonly at: Date; readonly proven: boolean },
  checks: Check[],
): ReasonCode | undefined {
  let reason: ReasonCode | undefined;
  for (const [index, certificate] of (path?.certificates ?? []).entries()) {
    const issuer = path?.certificates[index + 1] ?? path?.anchorCertificate;
    const kept = issuer ? revocationOf(certificate, issuer, revocation, at) : { state: 'unknown' as const };
    const found = kept.state === 'unknown' && issuer ? ask(certificate, issuer, trust, at) : kept;
    if (found.state === 'unknown') {
      reason ??= 'revocation-unknown';
      const detail = whyUnanswered(trust.answers ?? [], certificate);
      checks.push({ what: 'revocation', outcome: 'not-checked', detail });
    } else if (found.state === 'good' || (proven && found.at > at)) {
      checks.push({ what: 'revocation', outcome: 'yes', detail: found.source });
    } else {
      reason = proven ? 'revoked' : 'revoked-unproven';
      checks.push({ what: 'revocation', outcome: 'no', detail: `${found.at.toISOString()} ${found.source}` });
    }
  }
  return reason;
}

/** What the issuer answered, or a note to ask it: only for certificates that lead to a trust list, which vouches for the address. */
function ask(certificate: X509Certificate, issuer: X509Certificate, trust: Trust, at: Date): RevocationState {
  const { found, spoken } = readAnswers(trust.answers ?? [], certificate, issuer, at);
  for (const one of spoken) trust.notes?.spoken(one);
  if (found.state === 'unknown') for (const wish of wishesFor(certificate, issuer)) trust.notes?.wish(wish);
  return found;
}

function describe({ anchor, anchorCertificate }: Path): string {
  return `${anchor.territory}: ${anchorCertificate.subject.replaceAll('\n', ', ')}`;
}
