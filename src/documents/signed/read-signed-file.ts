import { typeOf } from '../received/type-of.js';
import type { Trust } from './judge.js';
import { ContainerProblem, type SignedReport } from './report.js';
import type { Spoken, Wish } from './revocation-wishes.js';
import { verifyContainer } from './verify-container.js';
import { verifyMail } from './verify-mail.js';
import { verifyPdf } from './verify-pdf.js';

/** A report, whom to ask for what it could not establish, and which of the answers given along spoke. */
export interface Examined {
  readonly report: SignedReport;
  readonly wishes: readonly Wish[];
  readonly spoken: readonly Spoken[];
}

const mostWishes = 20;

/** As `readSignedFile`, with what its caller may find out and keep. */
export function examineSignedFile(file: Buffer, trust: Trust): Examined {
  const [wishes, spoken] = [new Map<string, Wish>(), new Map<string, Spoken>()];
  const notes = {
    wish: (one: Wish) => void (wishes.size < mostWishes && wishes.set(one.key, one)),
    spoken: (one: Spoken) => void spoken.set(one.key, one),
  };
  const report = readSignedFile(file, { ...trust, notes });
  return { report, wishes: [...wishes.values()], spoken: [...spoken.values()] };
}

/** Reads a signed file that may be hostile; runs in the quarantine. Never throws: what cannot be read is refused with a reason. */
export function readSignedFile(file: Buffer, trust: Trust): SignedReport {
  const form = formOf(file);
  try {
    return verifiers[form](file, trust);
  } catch (error) {
    const refused = error instanceof ContainerProblem ? error.code : 'reader-failed';
    return { form, refused, files: [], signatures: [] };
  }
}

const verifiers = { PAdES: verifyPdf, 'S/MIME': verifyMail, 'ASiC-E': verifyContainer } as const;

/** Whatever is neither a PDF nor a mail is held to be a container, which says what is wrong with it. */
function formOf(file: Buffer): SignedReport['form'] {
  if (file.toString('latin1', 0, 5) === '%PDF-') return 'PAdES';
  return typeOf(file).type === 'message/rfc822' ? 'S/MIME' : 'ASiC-E';
}
