import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { signDetached } from '../seal/cades.js';
import type { SealKey } from '../seal/seal-key.js';
import { examineSignedFile, readSignedFile } from './read-signed-file.js';
import { makeAuthority } from './testing.js';
import { ocspAnswer } from './testing-revocation.js';
import { signedInWords } from './words.js';
import type { TimestampAuthority } from './write-container.js';

const now = new Date('2026-11-25T08:00:00Z');
const authority = await makeAuthority(now);
const trust = authority.trust(now);
const signer = await authority.issue();

/** The least that a signed PDF is: one dictionary with a range and the signature in its hole. */
async function signedPdf(seal: SealKey, stamp?: TimestampAuthority): Promise<Buffer> {
  const room = 16_000;
  const head =
    "%PDF-1.7\n1 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /M (D:20261125100000+02'00') /ByteRange ";
  const range = '[0 0000000000 0000000000 0000000000]';
  const [open, tail] = [' /Contents ', ' >>\nendobj\n%%EOF\n'];
  const from = head.length + range.length + open.length;
  const to = from + room + 2;
  const filled = `[0 ${from} ${to} ${tail.length}]`.padEnd(range.length);
  const [before, after] = [Buffer.from(head + filled + open), Buffer.from(tail)];
  const digest = createHash('sha256').update(before).update(after).digest();
  const cms = (await signDetached(seal, digest, stamp)).toString('hex');
  return Buffer.concat([before, Buffer.from(`<${cms.padEnd(room, '0')}>`), after]);
}

const file = await signedPdf(signer);
const judged = (pdf: Buffer, by = trust) => readSignedFile(pdf, by).signatures;

test('a signed PDF tells who signed it and when; without data on revocation it is not passed', () => {
  expect(judged(file)).toMatchObject([
    {
      indication: 'indeterminate',
      reason: 'revocation-unknown',
      claimedAt: now.toISOString(),
      signer: { name: 'JĀNIS BĒRZIŅŠ', personalCode: '01018015097' },
    },
  ]);
  expect(signedInWords(readSignedFile(file, trust))[0]?.lv).toContain('Nevar apstiprināt');
  expect(judged(file, { ...trust, anchors: [] })).toMatchObject([{ reason: 'untrusted' }]);
});

test('a stamped PDF passes once its issuer has answered that the certificate is good', async () => {
  const asked = await authority.issue({ ocspAt: 'http://ocsp.example/' });
  const pdf = await signedPdf(asked, await authority.stamp(now));
  const { report, wishes } = examineSignedFile(pdf, trust);
  expect(report.signatures).toMatchObject([{ indication: 'indeterminate', level: 'T' }]);
  const about = asked.chain[0] ?? authority.certificate;
  const bytes = ocspAnswer(await authority.responder(), authority.certificate, { about, at: now });
  const answers = wishes.map(({ key, nonce }) => ({ key, nonce, bytes }));
  expect(judged(pdf, { ...trust, answers })).toMatchObject([
    { indication: 'passed', level: 'LT', strength: 'qualified-signature', provenAt: now.toISOString() },
  ]);
});

test('a changed byte fails, and so does the signature of another file', async () => {
  const altered = Buffer.from(file);
  altered.write('/Sug', file.indexOf('/Sig'));
  expect(judged(altered)).toMatchObject([{ indication: 'failed', reason: 'file-altered' }]);
});

test('what was added after signing is never passed as signed', () => {
  const longer = Buffer.concat([file, Buffer.from('2 0 obj\n<< >>\nendobj\n%%EOF\n')]);
  expect(judged(longer)).toMatchObject([{ indication: 'indeterminate', reason: 'added-to' }]);
});

test('a range that leaves out more than the signature is refused', () => {
  const to = /0 \d+ (\d+) \d+/.exec(file.toString('latin1'))?.[1] ?? '';
  const wider = Buffer.from(file.toString('latin1').replace(` ${to} `, ` ${Number(to) + 3} `), 'latin1');
  expect(judged(wider)).toMatchObject([{ indication: 'failed', subIndication: 'FORMAT_FAILURE' }]);
});

test('a PDF without a signature is said to have none', () => {
  expect(readSignedFile(Buffer.from('%PDF-1.7\n%%EOF'), trust)).toMatchObject({ form: 'PAdES', refused: 'not-signed' });
});
