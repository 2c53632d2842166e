import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findProgram } from './find-program.js';
import { readScan } from './read-scan.js';

// A machine of its own, on whose path are programs that say what they were asked for.
const machine = mkdtempSync(join(tmpdir(), 'lete-programs-'));
afterAll(() => rmSync(machine, { recursive: true }));
const install = (name: string, script: string) =>
  writeFileSync(join(machine, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
const prlimit = findProgram('prlimit');

test.runIf(prlimit)(
  'a page of a PDF that brings its text along says it exactly; one that is a picture is read by eye',
  async () => {
    symlinkSync(prlimit ?? '', join(machine, 'prlimit'));
    install('pdftoppm', ': > page-1.png; : > page-2.png');
    install(
      'pdftotext',
      'if [ "$2" = 1 ]; then echo "Lūdzu izsniegt izziņu par manu darbu arhīvā."; else echo "Skenēts 2026"; fi',
    );
    install('tesseract', 'echo "guessed of $1"');
    const scan = Buffer.from('%PDF-1.7');
    expect(await readScan(tmpdir(), 'application/pdf', scan, machine)).toEqual({
      state: 'read',
      text: 'Lūdzu izsniegt izziņu par manu darbu arhīvā.\n\nguessed of page-2.png',
    });
  },
);
