import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { Layout, renderPage } from '../html/index.js';

/** A page as its room hands it over; the layout adds header, banner, language switch and footer. */
export interface PageContent {
  /** Title without the agency's name. */
  readonly title: string;
  readonly body: ComponentChildren;
  readonly status?: number;
  /** The page shows what is wrong with a form: the title says so first. */
  readonly problems?: boolean;
  /** The address of the same page in the other language, when it is not found by swapping the route's pattern. */
  readonly otherLanguage?: string;
  /** Addresses of scripts that this page cannot do without. */
  readonly scripts?: readonly string[];
  /** Where no script runs, the page is asked for again after so many seconds; the page itself says how to switch that off. */
  readonly refresh?: { readonly seconds: number; readonly url: string };
  /** `wide` for worklists and boards. */
  readonly width?: 'text' | 'wide';
  /** What the page is about, for search engines; public pages only. */
  readonly description?: string;
  /** What the page tells programs (JSON-LD); public pages only. */
  readonly data?: readonly Readonly<Record<string, unknown>>[];
  /** Personal pages are `no-store` by default; public ones say how many seconds they may be kept. Never kept for a visitor who is signed in: the head shows their name. */
  readonly cacheSeconds?: number;
}

export function sendPage(request: FastifyRequest, reply: FastifyReply, content: PageContent): FastifyReply {
  const kept = content.cacheSeconds !== undefined && request.chrome?.userName === undefined;
  return reply
    .code(content.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', kept ? `public, max-age=${content.cacheSeconds}` : 'no-store')
    .header('vary', 'cookie, accept-encoding')
    .send(withData(renderPage(<Layout request={request} content={content} />), content.data));
}

/** Data blocks at the end of the head. They run nothing, so the content policy needs no hole; `<` is escaped, so that no value ends one. */
function withData(html: string, data: PageContent['data'] = []): string {
  if (data.length === 0) return html;
  const blocks = data.map(
    (thing) => `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`,
  );
  return html.replace('</head>', () => `${blocks.join('')}</head>`);
}
