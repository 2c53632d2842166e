import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBarcode } from '../out/barcode.js';
import { findProgram, type Program } from './find-program.js';
import { networkWall } from './without-network.js';

/** What a scan says, as far as a machine can tell. */
export interface Reading {
  readonly state: 'read' | 'unreadable' | 'absent';
  readonly text: string;
  /** The barcode of a letter of ours. */
  readonly barcode?: string;
}

/** Pages that are read of one scan. */
const mostPages = 12;

/** Whether letters can be read on this machine at all: text needs `tesseract`, and the limits that `prlimit` sets. */
export function canRead(path?: string): boolean {
  return findProgram('tesseract', path) !== undefined && findProgram('prlimit', path) !== undefined;
}

/**
 * Reads a scan apart (security 1): foreign bytes are opened only by child processes with limits of time, memory and output,
 * an empty environment, without a network where the machine allows that, and in a folder of their own, which is gone afterwards. A crash is `unreadable`, never a fault.
 */
export async function readScan(folder: string, type: string, bytes: Uint8Array, path?: string): Promise<Reading> {
  const isPdf = type === 'application/pdf';
  const isPicture = ['image/jpeg', 'image/png', 'image/tiff'].includes(type);
  if (!isPdf && !isPicture) return { state: 'unreadable', text: '' };
  if (!canRead(path) || (isPdf && !findProgram('pdftoppm', path))) return { state: 'absent', text: '' };
  const run = runner(await networkWall(path), path);
  const own = await mkdtemp(join(folder, 'scan-'));
  try {
    await writeFile(join(own, 'scan'), bytes, { mode: 0o600 });
    if (isPdf) await run('pdftoppm', ['-r', '300', '-gray', '-png', '-l', String(mostPages), 'scan', 'page'], own);
    const pages = isPdf ? (await readdir(own)).filter((name) => name.startsWith('page')).sort() : ['scan'];
    const texts: string[] = [];
    for (const [index, page] of pages.entries()) {
      const exact = isPdf && findProgram('pdftotext', path) && (await textOfPage(run, index + 1, own));
      texts.push(exact || (await run('tesseract', [page, 'stdout', '-l', 'lav+eng'], own)));
    }
    const barcode = findProgram('zbarimg', path) && (await barcodeOn(run, pages, own));
    const text = texts
      .join('\n\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .slice(0, 100_000);
    return { state: text || barcode ? 'read' : 'unreadable', text, ...(barcode && { barcode }) };
  } catch (error) {
    if (error instanceof ScanProblem) return { state: 'unreadable', text: '' };
    throw error;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** A program that failed on a scan: the scan's own fault, as far as anyone can tell. */
class ScanProblem extends Error {}
type Run = (program: Program, args: readonly string[], folder: string) => Promise<string>;

/** 60 s of the processor and of the clock, 1 GB of memory, 200 MB of files; no environment but where to find itself. */
const walls = ['--cpu=60', '--as=1073741824', '--fsize=209715200', '--nproc=512', '--'];

function runner(wall: readonly string[] = [], path = process.env.PATH ?? ''): Run {
  return (program, args, cwd) =>
    new Promise((resolve, reject) => {
      const [limits, file] = [findProgram('prlimit', path), findProgram(program, path)];
      if (!limits || !file) return reject(new ScanProblem(`${program} is not installed`));
      const options = {
        cwd,
        env: { PATH: path, OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8' },
        timeout: 60_000,
        killSignal: 'SIGKILL',
        maxBuffer: 4_000_000,
      } as const;
      const [first = limits, ...command] = [...wall, limits, ...walls, file, ...args];
      execFile(first, command, options, (error, stdout) => {
        if (error) reject(new ScanProblem(program, { cause: error }));
        else resolve(stdout);
      });
    });
}

/** Letters from which on a page of a PDF counts as bringing its text along: fewer are a stamp of the scanning machine. */
const fewLetters = 30;

/** The text that a page of a PDF brings along, exact where a picture's is guessed; undefined where it is only a picture. */
async function textOfPage(run: Run, page: number, folder: string): Promise<string | undefined> {
  const text = await run('pdftotext', ['-f', String(page), '-l', String(page), '-enc', 'UTF-8', 'scan', '-'], folder);
  return (text.match(/\p{L}/gu) ?? []).length >= fewLetters ? text.replaceAll('\f', '') : undefined;
}

/** The first barcode of ours on the pages; `zbarimg` fails where it sees none. */
async function barcodeOn(run: Run, pages: readonly string[], folder: string): Promise<string | undefined> {
  for (const page of pages) {
    const seen = await run('zbarimg', ['-q', '--raw', page], folder).catch((error: unknown) => {
      if (error instanceof ScanProblem) return '';
      throw error;
    });
    const ours = seen.split('\n').map(readBarcode).find(Boolean);
    if (ours) return ours;
  }
  return undefined;
}
