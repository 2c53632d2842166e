import type { FastifyRequest } from 'fastify';
import { isLang, type Lang } from '../text/index.js';

/** The language of an answer: the route's, else the address's (its first part, or `?lang=` where it has none), else the `lang` cookie's; for machines what they accept. Latvian when nothing says. */
export function languageOf(request: FastifyRequest): Lang {
  const fixed = request.routeOptions.config.lang ?? pathLang(request.url);
  if (fixed) return fixed;
  if (isApi(request)) return acceptedLang(request.headers['accept-language']) ?? 'lv';
  return queryLang(request.url) ?? cookieLang(request.headers.cookie) ?? 'lv';
}

/** Whether the answer goes to a program: problem details instead of pages. */
export function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/');
}

function pathLang(url: string): Lang | undefined {
  const first = url.slice(1, 3);
  return isLang(first) && (url.length === 3 || url[3] === '/' || url[3] === '?') ? first : undefined;
}

function queryLang(url: string): Lang | undefined {
  const value = /[?&]lang=(\w\w)(?:&|$)/.exec(url)?.[1];
  return isLang(value) ? value : undefined;
}

/** The language chosen with the switch on pages whose address has none. */
export function cookieLang(header: string | undefined): Lang | undefined {
  const value = header && /(?:^|;\s*)lang=(\w\w)(?:;|$)/.exec(header)?.[1];
  return isLang(value) ? value : undefined;
}

/** The language of ours that an Accept-Language header puts first; undefined when it names none. */
export function acceptedLang(header: string | undefined): Lang | undefined {
  if (!header || header.length > 500) return undefined;
  const ranked = header
    .split(',')
    .map((entry, order) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { lang: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), order };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  const found = ranked.find(({ lang }) => isLang(lang))?.lang;
  return isLang(found) ? found : undefined;
}
