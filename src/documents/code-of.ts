import type { House } from '../platform/room/index.js';
import { codeFor } from './code.js';
import { codeSecret } from './sealed.js';

/** The verification code of a document, as it stands on the paper: for its owner's page. It is kept nowhere, only derived. */
export function codeOf(house: Pick<House, 'secretFor'>, documentId: string): string {
  return codeFor(codeSecret(house), documentId);
}
