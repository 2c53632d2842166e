import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, randomUUID, verify, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as pkijs from 'pkijs';
import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { getIssuedFile, issueDocument, verifyFile } from '../index.js';
import { makingLook } from '../looks.js';
import { makeDemonstrationSeal } from '../seal/demonstration-seal.js';
import { exampleOrder } from '../testing.js';
import { readSeal } from './read-seal.js';
import { trustedSeals } from './verify-file.js';

const house = await testHouse();

async function sealed(changes = {}): Promise<Buffer> {
  const { id } = await issueDocument(house, exampleOrder({ key: randomUUID(), ...changes }));
  const who = { units: ['*'] };
  const { bytes } = await house.db('worker').transaction(who, (tx) => getIssuedFile(house, tx, makingLook, id));
  return bytes;
}

const file = await sealed();
const trusted = await trustedSeals(house);
const [, length = 0, second = 0] = /\/ByteRange \[0 (\d+) (\d+)/.exec(file.toString('latin1'))?.map(Number) ?? [];
const seen = (bytes: Buffer) => readSeal(bytes, trusted).seal;

/** The signature and what it signs, taken out without any of the room's code. */
function takeApart(pdf: Buffer) {
  const [, from = 0, to = 0] = /\/ByteRange \[0 (\d+) (\d+)/.exec(pdf.toString('latin1'))?.map(Number) ?? [];
  const cms = Buffer.from(pdf.toString('latin1', from + 1, to - 1), 'hex');
  return { content: Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]), cms };
}

test('an untouched file is intact and genuine', async () => {
  expect(await verifyFile(house, file)).toMatchObject({ verdict: 'intact', document: { verdict: 'genuine' } });
});

test('the seal verifies by an independent path: PKI.js and plain node:crypto', async () => {
  const { content, cms } = takeApart(file);
  const info = pkijs.ContentInfo.fromBER(new Uint8Array(cms).buffer);
  const data = new pkijs.SignedData({ schema: info.content });
  const engine = new pkijs.CryptoEngine({ crypto: globalThis.crypto, name: 'node' });
  const outcome = await data.verify({ signer: 0, data: new Uint8Array(content).buffer, extendedMode: true }, engine);
  expect(outcome.signatureVerified).toBe(true);
  const own = new X509Certificate(Buffer.from(data.certificates?.[0]?.toSchema().toBER() ?? new ArrayBuffer(0)));
  const attributes = Buffer.from(data.signerInfos[0]?.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  attributes[0] = 0x31;
  expect(attributes.includes(createHash('sha256').update(content).digest())).toBe(true);
  const signature = Buffer.from(data.signerInfos[0]?.signature.valueBlock.valueHexView ?? []);
  expect(
    verify('sha256', attributes, createPublicKey(own.publicKey.export({ type: 'spki', format: 'pem' })), signature),
  ).toBe(true);
});

const openssl = (() => {
  try {
    return execFileSync('openssl', ['version']).toString().startsWith('OpenSSL');
  } catch (error) {
    return !error;
  }
})();

test.runIf(openssl)('openssl accepts it as CAdES', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lete-seal-'));
  const { content, cms } = takeApart(file);
  writeFileSync(join(folder, 'content'), content);
  writeFileSync(join(folder, 'cms'), cms);
  const chain = join(house.settings.LETE_DATA, 'demonstration-seal', 'seal-chain.pem');
  const args = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    join(folder, 'cms'),
    '-content',
    join(folder, 'content'),
  ];
  expect(() =>
    execFileSync(
      'openssl',
      [...args, '-CAfile', chain, '-purpose', 'any', '-attime', '1795600000', '-out', '/dev/null'],
      { stdio: 'pipe' },
    ),
  ).not.toThrow();
});

test('any single flipped bit, anywhere, is noticed', () => {
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(7), (at, bit) => {
      const altered = Buffer.from(file);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << bit), at);
      return seen(altered) !== 'intact';
    }),
    { numRuns: 200 },
  );
});

test('any flipped bit of the signature itself is noticed too', () => {
  fc.assert(
    fc.property(fc.integer({ min: length - 20, max: second + 1 }), fc.nat(7), (at, bit) => {
      const altered = Buffer.from(file);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << bit), at);
      return seen(altered) !== 'intact';
    }),
    { numRuns: 300 },
  );
});

test('a file cut off anywhere is noticed', () => {
  fc.assert(fc.property(fc.nat(file.length - 1), (end) => seen(file.subarray(0, end)) !== 'intact'));
});

test('a revision appended afterwards is noticed, however well-formed', async () => {
  const more = Buffer.concat([
    file,
    Buffer.from('\n1 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n'),
  ]);
  expect(await verifyFile(house, more)).toMatchObject({
    verdict: 'altered',
    because: 'the seal does not cover the whole file',
  });
  const widened = Buffer.from(
    more.toString('latin1').replace(/(ByteRange \[0 \d+ \d+ )\d+/, `$1${more.length - second}`),
    'latin1',
  );
  expect((await verifyFile(house, widened)).verdict).toBe('altered');
});

test('the signature of another document does not fit', async () => {
  const other = await sealed({ number: `IC/2026/3-01/${100_000 + Math.floor(Math.random() * 1000)}` });
  const swapped = Buffer.from(file);
  const { cms } = takeApart(other);
  swapped.write(cms.toString('hex').slice(0, second - length - 2), length + 1, 'latin1');
  expect((await verifyFile(house, swapped)).verdict).toBe('altered');
});

test('a seal that anyone could have made is not ours', async () => {
  const foreign = await testHouse();
  await makeDemonstrationSeal(join(foreign.settings.LETE_DATA, 'demonstration-seal'), foreign.clock.now());
  const { id } = await issueDocument(foreign, exampleOrder());
  const { bytes } = await foreign
    .db('worker')
    .transaction({ units: ['*'] }, (tx) => getIssuedFile(foreign, tx, makingLook, id));
  expect(await verifyFile(house, bytes)).toMatchObject({ verdict: 'not-ours' });
});

test('what is not a sealed PDF is told apart, and a hostile one only costs its own process', async () => {
  expect(await verifyFile(house, Buffer.from('GIF89a'))).toMatchObject({ verdict: 'unreadable' });
  expect(
    await verifyFile(house, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000_000, 0x41)])),
  ).toMatchObject({ verdict: 'unsealed' });
  const bomb = Buffer.from(`%PDF-1.7\n/ByteRange [0 100 300 0]${' '.repeat(58)}/Contents <${'30'.repeat(99)}>`);
  expect((await verifyFile(house, bomb)).verdict).toBe('altered');
});

test('the key of the demonstration seal can be read by nobody else', () => {
  const folder = join(house.settings.LETE_DATA, 'demonstration-seal');
  const chain = readFileSync(join(folder, 'seal-chain.pem'), 'utf8');
  expect(new X509Certificate(chain).subject).toContain('NOT REAL');
});
