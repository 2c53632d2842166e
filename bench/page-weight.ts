import { get } from 'node:http';
import type { Measured } from './measure.js';

const most = 60_000;
const mostPages = 150;

/** The compressed bytes of every client page that links lead to: the page, its styles, scripts and pictures; fonts aside. */
export async function weighPages(port: number): Promise<Measured[]> {
  const assets = new Map<string, number>();
  const found = await crawl(port, '', ['/lv', '/en', '/verify', '/demo', '/lv/ieiet', '/en/sign-in']);
  const weights: { path: string; bytes: number; scripts: number }[] = [];
  for (const { path, bytes, html } of found) {
    const parts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:css|js|svg|png|ico|webp))"/g)];
    let total = bytes;
    for (const part of new Set(parts.map(([, url = '']) => url))) {
      if (!assets.has(part)) assets.set(part, (await fetchRaw(port, part, '')).bytes);
      total += assets.get(part) ?? 0;
    }
    weights.push({ path, bytes: total, scripts: [...html.matchAll(/<script[^>]+src=/g)].length });
  }
  weights.sort((a, b) => b.bytes - a.bytes);
  for (const { path, bytes, scripts } of weights)
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${scripts ? `${scripts} script  ` : ''}${path}`);
  const heaviest = weights[0];
  return [
    {
      measure: `heaviest of ${weights.length} client pages: ${heaviest?.path}`,
      ours: `${((heaviest?.bytes ?? 0) / 1000).toFixed(1)} kB`,
      bare: `${most / 1000} kB`,
      ratio: (heaviest?.bytes ?? 0) / most,
      target: { atMost: 1 },
    },
  ];
}

interface Found {
  readonly path: string;
  readonly bytes: number;
  readonly html: string;
}

/** Follows links from page to page; POST is never sent, the desk is not a client's page, downloads are no pages. */
async function crawl(port: number, cookie: string, starts: readonly string[]): Promise<Found[]> {
  const seen = new Set(starts);
  const found: Found[] = [];
  for (const path of seen) {
    if (found.length >= mostPages) break;
    const { bytes, html, type } = await fetchRaw(port, path, cookie);
    if (!type.startsWith('text/html')) continue;
    found.push({ path, bytes, html });
    for (const [, link = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      const plain = link.replaceAll('&amp;', '&');
      if (!/^\/(desk|assets|language|preferences)/.test(plain)) seen.add(plain);
    }
  }
  return found;
}

interface Raw {
  readonly bytes: number;
  readonly html: string;
  readonly type: string;
}

/** As it travels, brotli where the server offers it; and once more in plain, to be read. Redirects end here: not a page. */
async function fetchRaw(port: number, path: string, cookie: string): Promise<Raw> {
  const packed = await fetchOnce(port, path, {
    'accept-encoding': 'br',
    'sec-fetch-site': 'none',
    ...(cookie && { cookie }),
  });
  const plain = await fetchOnce(port, path, { ...(cookie && { cookie }) });
  return { bytes: packed.body.length, html: plain.body.toString(), type: packed.status === 200 ? packed.type : '' };
}

function fetchOnce(port: number, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; type: string; body: Buffer }>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(pieces),
        }),
      );
    }).on('error', reject);
  });
}
