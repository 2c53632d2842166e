// For tests: a mail as a program signs it (S/MIME, RFC 8551), with what goes wrong on the way.
import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { signDetached } from '../seal/cades.js';
import type { SealKey } from '../seal/seal-key.js';
import type { TimestampAuthority } from './write-container.js';

export const signedText = 'Lūdzu ziņas par mani.';

/** A `multipart/signed` mail; `changed` is applied to what is sent, after it was signed. */
export async function signedMail(
  seal: SealKey,
  {
    stamp,
    from = 'Anna Bērziņa <anna@klients.example>',
    text = signedText,
  }: {
    readonly stamp?: TimestampAuthority;
    readonly from?: string;
    readonly text?: string;
  } = {},
): Promise<Buffer> {
  const part = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`;
  const cms = await signDetached(seal, createHash('sha256').update(part).digest(), stamp);
  return Buffer.from(mailAround(part, cms, from));
}

/** The same in the opaque form: the mail's content stands inside its signature. */
export async function opaqueMail(seal: SealKey, stamp?: TimestampAuthority, text = signedText): Promise<Buffer> {
  const part = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`;
  const cms = await signDetached(seal, createHash('sha256').update(part).digest(), stamp);
  const info = pkijs.ContentInfo.fromBER(new Uint8Array(cms).buffer);
  const data = new pkijs.SignedData({ schema: info.content });
  const eContent = new asn1.OctetString({ valueHex: new Uint8Array(Buffer.from(part)).buffer });
  data.encapContentInfo = new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1', eContent });
  const whole = new pkijs.ContentInfo({ contentType: info.contentType, content: data.toSchema(true) });
  const lines =
    Buffer.from(whole.toSchema().toBER())
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  const head = [
    'From: Anna Bērziņa <anna@klients.example>',
    'To: pasts@ic.iem.gov.lv',
    'Subject: Pieprasijums',
    'MIME-Version: 1.0',
    'Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="smime.p7m"',
  ];
  return Buffer.from([...head, '', ...lines, ''].join('\r\n'));
}

/** A mail around a part and the signature of it. */
export function mailAround(part: string, cms: Buffer, from = 'Anna Bērziņa <anna@klients.example>'): string {
  const lines = cms.toString('base64').match(/.{1,76}/g) ?? [];
  return [
    `From: ${from}`,
    'To: pasts@ic.iem.gov.lv',
    'Subject: Pieprasijums',
    'MIME-Version: 1.0',
    'Content-Type: multipart/signed; protocol="application/pkcs7-signature";',
    ' micalg=sha-256; boundary="robeza"',
    '',
    'This is an S/MIME signed message',
    '',
    '--robeza',
    part,
    '--robeza',
    'Content-Type: application/pkcs7-signature; name="smime.p7s"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="smime.p7s"',
    '',
    ...lines,
    '',
    '--robeza--',
    '',
  ].join('\r\n');
}
