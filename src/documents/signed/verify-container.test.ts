import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSignedFile } from './read-signed-file.js';
import type { SignedReport } from './report.js';
import { makeAuthority, withRevocation } from './testing.js';
import { writeContainer } from './write-container.js';

const now = new Date('2026-11-25T08:00:00Z');
const minute = (n: number) => new Date(now.getTime() + n * 60_000);
const authority = await makeAuthority(now);
const signer = await authority.issue();
const own = signer.chain[0] ?? authority.certificate;
const trust = authority.trust(minute(60));
const files = [
  { name: 'iesniegums ā.txt', type: 'text/plain', bytes: Buffer.from('Labdien! Lūdzu izziņu par sodāmību.') },
  { name: 'pielikums.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 pielikums') },
];
const plain = await writeContainer({ files, seal: signer, at: now });
const stamped = await writeContainer({ files, seal: signer, at: now, authority: await authority.stamp(minute(1)) });
const sheet = 'META-INF/signatures0.xml';
const whole = changed(stamped, { [sheet]: await addOcsp(own, minute(2)) });

async function addOcsp(about: typeof own, at: Date, revokedAt?: Date) {
  const answer = await authority.ocsp(about, at, revokedAt);
  return (text: string) => withRevocation(text, answer);
}

type Changes = Readonly<Record<string, ((text: string) => string) | null>>;

/** The same container with files changed, left out (null) or added. */
function changed(container: Buffer, changes: Changes, level: 0 | 6 = 0): Buffer {
  const entries = unzipSync(container);
  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries({ ...entries, ...Object.fromEntries(added(entries, changes)) })) {
    const change = changes[name];
    if (change === null) continue;
    packed[name] = [change ? strToU8(change(strFromU8(bytes))) : bytes, { level: name === 'mimetype' ? level : 6 }];
  }
  return Buffer.from(zipSync(packed));
}

function added(entries: Record<string, Uint8Array>, changes: Changes): [string, Uint8Array][] {
  return Object.keys(changes).flatMap((name) => (name in entries ? [] : [[name, new Uint8Array()]]));
}

const replaced = (from: string | RegExp, to: string) => (text: string) => {
  expect(text).toMatch(from);
  return text.replace(from, to);
};
const judged = (container: Buffer): SignedReport => readSignedFile(container, trust);
const reasonOf = (container: Buffer) => {
  const { refused, signatures } = judged(container);
  return refused ?? signatures.map(({ reason }) => reason).join();
};

test('a container with a trusted signer, a timestamp and an OCSP answer has passed, and says who, when and how strongly', () => {
  expect(judged(whole)).toMatchObject({
    files: [
      { name: 'iesniegums ā.txt', type: 'text/plain' },
      { name: 'pielikums.pdf', type: 'application/pdf' },
    ],
    signatures: [
      {
        indication: 'passed',
        reason: 'intact',
        level: 'LT',
        strength: 'qualified-signature',
        claimedAt: now.toISOString(),
        provenAt: minute(1).toISOString(),
        signer: { name: 'JĀNIS BĒRZIŅŠ', personalCode: '01018015097', capacity: 'person' },
        covers: ['iesniegums ā.txt', 'pielikums.pdf'],
      },
    ],
  });
});

test('what could not be checked is never passed: no revocation data, no timestamp, no trust list, a stale list', () => {
  expect(judged(stamped).signatures).toMatchObject([
    { indication: 'indeterminate', subIndication: 'TRY_LATER', reason: 'revocation-unknown', level: 'T' },
  ]);
  expect(judged(plain).signatures).toMatchObject([{ indication: 'indeterminate', level: 'B' }]);
  const [alone] = readSignedFile(whole, { ...trust, anchors: [] }).signatures;
  expect(alone).toMatchObject({ indication: 'indeterminate', subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' });
  const stale = authority.trust(minute(60), { nextUpdate: now.getTime() });
  expect(readSignedFile(whole, stale).signatures).toMatchObject([{ reason: 'list-stale', strength: 'unknown' }]);
});

test('a signer of a foreign authority with the same names is not trusted', async () => {
  const foreign = await makeAuthority(now);
  const container = await writeContainer({ files, seal: await foreign.issue(), at: now });
  expect(judged(container).signatures).toMatchObject([{ indication: 'indeterminate', reason: 'untrusted' }]);
});

test('a certificate revoked before the timestamp fails; one revoked after it does no harm', async () => {
  const early = changed(stamped, { [sheet]: await addOcsp(own, minute(2), minute(-5)) });
  expect(judged(early).signatures).toMatchObject([{ indication: 'failed', subIndication: 'REVOKED' }]);
  const late = changed(stamped, { [sheet]: await addOcsp(own, minute(3), minute(2)) });
  expect(judged(late).signatures).toMatchObject([{ indication: 'passed' }]);
  const unproven = changed(plain, { [sheet]: await addOcsp(own, minute(90), minute(-5)) });
  expect(judged(unproven).signatures).toMatchObject([{ subIndication: 'REVOKED_NO_POE' }]);
});

test('an OCSP answer about somebody else, or one that was altered, says nothing', async () => {
  const other = (await authority.issue()).chain[0] ?? own;
  const about = changed(stamped, { [sheet]: await addOcsp(other, minute(2)) });
  expect(judged(about).signatures).toMatchObject([{ reason: 'revocation-unknown' }]);
});

test('the issuer’s standing at the time of signing decides how strong the signature is', async () => {
  const strength = (changes: Parameters<typeof authority.trust>[1]) =>
    readSignedFile(whole, authority.trust(minute(60), changes)).signatures[0]?.strength;
  const period = { since: 0, granted: true, signatures: true, seals: true, overridden: false };
  expect(strength({ periods: [period] })).toBe('qualified-signature');
  expect(strength({ periods: [{ ...period, signatures: false }] })).toBe('not-qualified');
  expect(strength({ periods: [{ ...period, overridden: true }] })).toBe('unknown');
  const withdrawn = { ...period, since: minute(30).getTime(), granted: false };
  expect(strength({ periods: [withdrawn, period] })).toBe('qualified-signature');
});

const properties = (from: string | RegExp, to: string) => ({ [sheet]: replaced(from, to) });
const manifest = (from: string | RegExp, to: string) => ({ 'META-INF/manifest.xml': replaced(from, to) });
const wrapped =
  '<ds:Object><xades:QualifyingProperties Target="#S0"><xades:SignedProperties Id="S0-P"/></xades:QualifyingProperties></ds:Object>';

const tamperings: Readonly<Record<string, { readonly to: () => Buffer; readonly reason: string }>> = {
  'a data file': { to: () => changed(whole, { 'pielikums.pdf': (text) => `${text} ` }), reason: 'file-altered' },
  'a file added': { to: () => changed(whole, { 'vēl.txt': () => 'x' }), reason: 'manifest-mismatch' },
  'a file added and listed': {
    to: () =>
      changed(whole, {
        'b.txt': () => 'x',
        ...manifest(
          '</manifest:manifest>',
          '<manifest:file-entry manifest:full-path="b.txt" manifest:media-type="text/plain"/></manifest:manifest>',
        ),
      }),
    reason: 'file-uncovered',
  },
  'a file taken out': { to: () => changed(whole, { 'pielikums.pdf': null }), reason: 'manifest-mismatch' },
  'a type in the manifest': {
    to: () => changed(whole, manifest('"text/plain"', '"text/html"')),
    reason: 'type-mismatch',
  },
  'a name in the manifest': {
    to: () => changed(whole, manifest('pielikums.pdf', 'p.pdf')),
    reason: 'manifest-mismatch',
  },
  'no manifest': { to: () => changed(whole, { 'META-INF/manifest.xml': null }), reason: 'manifest-missing' },
  'the signing time': {
    to: () => changed(whole, properties('2026-11-25T08', '2026-11-24T08')),
    reason: 'properties-altered',
  },
  'a signed type': {
    to: () => changed(whole, properties('>text/plain<', '>text/html<')),
    reason: 'properties-altered',
  },
  'the certificate digest': {
    to: () => changed(whole, properties(/(CertDigest>.*?DigestValue>)[^<]+/, `$1${'A'.repeat(43)}=`)),
    reason: 'certificate-mismatch',
  },
  'the signature value': {
    to: () => changed(whole, properties(/(SignatureValue Id="S0-V">).{8}/, '$1AAAAAAAA')),
    reason: 'signature-wrong',
  },
  'a digest in SignedInfo': {
    to: () => changed(whole, properties(/(R0".*?DigestValue>)[^<]+/, `$1${'A'.repeat(43)}=`)),
    reason: 'file-altered',
  },
  'the properties of another': {
    to: () => changed(whole, properties('Target="#S0"', 'Target="#S1"')),
    reason: 'wrapped',
  },
  'a second set of properties': {
    to: () => changed(whole, properties('<ds:Object>', `${wrapped}<ds:Object>`)),
    reason: 'wrapped',
  },
  'a signature inside another': {
    to: () => changed(whole, properties('</ds:Signature>', '<ds:Object><ds:Signature/></ds:Object></ds:Signature>')),
    reason: 'wrapped',
  },
  'an element before the signature': {
    to: () =>
      changed(whole, properties('<ds:Signature ', '<asic:Kept><ds:Object Id="S0-P"/></asic:Kept><ds:Signature ')),
    reason: 'wrapped',
  },
  'a second reference to a file': {
    to: () => changed(whole, properties(/<ds:Reference Id="S0-R0".*?<\/ds:Reference>/, '$&$&')),
    reason: 'wrapped',
  },
  'a second reference under another id': {
    to: () =>
      changed(whole, {
        [sheet]: (text) =>
          text.replace(/<ds:Reference Id="S0-R0".*?<\/ds:Reference>/, (one) => one + one.replace('S0-R0', 'S0-R9')),
      }),
    reason: 'file-twice',
  },
  'a weak algorithm': {
    to: () => changed(whole, properties('#ecdsa-sha256', '#ecdsa-sha1')),
    reason: 'weak-algorithm',
  },
  'another timestamp': {
    to: () => changed(whole, properties(/(EncapsulatedTimeStamp>.{400}).{8}/, '$1AAAAAAAA')),
    reason: 'timestamp-wrong',
  },
  'another mimetype': {
    to: () => changed(whole, { mimetype: () => 'application/vnd.etsi.asic-s+zip' }),
    reason: 'mimetype-wrong',
  },
  'a compressed mimetype': { to: () => changed(whole, { mimetype: (text) => text }, 6), reason: 'mimetype-compressed' },
  'no mimetype': { to: () => changed(whole, { mimetype: null }), reason: 'mimetype-not-first' },
  'a path upwards': { to: () => changed(whole, { '../../etc/passwd': () => 'x' }), reason: 'unsafe-path' },
  'an absolute path': { to: () => changed(whole, { '/etc/passwd': () => 'x' }), reason: 'unsafe-path' },
  'a path of another system': { to: () => changed(whole, { 'a\\..\\b': () => 'x' }), reason: 'unsafe-path' },
  'two files of one name': {
    to: () =>
      Buffer.from(
        changed(whole, { 'pielikumt.pdf': () => 'x' })
          .toString('latin1')
          .replaceAll('pielikumt', 'pielikums'),
        'latin1',
      ),
    reason: 'duplicate-name',
  },
  'names that differ in case only': {
    to: () => changed(whole, { 'Pielikums.PDF': () => 'x' }),
    reason: 'duplicate-name',
  },
  'a bomb': { to: () => Buffer.from(zipSync({ 'x.bin': new Uint8Array(60_000_000) })), reason: 'zip-bomb' },
  'two thousand files': {
    to: () =>
      Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`${n}x`, new Uint8Array()])))),
    reason: 'too-many-entries',
  },
  'a document type': {
    to: () => changed(whole, properties('<asic:XAdES', '<!DOCTYPE a [<!ENTITY b "c">]><asic:XAdES')),
    reason: 'xml-forbidden',
  },
  'a document type in the manifest': {
    to: () => changed(whole, manifest('<manifest:manifest', '<!doctype a><manifest:manifest')),
    reason: 'xml-forbidden',
  },
  'ten thousand elements deep': {
    to: () => changed(whole, properties('<ds:Object>', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}<ds:Object>`)),
    reason: 'xml-too-large',
  },
  'bytes in front': { to: () => Buffer.concat([Buffer.from('MZ'), whole]), reason: 'zip-malformed' },
  'bytes behind': { to: () => Buffer.concat([whole, Buffer.from('x')]), reason: 'zip-malformed' },
  'no signatures': { to: () => changed(whole, { [sheet]: null }), reason: 'not-signed' },
};

for (const [what, { to, reason }] of Object.entries(tamperings))
  test(`tampered with: ${what}`, () => {
    const container = to();
    const began = performance.now();
    expect(reasonOf(container)).toBe(reason);
    expect(judged(container).signatures.filter(({ indication }) => indication === 'passed')).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2000);
  });

const xmlsec = (() => {
  try {
    return execFileSync('xmlsec1', ['--version']).toString().startsWith('xmlsec1');
  } catch (error) {
    return !error;
  }
})();

test(`what Lete signs is accepted by xmlsec1${xmlsec ? '' : ' (skipped: xmlsec1 is not installed)'}`, ({ skip }) => {
  if (!xmlsec) skip('xmlsec1 is not installed: apt-get install xmlsec1');
  const folder = mkdtempSync(join(tmpdir(), 'lete-asice-'));
  for (const [name, bytes] of Object.entries(unzipSync(stamped)))
    writeFileSync(join(folder, encodeURIComponent(name.replace('META-INF/', ''))), bytes);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'root.pem'), authority.certificate.toString());
  const args = ['--verify', '--trusted-pem', 'root.pem', '--verification-time', '2026-11-25 08:00:00'];
  const attribute = ['--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'];
  expect(() =>
    execFileSync('xmlsec1', [...args, ...attribute, 'signatures0.xml'], { cwd: folder, stdio: 'pipe' }),
  ).not.toThrow();
  writeFileSync(join(folder, 'pielikums.pdf'), 'another');
  expect(() =>
    execFileSync('xmlsec1', [...args, ...attribute, 'signatures0.xml'], { cwd: folder, stdio: 'pipe' }),
  ).toThrow();
});
