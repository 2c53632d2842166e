import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A child's code: beside the file that names it once it is built, in dist/ while tests run from the sources; undefined where nothing is built. */
export function builtFile(beside: URL): string | undefined {
  const path = fileURLToPath(beside);
  const at = path.lastIndexOf('/src/');
  const built = at < 0 ? path : `${path.slice(0, at)}/dist/${path.slice(at + '/src/'.length)}`;
  return [path, built].find((each) => existsSync(each));
}
