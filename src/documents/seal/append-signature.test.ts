import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSettings } from '../../platform/config/index.js';
import { releasedHead } from '../agency.js';
import { issueInput } from '../compose/issue-input.js';
import { openPress } from '../compose/press.js';
import { readSignedFile } from '../signed/read-signed-file.js';
import { makeAuthority } from '../signed/testing.js';
import { exampleOrder } from '../testing.js';
import { readSeal } from '../verify/read-seal.js';
import { appendSignature, PdfProblem } from './append-signature.js';
import { openSealKey, SealKeyProblem } from './seal-key.js';
import { sealPdf } from './seal-pdf.js';

const press = openPress();
afterAll(() => press.close());
const now = new Date('2026-11-25T08:00:00Z');
const words = { name: 'Iestāde', reason: 'Iemesls', location: 'Rīga', at: now };
const issue = issueInput({
  number: 'IC/2026/3-01/1',
  code: '7H2K-MN4P-QR8S-TV3W-XY2Z',
  issuedOn: '2026-11-25',
  language: 'lv',
  head: releasedHead('lv'),
  publicUrl: 'https://lete.example',
  demonstration: true,
});
const paper = Buffer.from(
  await press.set({ template: 'documents/templates/letter.typ', input: { issue, data: exampleOrder().data } }),
);
const LETE_DATA = mkdtempSync(join(tmpdir(), 'lete-seal-'));
const seal = await openSealKey(readSettings({ LETE_DATA }), now);
const sealed = await sealPdf(seal, paper, words);
const added = sealed.toString('latin1', paper.length);

test('what was set stays byte for byte, and with it the tags, the metadata and the PDF/A mark', () => {
  expect(sealed.subarray(0, paper.length).equals(paper)).toBe(true);
  expect(added).not.toContain('/Metadata 0 0 R');
  expect(added).toMatch(/\/Type \/Catalog[\s\S]*\/Metadata \d+ 0 R/);
});

test('the field has no area, is printed and locked, and stands in the structure as a form element', () => {
  expect(added).toContain('/F 132 /Rect [0 0 0 0]');
  const [, field, key] = /(\d+) 0 obj\n<< \/Type \/Annot [^\n]*\/StructParent (\d+)/.exec(added) ?? [];
  expect(added).toContain(`/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`);
  expect(added).toContain(`/K << /Type /OBJR /Obj ${field} 0 R`);
  expect(added).toMatch(new RegExp(`/Nums \\[[^\\]]* ${key} \\d+ 0 R\\]`));
  expect(added).toContain('/SubFilter /ETSI.CAdES.detached');
});

test('every entry of the new cross-reference table points at its object, and the table at the one before', () => {
  const whole = sealed.toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(whole)?.[1]);
  const table = whole.slice(start);
  expect(table.startsWith('xref\n')).toBe(true);
  let checked = 0;
  for (const [, first, , entries = ''] of table.matchAll(/^(\d+) (\d+)\n((?:\d{10} 00000 n \n)+)/gm))
    for (const [index, entry] of entries.trimEnd().split('\n').entries()) {
      expect(whole.slice(Number(entry.slice(0, 10)))).toMatch(new RegExp(`^${Number(first) + index} 0 obj\n`));
      checked += 1;
    }
  expect(checked).toBe(7);
  const before = /startxref\s+(\d+)/.exec(paper.toString('latin1', paper.length - 60))?.[1];
  expect(table).toContain(`/Prev ${before} `);
});

test('what is not built as expected is refused rather than broken', () => {
  for (const bad of [
    Buffer.from('%PDF-1.7\n%%EOF'),
    paper.subarray(0, -30),
    Buffer.from(paper.toString('latin1').replaceAll('StructTreeRoot', 'StructTreeRoom'), 'latin1'),
  ])
    expect(() => appendSignature(bad, 100, words)).toThrow(PdfProblem);
});

test('the seal made for the demonstration is kept and readable by its owner only', async () => {
  const again = await openSealKey(readSettings({ LETE_DATA }), now);
  expect(again.chain[0]?.fingerprint256).toBe(seal.chain[0]?.fingerprint256);
  expect(statSync(join(LETE_DATA, 'demonstration-seal', 'seal-key.pem')).mode & 0o777).toBe(0o600);
});

test('a key that does not belong to its certificate, an expired one, a missing one: a sentence each', async () => {
  const other = join(LETE_DATA, 'other.pem');
  writeFileSync(
    other,
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
  const certificate = join(LETE_DATA, 'demonstration-seal', 'seal-chain.pem');
  const own = join(LETE_DATA, 'demonstration-seal', 'seal-key.pem');
  const opening = (key: string, at = now) =>
    openSealKey(readSettings({ LETE_DATA, LETE_SEAL_KEY_FILE: key, LETE_SEAL_CERT_FILE: certificate }), at);
  await expect(opening(other)).rejects.toThrow('does not belong to the key');
  await expect(opening(own, new Date('2040-01-01'))).rejects.toThrow('expired');
  await expect(openSealKey(readSettings({ LETE_DATA, LETE_SEAL_KEY_FILE: own }), now)).rejects.toThrow(SealKeyProblem);
  expect(readSeal(await sealPdf(await opening(own), paper, words), [seal.chain.map(({ raw }) => raw)]).seal).toBe(
    'intact',
  );
});

test('with a timestamp authority the seal is PAdES-B-T: it verifies here and by the rules for strangers’ signatures', async () => {
  const authority = await makeAuthority(now);
  const stamped = await sealPdf(seal, paper, words, await authority.stamp(now));
  const chains = [seal.chain.map(({ raw }) => raw)];
  expect(readSeal(stamped, chains)).toMatchObject({ seal: 'intact' });
  const [signature] = readSignedFile(stamped, authority.trust(now)).signatures;
  expect(signature).toMatchObject({ level: 'T', provenAt: now.toISOString() });
  const other = await sealPdf(seal, paper, words, () => authority.stamp(now).then((stamp) => stamp(Buffer.from('x'))));
  expect(readSeal(other, chains)).toMatchObject({ seal: 'altered', because: expect.stringContaining('timestamp') });
});
