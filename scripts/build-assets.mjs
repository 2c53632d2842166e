// What the browser fetches, in dist/assets: one style sheet, its fonts, the icon, the islands. Names carry a hash of the content, so
// that they may be kept for ever; manifest.json tells the name of each; .br and .gz stand beside for the wire.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const html = join(dirname(fileURLToPath(import.meta.url)), '../src/platform/html');

/** The files of dist/assets by name; `islands` are the scripts of pages that cannot do without, each bundled whole. */
export async function buildAssets(islands) {
  const files = new Map();
  const manifest = {};
  const styles = await build({
    entryPoints: [join(html, 'styles/site.css')],
    outdir: html,
    bundle: true,
    minify: true,
    write: false,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    target: ['chrome100', 'firefox100', 'safari15'],
    logLevel: 'error',
  });
  const scripts = await build({
    entryPoints: islands,
    outdir: html,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    entryNames: '[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'es2022',
    logLevel: 'error',
  });
  for (const { path, contents } of [...styles.outputFiles, ...scripts.outputFiles]) {
    manifest[basename(path).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, '')] = basename(path);
    files.set(basename(path), Buffer.from(contents));
  }
  for (const entry of readdirSync(join(html, 'assets'), { withFileTypes: true }).filter((e) => e.isFile())) {
    const content = readFileSync(join(html, 'assets', entry.name));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const extension = extname(entry.name);
    manifest[entry.name] = `${basename(entry.name, extension)}-${hash}${extension}`;
    files.set(manifest[entry.name], content);
  }
  for (const [name, content] of [...files])
    if (/\.(css|svg|js)$/.test(name)) {
      files.set(`${name}.gz`, gzipSync(content, { level: 9 }));
      files.set(`${name}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
  return files.set('manifest.json', Buffer.from(JSON.stringify(manifest, null, 2)));
}
