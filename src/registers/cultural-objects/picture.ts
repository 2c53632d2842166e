import { type ViewHash, viewsOf } from '../../platform/likeness/index.js';
import { dotsOf, shrunk } from '../../platform/pictures/index.js';

/** A picture as the register keeps it: whole, small, and what it is found by. */
export interface KeptPicture {
  readonly caption: string | null;
  readonly bytes: Buffer;
  readonly small: Buffer;
  readonly views: readonly ViewHash[];
}

/** Dots along the longer side. */
const largest = 1400;
const small = 280;

/** Makes what is kept of a picture that was drawn anew before (security.md, rule 11): these bytes are our own. */
export async function keptPicture(bytes: Uint8Array, caption: string | null): Promise<KeptPicture> {
  const dots = await dotsOf(bytes);
  return { caption, bytes: await shrunk(dots, largest), small: await shrunk(dots, small), views: viewsOf(dots) };
}
