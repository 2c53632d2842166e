import type { FastifyInstance, RouteOptions } from 'fastify';
import { type Lang, languages } from '../text/index.js';

/** One page under an address of each language, without the language prefix: `{ lv: '/pakalpojumi', en: '/services' }`. */
export type BothPaths = Readonly<Record<Lang, string>>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by `both`: the language of the route and the address patterns of the same page in every language. */
    lang?: Lang;
    paths?: BothPaths;
  }
}

/** Registers a page under `/lv…` and `/en…`; the layout's language switch finds its twin through `config.paths`. */
export function both(web: FastifyInstance, paths: BothPaths, options: Omit<RouteOptions, 'url'>): void {
  const full: BothPaths = { lv: `/lv${paths.lv}`, en: `/en${paths.en}` };
  for (const lang of languages)
    web.route({ ...options, url: full[lang], config: { ...options.config, lang, paths: full } } as RouteOptions);
}
