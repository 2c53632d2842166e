import { typeOf } from '../received/type-of.js';
import { readZip } from '../signed/read-zip.js';
import { ContainerProblem, type RefusalCode } from '../signed/report.js';

/** One file inside a container; `type` is what its bytes say, absent where they were not unpacked to find out. */
export interface Content {
  /** Its place in the container, by which it is opened. */
  readonly nth: number;
  /** With its folders, as the container says. */
  readonly name: string;
  readonly size: number;
  readonly type?: string;
}

/** What a container holds, or why it was not read. */
export type Contents = { readonly files: readonly Content[] } | { readonly refused: RefusalCode };

/** Bytes that are unpacked to tell the types: all files together; larger ones are only listed. */
const mostUnpacked = 30_000_000;

/** Lists what a ZIP or signed container holds, without folders and without the signatures' own files. Runs in the quarantine; never throws. */
export function readContents(file: Buffer): Contents {
  try {
    let left = mostUnpacked;
    const files: Content[] = [];
    for (const [nth, { name, size, open }] of readZip(file).entries()) {
      if (name.endsWith('/') || name === 'mimetype' || /^META-INF\//i.test(name)) continue;
      const tells = size <= left;
      if (tells) left -= size;
      files.push({ nth, name, size, ...(tells && { type: typeOf(open()).type }) });
    }
    return { files };
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

/** The bytes of one file inside a container, its type and name; never of the container's own parts. Runs in the quarantine. */
export function readContent(
  file: Buffer,
  nth: number,
): { readonly name: string; readonly type: string; readonly bytes: Uint8Array } | { readonly refused: RefusalCode } {
  try {
    const entry = readZip(file)[nth];
    if (!entry || entry.name.endsWith('/')) return { refused: 'zip-malformed' };
    const bytes = entry.open();
    return { name: entry.name, type: typeOf(bytes).type, bytes };
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

function refusalOf(error: unknown): RefusalCode {
  return error instanceof ContainerProblem ? error.code : 'reader-failed';
}
