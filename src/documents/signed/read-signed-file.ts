import type { Trust } from './judge.js';
import { ContainerProblem, type SignedReport } from './report.js';
import { verifyContainer } from './verify-container.js';
import { verifyPdf } from './verify-pdf.js';

/** Reads a signed file that may be hostile; runs in the quarantine. Never throws: what cannot be read is refused with a reason. */
export function readSignedFile(file: Buffer, trust: Trust): SignedReport {
  const isPdf = file.toString('latin1', 0, 5) === '%PDF-';
  try {
    return isPdf ? verifyPdf(file, trust) : verifyContainer(file, trust);
  } catch (error) {
    const refused = error instanceof ContainerProblem ? error.code : 'reader-failed';
    return { form: isPdf ? 'PAdES' : 'ASiC-E', refused, files: [], signatures: [] };
  }
}
