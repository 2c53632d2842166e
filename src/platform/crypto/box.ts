import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** One secret of a category, e.g. `house.secretFor('punishments notes')`, and since which rotation it is used. */
export interface BoxKey {
  readonly version: number;
  readonly secret: string;
}

/** The secrets of a category. The one with the highest version seals; all of them open. A bare secret is version 1. */
export type BoxKeys = string | readonly BoxKey[];

/** A box that does not open: altered, bound to something else, or sealed with a key that is not at hand. Holds nothing of its content. */
export class SealProblem extends Error {
  override readonly name = 'SealProblem';
}

const saltLength = 16;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + 4 + saltLength + nonceLength + tagLength;
const format = 1;

/**
 * Seals a text (AES-256-GCM). `about` binds it to its place, `schema.table|column|row id`: a box moved to another row does
 * not open. The result is base64url and names the version of its key, so that keys can be rotated under load.
 */
export function sealBox(keys: BoxKeys, text: string, about: string): string {
  return sealBytes(keys, Buffer.from(text, 'utf8'), about).toString('base64url');
}

/** The text that was sealed; throws SealProblem. */
export function openBox(keys: BoxKeys, box: string, about: string): string {
  return openBytes(keys, Buffer.from(box, 'base64url'), about).toString('utf8');
}

/** As `sealBox`, for bytes: format, key version, salt, nonce, tag, ciphertext. */
export function sealBytes(keys: BoxKeys, content: Uint8Array, about: string): Buffer {
  const key = newestOf(keys);
  const head = Buffer.alloc(5);
  head.writeUInt8(format, 0);
  head.writeUInt32BE(key.version, 1);
  const salt = randomBytes(saltLength);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, salt), nonce).setAAD(boundTo(head, about));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([head, salt, nonce, cipher.getAuthTag(), sealed]);
}

/** The bytes that were sealed; throws SealProblem. */
export function openBytes(keys: BoxKeys, box: Buffer, about: string): Buffer {
  if (box.length < headLength || box.readUInt8(0) !== format) throw new SealProblem('not a sealed box');
  const version = box.readUInt32BE(1);
  const key = listOf(keys).find((candidate) => candidate.version === version);
  if (!key) throw new SealProblem(`sealed with key version ${version}, which is not at hand`);
  const [salt, nonce, tag] = [box.subarray(5, 21), box.subarray(21, 33), box.subarray(33, headLength)];
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, salt), nonce, { authTagLength: tagLength })
    .setAAD(boundTo(box.subarray(0, 5), about))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(box.subarray(headLength)), decipher.final()]);
  } catch (error) {
    throw new SealProblem('the sealed box was altered, or belongs to something else', { cause: error });
  }
}

/** A key of its own for every box: no number of boxes wears out the nonces of one key. */
function keyFor(key: BoxKey, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key.secret, salt, `lete box ${key.version}`, 32));
}

function boundTo(head: Buffer, about: string): Buffer {
  return Buffer.concat([head, Buffer.from(about, 'utf8')]);
}

function listOf(keys: BoxKeys): readonly BoxKey[] {
  return typeof keys === 'string' ? [{ version: 1, secret: keys }] : keys;
}

function newestOf(keys: BoxKeys): BoxKey {
  const newest = [...listOf(keys)].sort((a, b) => b.version - a.version)[0];
  if (!newest) throw new Error('no key to seal with');
  return newest;
}
