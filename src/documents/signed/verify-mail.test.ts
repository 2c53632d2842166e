import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examineSignedFile, readSignedFile } from './read-signed-file.js';
import { makeAuthority } from './testing.js';
import { opaqueMail, signedMail, signedText } from './testing-mail.js';
import { ordinaryMailSignature } from './testing-ordinary-mail.js';
import { ocspAnswer } from './testing-revocation.js';
import { signedInWords } from './words.js';

const now = new Date('2026-11-25T08:00:00Z');
const authority = await makeAuthority(now);
const trust = authority.trust(now);
const signer = await authority.issue({ ocspAt: 'http://ocsp.example/' });
const stamp = await authority.stamp(now);
const mail = await signedMail(signer, { stamp });
const judged = (file: Buffer | string, by = trust) => readSignedFile(Buffer.from(file), by);
const changed = (from: string | RegExp, to: string) => mail.toString().replace(from, to);

async function answered(file: Buffer) {
  const { wishes } = examineSignedFile(file, trust);
  const about = signer.chain[0] ?? authority.certificate;
  const bytes = ocspAnswer(await authority.responder(), authority.certificate, { about, at: now });
  return { ...trust, answers: wishes.map(({ key, nonce }) => ({ key, nonce, bytes })) };
}

test('a mail signed with a qualified certificate passes, as any signed file does, once its issuer has answered', async () => {
  const report = judged(mail, await answered(mail));
  expect(report).toMatchObject({
    form: 'S/MIME',
    signatures: [
      {
        indication: 'passed',
        level: 'LT',
        strength: 'qualified-signature',
        provenAt: now.toISOString(),
        signer: { name: 'JĀNIS BĒRZIŅŠ', personalCode: '01018015097' },
      },
    ],
  });
  expect(judged(mail)).toMatchObject({ signatures: [{ indication: 'indeterminate', reason: 'revocation-unknown' }] });
  expect(judged(mail, { ...trust, anchors: [] })).toMatchObject({ signatures: [{ reason: 'untrusted' }] });
});

test('lines that were ended anew on the way are what was signed; a changed letter is not', () => {
  const travelled = judged(mail.toString().replaceAll('\r\n', '\n'));
  expect(travelled).toMatchObject({ signatures: [{ reason: 'revocation-unknown' }] });
  expect(judged(changed(signedText, 'Lūdzu ziņas par viņu.'))).toMatchObject({
    signatures: [{ indication: 'failed', subIndication: 'HASH_FAILURE' }],
  });
});

test('the opaque form, whose content stands inside the signature, is judged alike, and altered inside it has failed', async () => {
  const opaque = await opaqueMail(signer, stamp);
  expect(judged(opaque, await answered(opaque))).toMatchObject({
    form: 'S/MIME',
    signatures: [{ indication: 'passed', level: 'LT', signer: { personalCode: '01018015097' } }],
  });
  const [, head = '', body = ''] = /^([\s\S]*?\r\n\r\n)([\s\S]*)$/.exec(opaque.toString()) ?? [];
  const inside = Buffer.from(body, 'base64');
  inside.write('viņu ', inside.indexOf('mani.'));
  const altered = head + inside.toString('base64');
  expect(judged(altered)).toMatchObject({ signatures: [{ indication: 'failed', subIndication: 'HASH_FAILURE' }] });
  const encrypted = opaque.toString().replace('signed-data', 'enveloped-data');
  expect(judged(encrypted)).toMatchObject({ refused: 'not-signed' });
});

test('whether the certificate holds the address that the mail is from is said, and decides nothing', async () => {
  const own = await authority.issue({ email: 'Anna@klients.example' });
  const from = (address: string) => ({ from: `"anna@klients.example" <${address}>` });
  const said = [
    await signedMail(own, from('anna@klients.example')),
    await signedMail(own, from('dace@klients.example')),
    await signedMail(own, from('anna@klients.example>, <dace@klients.example')),
    await signedMail(signer),
  ].map((file) => judged(file).signatures[0]);
  expect(said.map((one) => one?.sender)).toEqual(['named', 'another', 'another', 'unnamed']);
  expect(new Set(said.map((one) => one?.reason))).toEqual(new Set(['revocation-unknown']));
});

test('a mail that programs could read in two ways proves nothing, and the reason stands in words', () => {
  const ambiguous = [
    changed('\r\n--robeza\r\n', '\r\n--robeza\r\nContent-Type: text/plain\r\n\r\nCits teksts\r\n--robeza\r\n'),
    changed('MIME-Version: 1.0', 'Content-Type: text/plain'),
    changed('boundary="robeza"', 'boundary="robeza"; boundary="cita"'),
    changed(signedText, `${signedText}\r\n--robeza2\r\n`),
    changed('--robeza--', 'beigas'),
  ];
  for (const file of ambiguous) {
    const report = judged(file);
    expect(report).toMatchObject({ refused: 'mail-ambiguous', signatures: [] });
    expect(signedInWords(report)[0]?.lv).toContain('programmas to varētu lasīt atšķirīgi');
  }
});

test('a signed mail that somebody put inside another is not the mail’s own signature', () => {
  const around = `From: x@y.lv\r\nTo: z@y.lv\r\nContent-Type: multipart/mixed; boundary=cita\r\n\r\n--cita\r\nContent-Type: text/plain\r\n\r\nCits teksts\r\n--cita\r\n${mail}\r\n--cita--\r\n`;
  expect(judged(around)).toMatchObject({ form: 'S/MIME', refused: 'not-signed' });
});

test('ordinary S/MIME, which does not name its certificate, stays undecided and says why; with a wrong value it has failed', async () => {
  const report = judged(await ordinaryMailSignature(signer, signedText));
  expect(report).toMatchObject({ signatures: [{ indication: 'indeterminate', reason: 'certificate-unnamed' }] });
  expect(signedInWords(report)[0]).toEqual({
    lv: 'Nevar apstiprināt, ka paraksts ir derīgs: paraksts nenosauc savu sertifikātu, kā tas jādara uzlabotam parakstam; tā ir parasta S/MIME vēstulē.',
    en: 'It cannot be confirmed that the signature is valid: it does not name its certificate, as an advanced signature must; so it is with ordinary S/MIME mail.',
  });
  const stranger = await ordinaryMailSignature({ ...(await authority.issue()), chain: signer.chain }, signedText);
  expect(judged(stranger)).toMatchObject({ signatures: [{ indication: 'failed', reason: 'signature-wrong' }] });
});

test('whatever bytes of a signed mail are changed, it is judged, and nothing altered passes', async () => {
  const by = await answered(mail);
  const [from, to] = [mail.indexOf('--robeza'), mail.length];
  fc.assert(
    fc.property(fc.integer({ min: from, max: to - 1 }), fc.nat(255), (at, value) => {
      const file = Buffer.from(mail);
      const before = file[at];
      file[at] = value;
      const { refused, signatures } = readSignedFile(file, by);
      const passed = signatures.some(({ indication }) => indication === 'passed');
      const text = file.includes(signedText);
      expect(refused !== undefined || signatures.length === 1).toBe(true);
      expect(!passed || before === value || text).toBe(true);
    }),
    { numRuns: 300 },
  );
});
