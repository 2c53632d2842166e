import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { canonicalise } from './canonicalise.js';
import { readSignedFile } from './read-signed-file.js';
import { elementsOf, readXml } from './read-xml.js';
import { makeAuthority, withRevocation } from './testing.js';
import { stampToken } from './testing-stamps.js';
import { writeContainer } from './write-container.js';

const now = new Date('2026-11-25T08:00:00Z');
const minute = (n: number) => new Date(now.getTime() + n * 60_000);
const authority = await makeAuthority(now);
const signer = await authority.issue();
const stamper = await authority.stamper();
const brief = await authority.stamper({ until: minute(60) });
const files = [
  { name: 'a.txt', type: 'text/plain', bytes: Buffer.from('Lūdzu izziņu.') },
  { name: 'b.txt', type: 'text/plain', bytes: Buffer.from('Pielikums') },
];
const sheetName = 'META-INF/signatures0.xml';
const inclusive = { exclusive: false, comments: false, prefixes: [] };

async function complete(by = stamper): Promise<Record<string, Uint8Array>> {
  const stamp = async (bytes: Buffer) =>
    stampToken(by, { imprint: createHash('sha256').update(bytes).digest(), at: minute(1) });
  const parts = unzipSync(await writeContainer({ files, seal: signer, at: now, authority: stamp }));
  const ocsp = await authority.ocsp(signer.chain[0] ?? authority.certificate, minute(2));
  return { ...parts, [sheetName]: strToU8(withRevocation(strFromU8(parts[sheetName] ?? new Uint8Array()), ocsp)) };
}

/** Adds an archive timestamp, put together here by the letter of EN 319 132-1, 5.5.2, not with the verifier's own code. */
function archived(parts: Record<string, Uint8Array>, at: Date, by = stamper): Record<string, Uint8Array> {
  const sheet = strFromU8(parts[sheetName] ?? new Uint8Array());
  const all = [...elementsOf(readXml(Buffer.from(sheet)))];
  const element = (name: string) => {
    const found = all.find(({ localName }) => localName === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  hash.update(canonicalise(element('SignedProperties'), { ...inclusive, exclusive: true }));
  for (const name of ['SignedInfo', 'SignatureValue', 'KeyInfo']) hash.update(canonicalise(element(name), inclusive));
  const properties = all.filter(({ parentNode }) => parentNode?.localName === 'UnsignedSignatureProperties');
  for (const one of properties) hash.update(canonicalise(one, inclusive));
  const token = stampToken(by, { imprint: hash.digest(), at }).toString('base64');
  const stamp = `<a:ArchiveTimeStamp xmlns:a="http://uri.etsi.org/01903/v1.4.1#"><xades:EncapsulatedTimeStamp>${token}</xades:EncapsulatedTimeStamp></a:ArchiveTimeStamp>`;
  const end = '</xades:UnsignedSignatureProperties>';
  return { ...parts, [sheetName]: strToU8(sheet.replace(end, stamp + end)) };
}

const judged = (parts: Record<string, Uint8Array>, at = minute(30)) => {
  const { mimetype = new Uint8Array(), ...rest } = parts;
  return readSignedFile(Buffer.from(zipSync({ mimetype, ...rest }, { level: 0 })), authority.trust(at)).signatures[0];
};

test('a timestamp over everything makes the level LTA, and a second over the first as well', async () => {
  const once = archived(await complete(), minute(10));
  expect(judged(once)).toMatchObject({ indication: 'passed', level: 'LTA', provenAt: minute(1).toISOString() });
  expect(judged(archived(once, minute(20)))).toMatchObject({ indication: 'passed', level: 'LTA' });
});

test('whatever is changed under an archive timestamp makes it wrong', async () => {
  const once = archived(await complete(), minute(10));
  const more = await authority.ocsp(signer.chain[0] ?? authority.certificate, minute(3));
  const sheet = strFromU8(once[sheetName] ?? new Uint8Array());
  const value = `<xades:RevocationValues><xades:OCSPValues><xades:EncapsulatedOCSPValue>${more.toString('base64')}</xades:EncapsulatedOCSPValue></xades:OCSPValues></xades:RevocationValues>`;
  const swapped = sheet.replace(/<xades:RevocationValues>.*?<\/xades:RevocationValues>/, value);
  expect(judged({ ...once, [sheetName]: strToU8(swapped) })).toMatchObject({
    indication: 'indeterminate',
    reason: 'timestamp-wrong',
  });
});

test('a timestamp whose authority’s certificate has expired proves the time only under a newer archive timestamp', async () => {
  const alone = await complete(brief);
  expect(judged(alone, minute(30))).toMatchObject({ indication: 'passed', level: 'LT' });
  expect(judged(alone, minute(600))?.indication).not.toBe('passed');
  const kept = archived(alone, minute(50));
  expect(judged(kept, minute(600))).toMatchObject({ indication: 'passed', level: 'LTA' });
  const late = archived(alone, minute(90));
  expect(judged(late, minute(600))?.level).not.toBe('LTA');
});

test('an archive timestamp of an authority on no trust list is said not to be checked, and the level stays LT', async () => {
  const stranger = await (await makeAuthority(now)).stamper();
  const once = archived(await complete(), minute(10), stranger);
  expect(judged(once)).toMatchObject({ indication: 'passed', level: 'LT' });
  expect(judged(once)?.checks).toContainEqual(
    expect.objectContaining({ what: 'archive-timestamp', outcome: 'not-checked' }),
  );
});
