import { hmac, isSameSecret } from '../../../platform/crypto/index.js';
import type { House } from '../../../platform/room/index.js';

/** `atbilde`: an answer to a case; `atgriezts`: where servers return a notice that they could not deliver. */
export type SignedKind = 'atbilde' | 'atgriezts';

type Secrets = Pick<House, 'secretFor'>;

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const idBytes = 16;
const macBytes = 10;

/** An address that names a case or a notice and that only we can make; without capitals, because servers change them. */
export function signedAddress(house: Secrets, kind: SignedKind, id: string, domain: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return `${kind}+${toBase32(Buffer.concat([bytes, macOf(house, kind, bytes)]))}@${domain}`;
}

/** The id that a signed address names; undefined for every other address and for one that was tampered with. */
export function readSignedAddress(
  house: Secrets,
  address: string,
  domain: string,
): { readonly kind: SignedKind; readonly id: string } | undefined {
  const [, kind, token, at] = /^(atbilde|atgriezts)\+([a-z2-7]{42})@(.+)$/i.exec(address.toLowerCase()) ?? [];
  if ((kind !== 'atbilde' && kind !== 'atgriezts') || !token || at !== domain.toLowerCase()) return undefined;
  const bytes = fromBase32(token);
  const id = bytes.subarray(0, idBytes);
  if (!isSameSecret(bytes.subarray(idBytes, idBytes + macBytes), macOf(house, kind, id))) return undefined;
  return { kind, id: id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

function macOf(house: Secrets, kind: SignedKind, id: Buffer): Buffer {
  return hmac(house.secretFor('email reply addresses'), kind, id.toString('hex')).subarray(0, macBytes);
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
