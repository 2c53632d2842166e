import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** Markup that a stranger wrote and that was cleaned of all that acts, with what its frame is called. */
export interface ForeignMarkup {
  readonly html: string;
  readonly title: string;
  readonly lang: string;
}

// Where a link leads stands beside it, because it opens nothing here and its words may say anything.
const style =
  'body{margin:1rem;background:#fff;color:#111;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}' +
  'img,table{max-width:100%}img{height:auto}a[href]::after{content:" (" attr(href) ")"}';

const policy = [
  'sandbox',
  `default-src 'none'`,
  'img-src data:',
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
].join('; ');

/**
 * Sends a stranger's markup as a document without origin, script, form or network, to stand in a frame with `sandbox`. Even
 * if cleaning it missed something, the policy lets it load nothing but the pictures that it carries and its own few styles.
 */
export function sendForeign(reply: FastifyReply, { html, title, lang }: ForeignMarkup): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cache-control', 'no-store')
    .send(
      `<!doctype html><html lang="${escaped(lang)}"><head><meta charset="utf-8">` +
        '<meta name="viewport" content="width=device-width,initial-scale=1"><base target="_blank">' +
        `<title>${escaped(title)}</title><style>${style}</style></head><body>${html}</body></html>`,
    );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
