import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** The build puts them here; when run from the sources (tests), those of the last build are taken. */
const folder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/assets/' : '../../assets/', import.meta.url),
);

const manifest = readManifest();

function readManifest(): Readonly<Record<string, string>> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new Error(`${folder}manifest.json cannot be read; run npm run build`, { cause });
  }
}

/** Address of a style sheet, font or icon by its plain name (`site.css`); it changes when the content does. */
export function assetUrl(name: string): string {
  return `/assets/${manifest[name] ?? name}`;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the assets from memory: a handful of small files, compressed at the build, kept by browsers for a year. */
export function serveAssets(web: FastifyInstance): void {
  const files = new Map<string, Buffer>();
  if (Object.keys(manifest).length)
    for (const name of readdirSync(folder)) files.set(name, readFileSync(join(folder, name)));
  web.get<{ Params: { name: string } }>('/assets/:name', { config: { access: 'anyone' } }, (request, reply) => {
    const { name } = request.params;
    const type = types[extname(name)];
    const plain = files.get(name);
    if (!plain || !type) return reply.callNotFound();
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const coding = (['br', 'gzip'] as const).find((c) => accepted.includes(c) && files.has(name + suffix[c]));
    if (coding) reply.header('content-encoding', coding);
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .type(type)
      .send(coding ? files.get(name + suffix[coding]) : plain);
  });
}

const suffix = { br: '.br', gzip: '.gz' } as const;
