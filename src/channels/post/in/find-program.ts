import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs of the machine; each is used where it is there. */
export type Program = 'prlimit' | 'tesseract' | 'pdftoppm' | 'pdftotext' | 'zbarimg' | 'unshare' | 'true';

/** Where a program lies on this machine; undefined where it is not installed. */
export function findProgram(name: Program, path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}
