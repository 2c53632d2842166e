import { generateKeyPairSync, type KeyObject, type X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { revocationOf } from './revocation.js';
import { makeAuthority } from './testing.js';
import { revocationList } from './testing-revocation.js';

const now = new Date('2026-11-25T08:00:00Z');
const hour = (n: number) => new Date(now.getTime() + n * 3_600_000);
const authority = await makeAuthority(now);
const signer = await authority.issue();
const own = signer.chain[0] ?? authority.certificate;

const listBy = (key: KeyObject, changes: { revoked?: X509Certificate; until?: Date } = {}) =>
  revocationList(authority.certificate, key, { at: hour(-1), until: hour(24), revokedAt: hour(-2), ...changes });

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
