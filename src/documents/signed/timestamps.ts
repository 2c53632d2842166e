import { createHash, type X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { type Anchor, findPath, hasPurpose, isValidAt } from './certificates.js';
import { checkCms, hashByOid } from './cms.js';
import { SignatureProblem } from './report.js';

/** An RFC 3161 timestamp that fits what it stamps and leads to a timestamp service of a trust list. */
export interface Stamp {
  readonly at: Date;
  readonly authority: string;
  readonly pool: readonly X509Certificate[];
}

const timestamping = '1.3.6.1.5.5.7.3.8';

/** Checks a timestamp token over `stamped`; throws SignatureProblem with what is wrong with it. */
export function checkStamp(
  token: Buffer,
  stamped: Buffer,
  pool: readonly X509Certificate[],
  anchors: readonly Anchor[],
): Stamp {
  const cms = checkCms(token, undefined);
  if (cms.contentType !== '1.2.840.113549.1.9.16.1.4' || !cms.inside)
    throw new SignatureProblem('timestamp-wrong', 'not a timestamp');
  const info = pkijs.TSTInfo.fromBER(new Uint8Array(cms.inside).buffer);
  const hash = hashByOid(info.messageImprint.hashAlgorithm.algorithmId);
  const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
  if (!hash || !createHash(hash).update(stamped).digest().equals(imprint))
    throw new SignatureProblem('timestamp-wrong', 'it stamps something else');
  if (!hasPurpose(cms.certificate, timestamping) || !isValidAt(cms.certificate, info.genTime))
    throw new SignatureProblem('timestamp-wrong', 'the certificate is not for timestamps');
  const path = findPath(cms.certificate, [...cms.pool, ...pool], anchors, 'tsa', info.genTime);
  const granted = path?.anchor.periods.find(({ since }) => since <= info.genTime.getTime())?.granted;
  if (!granted) throw new SignatureProblem('untrusted', 'no trust list names the timestamp authority');
  return { at: info.genTime, authority: cms.certificate.subject.replaceAll('\n', ', '), pool: cms.pool };
}
