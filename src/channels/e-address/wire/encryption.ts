import {
  constants,
  createCipheriv,
  createDecipheriv,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { XmlProblem } from './read-xml.js';

/** The key of one message: AES-256-GCM. On the wire: one byte of the key's length, the key, 16 bytes of the first IV. */
export interface ContentKey {
  readonly key: Buffer;
  readonly iv: Buffer;
}

const ivLength = 16;
const tagLength = 16;

export function newContentKey(): ContentKey {
  return { key: randomBytes(32), iv: randomBytes(ivLength) };
}

/** Wrapped for one recipient by RSA-OAEP. */
export function wrapKey({ key, iv }: ContentKey, recipient: KeyObject): Buffer {
  return publicEncrypt({ key: recipient, ...oaep }, Buffer.concat([Buffer.from([key.length]), key, iv]));
}

export function unwrapKey(wrapped: Buffer, own: KeyObject): ContentKey {
  const blob = unwrap(wrapped, own);
  const length = blob[0] ?? 0;
  if (![16, 24, 32].includes(length) || blob.length !== 1 + length + ivLength) throw new XmlProblem('wrapped-key');
  return { key: blob.subarray(1, 1 + length), iv: blob.subarray(1 + length) };
}

function unwrap(wrapped: Buffer, own: KeyObject): Buffer {
  try {
    return privateDecrypt({ key: own, ...oaep }, wrapped);
  } catch (error) {
    throw new XmlProblem('wrapped-key', { cause: error });
  }
}

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } as const;

/** The nth attachment of the message: GCM breaks when an IV serves twice under one key, so each has its own. */
export function encrypt(content: ContentKey, index: number, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${keyBits(content)}-gcm`, content.key, ivFor(content, index));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export function decrypt(content: ContentKey, index: number, sealed: Buffer): Buffer {
  if (sealed.length < tagLength) throw new XmlProblem('encrypted-content');
  const decipher = createDecipheriv(`aes-${keyBits(content)}-gcm`, content.key, ivFor(content, index), {
    authTagLength: tagLength,
  }).setAuthTag(sealed.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]);
  } catch (error) {
    throw new XmlProblem('encrypted-content', { cause: error });
  }
}

function keyBits({ key }: ContentKey): 128 | 192 | 256 {
  if (key.length === 16) return 128;
  return key.length === 24 ? 192 : 256;
}

/** The first attachment's is the one that was sent along; the following count up from it. */
function ivFor({ iv }: ContentKey, index: number): Buffer {
  const own = Buffer.from(iv);
  own.writeUInt32BE((own.readUInt32BE(ivLength - 4) + index) >>> 0, ivLength - 4);
  return own;
}
