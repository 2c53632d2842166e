import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from './settings.js';

/** The root secret: LETE_SECRET, else (demonstration only: readSettings insists otherwise) one made on the first start and kept in the data folder. */
export function rootSecretOf(settings: Settings): string {
  if (settings.LETE_SECRET) return settings.LETE_SECRET.reveal();
  const folder = resolve(settings.LETE_DATA);
  const file = join(folder, 'secret');
  const known = readIfThere(file);
  if (known) return known;
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    // Whole or not at all, and never over that of a second starter.
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
