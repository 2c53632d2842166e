import type { Trust } from './judge.js';
import { ContainerProblem, type SignedReport } from './report.js';
import { verifyContainer } from './verify-container.js';

/** Reads a signed file that may be hostile; runs in the quarantine. Never throws: what cannot be read is refused with a reason. */
export function readSignedFile(file: Buffer, trust: Trust): SignedReport {
  try {
    return verifyContainer(file, trust);
  } catch (error) {
    const refused = error instanceof ContainerProblem ? error.code : 'reader-failed';
    return { form: 'ASiC-E', refused, files: [], signatures: [] };
  }
}
