import { openBytes, sealBytes } from '../../platform/crypto/index.js';
import type { ToldRecord } from './biometric-record.js';

/** The secret of face images, for `house.secretFor`: this category of personal data has a key of its own. */
export const faceSecret = 'registers/biometrics face images';

/** Seals a JPEG to the row that it belongs to. */
export function sealFace(secret: string, recordId: string, jpeg: Uint8Array): Buffer {
  return sealBytes(secret, jpeg, place(recordId));
}

/** The face image of a record; undefined when there is none. */
export function openFace(
  house: { secretFor(purpose: string): string },
  { id, sealedFace }: Pick<ToldRecord, 'id' | 'sealedFace'>,
): Buffer | undefined {
  return sealedFace === undefined
    ? undefined
    : openBytes(house.secretFor(faceSecret), Buffer.from(sealedFace, 'base64'), place(id));
}

function place(recordId: string): string {
  return `biometrics.record|face_sealed|${recordId}`;
}
