import { generateKeyPairSync, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { expect, test } from 'vitest';
import { parsed } from './certificates.js';
import { revocationOf } from './revocation.js';
import { makeAuthority } from './testing.js';

const now = new Date('2026-11-25T08:00:00Z');
const hour = (n: number) => new Date(now.getTime() + n * 3_600_000);
const authority = await makeAuthority(now);
const signer = await authority.issue();
const own = signer.chain[0] ?? authority.certificate;

/** A revocation list by that key. */
function listBy(key: KeyObject, changes: { revoked?: X509Certificate; until?: Date } = {}): Buffer {
  const list = new pkijs.CertificateRevocationList();
  list.version = 1;
  list.issuer = parsed(authority.certificate).subject;
  list.signature = new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' });
  list.signatureAlgorithm = list.signature;
  list.thisUpdate = new pkijs.Time({ type: 0, value: hour(-1) });
  list.nextUpdate = new pkijs.Time({ type: 0, value: changes.until ?? hour(24) });
  if (changes.revoked)
    list.revokedCertificates = [
      new pkijs.RevokedCertificate({
        userCertificate: parsed(changes.revoked).serialNumber,
        revocationDate: new pkijs.Time({ type: 0, value: hour(-2) }),
      }),
    ];
  const [body] = list.toSchema(true).valueBlock.value;
  const signed = Buffer.from(body?.toBER() ?? new ArrayBuffer(0));
  list.tbsView = new Uint8Array(signed);
  list.signatureValue = new asn1.BitString({ valueHex: new Uint8Array(sign('sha256', signed, key)).buffer });
  return Buffer.from(list.toSchema(true).toBER());
}

const stateBy = (list: Buffer, at = now) => revocationOf(own, authority.certificate, { ocsp: [], lists: [list] }, at);

test('a revocation list of the issuer tells good from revoked, for as long as it speaks', () => {
  expect(stateBy(listBy(authority.key))).toMatchObject({ state: 'good' });
  expect(stateBy(listBy(authority.key, { revoked: own }))).toMatchObject({ state: 'revoked', at: hour(-2) });
  expect(stateBy(listBy(authority.key, { until: hour(-0.5) }))).toEqual({ state: 'unknown' });
});

test('a list that somebody else signed, or that was altered, says nothing', () => {
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  expect(stateBy(listBy(foreign))).toEqual({ state: 'unknown' });
  const altered = listBy(authority.key);
  altered.writeUInt8(altered.readUInt8(60) ^ 1, 60);
  expect(stateBy(altered)).toEqual({ state: 'unknown' });
  expect(stateBy(Buffer.from('nonsense'))).toEqual({ state: 'unknown' });
});

test('a revocation outweighs an older answer that knew nothing of it', async () => {
  const ocsp = [await authority.ocsp(own, hour(1))];
  const lists = [listBy(authority.key, { revoked: own })];
  expect(revocationOf(own, authority.certificate, { ocsp, lists }, now)).toMatchObject({ state: 'revoked' });
});
