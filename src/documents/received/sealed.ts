import { openBytes, sealBytes } from '../../platform/crypto/index.js';
import type { House } from '../../platform/room/index.js';

type Secrets = Pick<House, 'secretFor'>;

export function sealReceived(house: Secrets, sha256: string, bytes: Uint8Array): Buffer {
  return sealBytes(house.secretFor('documents received'), bytes, `documents.received|bytes|${sha256}`);
}

export function openReceived(house: Secrets, sha256: string, sealed: Buffer): Buffer {
  return openBytes(house.secretFor('documents received'), sealed, `documents.received|bytes|${sha256}`);
}
