import type { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { type Anchor, findPath, hasPurpose, isValidAt } from './certificates.js';
import { type CmsSignature, checkCms, type Hash, hashByOid } from './cms.js';
import { SignatureProblem } from './report.js';

/** An RFC 3161 timestamp that fits what it stamps and leads to a timestamp service of a trust list. */
export interface Stamp {
  readonly at: Date;
  readonly authority: string;
  /** Until when its own certificate holds. */
  readonly until: Date;
  readonly pool: readonly X509Certificate[];
}

const timestamping = '1.3.6.1.5.5.7.3.8';

/** The digest of what a timestamp has to fit. */
export type Stamped = (hash: Hash) => Buffer;

/** What a token says, read and not checked. Throws SignatureProblem. */
export function stampInfo(token: Buffer): pkijs.TSTInfo {
  return infoIn(checkCms(token, undefined));
}

function infoIn({ contentType, inside }: CmsSignature): pkijs.TSTInfo {
  if (contentType !== '1.2.840.113549.1.9.16.1.4' || !inside)
    throw new SignatureProblem('timestamp-wrong', 'not a timestamp');
  return pkijs.TSTInfo.fromBER(new Uint8Array(inside).buffer);
}

/** Checks a timestamp token over `stamped`; throws SignatureProblem with what is wrong with it. */
export function checkStamp(
  token: Buffer,
  stamped: Stamped,
  pool: readonly X509Certificate[],
  anchors: readonly Anchor[],
): Stamp {
  const cms = checkCms(token, undefined);
  const info = infoIn(cms);
  const hash = hashByOid(info.messageImprint.hashAlgorithm.algorithmId);
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  if (!hash || !stamped(hash).equals(imprint))
    throw new SignatureProblem('timestamp-wrong', 'it stamps something else');
  if (!hasPurpose(cms.certificate, timestamping) || !isValidAt(cms.certificate, info.genTime))
    throw new SignatureProblem('timestamp-wrong', 'the certificate is not for timestamps');
  const path = findPath(cms.certificate, [...cms.pool, ...pool], anchors, 'tsa', info.genTime);
  const granted = path?.anchor.periods.find(({ since }) => since <= info.genTime.getTime())?.granted;
  if (!granted) throw new SignatureProblem('untrusted', 'no trust list names the timestamp authority');
  const until = new Date(cms.certificate.validTo);
  return { at: info.genTime, until, authority: cms.certificate.subject.replaceAll('\n', ', '), pool: cms.pool };
}
