import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { openOutgoing } from '../../platform/outgoing/index.js';
import type { House } from '../../platform/room/index.js';
import { splitPem } from '../seal/seal-key.js';
import type { Anchor } from './certificates.js';
import { checkStamp, stampInfo } from './timestamps.js';
import { anchorsOf } from './trust-anchors.js';
import type { TimestampAuthority } from './write-container.js';

/** A timestamp that was not given, or may not be relied upon; the job that asked is run again later. */
export class StampProblem extends Error {
  override readonly name = 'StampProblem';
}

/**
 * The timestamp authority of the settings (RFC 3161 over HTTP); undefined where none is set, and signatures stay at level B.
 * Its answers are read here and not apart: the operator chose it, they are small, and they are only kept once they verify.
 */
export function timestampAuthorityOf(house: House): TimestampAuthority | undefined {
  const { LETE_TSA_URL: url } = house.settings;
  if (!url) return undefined;
  const outgoing = openOutgoing({ origins: [new URL(url).origin], plain: true, anywhere: true, largest: 100_000 });
  return async (bytes) => {
    const nonce = randomBytes(16);
    // A positive number without leading zeros, so that it is echoed bit for bit.
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
    const { status, bytes: answer } = await outgoing.call(url, {
      body: stampRequest(bytes, nonce),
      type: 'application/timestamp-query',
      accept: 'application/timestamp-reply',
    });
    if (status !== 200) throw new StampProblem(`the timestamp authority answered ${status}`);
    const token = tokenIn(answer);
    await check(house, token, bytes, nonce);
    return token;
  };
}

function stampRequest(bytes: Buffer, nonce: Buffer): Buffer {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: '2.16.840.1.101.3.4.2.1',
        algorithmParams: new asn1.Null(),
      }),
      hashedMessage: new asn1.OctetString({ valueHex: bufferOf(createHash('sha256').update(bytes).digest()) }),
    }),
    nonce: new asn1.Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  });
  return Buffer.from(request.toSchema().toBER());
}

function tokenIn(answer: Buffer): Buffer {
  let response: pkijs.TimeStampResp;
  try {
    response = pkijs.TimeStampResp.fromBER(bufferOf(answer));
  } catch (cause) {
    throw new StampProblem('the timestamp authority’s answer cannot be read', { cause });
  }
  const { status } = response.status;
  if (status !== 0 && status !== 1) throw new StampProblem(`the timestamp authority refused with status ${status}`);
  if (!response.timeStampToken) throw new StampProblem('the timestamp authority sent no timestamp');
  return Buffer.from(response.timeStampToken.toSchema().toBER());
}

/** Every rule that the verifier has for a stranger's timestamp, and that it answers this very question, now. */
async function check(house: House, token: Buffer, bytes: Buffer, nonce: Buffer): Promise<void> {
  let at: Date;
  try {
    const echoed = stampInfo(token).nonce?.valueBlock.valueHexView;
    if (!echoed || !Buffer.from(echoed).equals(nonce)) throw new StampProblem('it answers another question');
    at = checkStamp(token, (hash) => createHash(hash).update(bytes).digest(), [], await trustedAuthorities(house)).at;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    throw new StampProblem(`the timestamp may not be relied upon: ${why}`, { cause });
  }
  if (Math.abs(at.getTime() - house.clock.now().getTime()) > tenMinutes)
    throw new StampProblem('the timestamp authority’s clock and ours are more than ten minutes apart');
}

const tenMinutes = 600_000;

/** The certificates that the operator named for it, else the timestamp services of the trust lists. */
async function trustedAuthorities(house: House): Promise<Anchor[]> {
  const { LETE_TSA_CERT_FILE: file } = house.settings;
  if (!file) return anchorsOf(house);
  return splitPem(readFileSync(file, 'utf8')).map((pem) => ({
    der: new X509Certificate(pem).raw,
    kind: 'tsa',
    territory: 'LETE_TSA_CERT_FILE',
    nextUpdate: Number.MAX_SAFE_INTEGER,
    periods: [{ since: 0, granted: true, signatures: false, seals: false, overridden: false }],
  }));
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
