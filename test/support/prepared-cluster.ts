import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const kept = join(root, 'node_modules/.cache/lete');

/**
 * A cluster with every migration applied, kept below node_modules under the digest of all that makes it: migrations, the
 * code that applies them, the lock file (the server and the queue come from it), and whoever runs. Another digest is another cluster.
 */
export function preparedCluster() {
  const place = join(kept, `cluster-${digest()}`);
  return {
    exists: existsSync(place),
    copyTo: (cluster: string) => copy(place, cluster),
    /** Keeps a cluster whose server has stopped; earlier ones give way. */
    keep(cluster: string) {
      mkdirSync(kept, { recursive: true });
      const making = `${place}.${process.pid}`;
      copy(cluster, making);
      // Another run may have kept the same meanwhile.
      if (existsSync(place)) rmSync(making, { recursive: true });
      else renameSync(making, place);
      for (const name of readdirSync(kept))
        if (/^cluster-\w+$/.test(name) && join(kept, name) !== place) rmSync(join(kept, name), { recursive: true });
    },
  };
}

/** With owners and modes, which PostgreSQL insists on. */
const copy = (from: string, to: string) => execFileSync('cp', ['-a', '--reflink=auto', from, to]);

function digest(): string {
  const hash = createHash('sha256').update(`${process.getuid?.()}`);
  const sources = ['src', 'package-lock.json', 'test/support/constants.ts', 'src/prepare-database.ts'].flatMap(
    (name) =>
      name === 'src'
        ? readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
            .filter((path) => /(^|\/)migrations\/[^/]+$|^platform\/(db|house|jobs)\/.*\.ts$/.test(path))
            .sort()
            .map((path) => join(name, path))
        : [name],
  );
  for (const path of sources) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 32);
}
