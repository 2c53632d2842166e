import type { House } from '../../platform/room/index.js';
import { worksOf } from '../works.js';
import { timestampAuthorityOf } from './request-stamp.js';
import { type OutgoingFile, writeContainer } from './write-container.js';

/**
 * Puts files under the agency's seal in an ASiC-E container: XAdES-B-T where a timestamp authority is set, else B-B. May
 * wait for that authority: for jobs. Throws StampProblem when it gives no timestamp that may be relied upon.
 */
export async function sealContainer(house: House, files: readonly OutgoingFile[]): Promise<Buffer> {
  const [seal, at] = [await worksOf(house).seal(), house.clock.now()];
  return writeContainer({ files, seal, at, authority: timestampAuthorityOf(house) });
}
