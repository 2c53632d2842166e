// The processes apart (src/**/*child.ts), each with all that it needs in a few files: one is started for every file that may be
// hostile, and finding some hundred modules of the packages one by one costs more than the reading itself.
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Whether a source is the entry of a process apart. */
export const isApart = (path) => /(^|[-/\\])child\.ts$/.test(path);

/** Bundles the entries into `shared.outdir`, at the places of their sources; what several need lies in apart/. Resolves with the files, what several need first. */
export async function bundleApart(entryPoints, shared) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints,
    bundle: true,
    splitting: true,
    chunkNames: 'apart/[name]-[hash]',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    // Native code and its twin in WebAssembly are found where npm put them.
    external: ['@myriaddreamin/*'],
    // Older packages ask for Node's own modules by `require`, which a module does not have by itself.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);`,
    },
    logLevel: 'error',
  });
  const isShared = ({ path }) => dirname(path) === join(shared.outdir, 'apart');
  return [...outputFiles.filter(isShared), ...outputFiles.filter((file) => !isShared(file))];
}
