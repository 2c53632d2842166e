import { openBox, openBytes, sealBox, sealBytes } from '../platform/crypto/index.js';
import type { House } from '../platform/room/index.js';

// What is printed may tell of convictions, a special category: data and file are encrypted by the application and bound
// to their row (security.md, rule 8).
type Secrets = Pick<House, 'secretFor'>;
const key = (house: Secrets) => house.secretFor('documents');

export function sealData(house: Secrets, id: string, data: unknown): string {
  return sealBox(key(house), JSON.stringify(data), `documents.issued|data|${id}`);
}

export function openData(house: Secrets, id: string, sealed: string): unknown {
  return JSON.parse(openBox(key(house), sealed, `documents.issued|data|${id}`));
}

export function sealFile(house: Secrets, id: string, pdf: Uint8Array): Buffer {
  return sealBytes(key(house), pdf, `documents.file|bytes|${id}`);
}

export function openFile(house: Secrets, id: string, sealed: Buffer): Buffer {
  return openBytes(key(house), sealed, `documents.file|bytes|${id}`);
}

/** The secret that verification codes follow from. */
export function codeSecret(house: Secrets): string {
  return house.secretFor('documents verification code');
}
