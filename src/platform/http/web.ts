import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import type { House } from '../room/index.js';
import { isLang, type Lang } from '../text/index.js';

/** Who may call a route. `anyone`; `client`: signed in; `staff`: signed in as staff; `staff:<grant>`: staff with that grant; `machine`: a partner's credential. */
export type Access = 'anyone' | 'client' | 'staff' | `staff:${string}` | 'machine';

/** What the layout shows of the visitor; the identity room fills it in. */
export interface Chrome {
  /** Name of the person signed in. */
  userName?: string;
  /** Name of the child, ward, company or institution that the person acts for, when not for themselves. */
  actingFor?: string;
  staff?: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Language of the page: from the address, else the `lang` cookie, else Latvian. */
    lang: Lang;
    chrome: Chrome;
    /** Anti-forgery token of the session; undefined for anonymous visitors. */
    csrf: string | undefined;
  }
}

export interface WebOptions {
  readonly house: House;
}

/** The HTTP edge: one Fastify instance with everything that holds for every route. */
export async function createWeb({ house }: WebOptions): Promise<FastifyInstance> {
  const web = Fastify({
    loggerInstance: undefined,
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    trustProxy: false,
  });
  await web.register(cookie);
  await web.register(formbody);
  web.decorateRequest('lang', 'lv');
  web.decorateRequest('csrf', undefined);
  web.decorateRequest('chrome');
  web.addHook('onRoute', (route) => {
    if (!route.config?.access) throw new Error(`route ${route.method} ${route.url} does not declare config.access`);
  });
  web.addHook('onRequest', async (request) => {
    request.chrome = {};
    request.lang =
      request.routeOptions.config.lang ?? pathLang(request.url) ?? cookieLang(request.cookies.lang) ?? 'lv';
  });
  house.log.debug('web created');
  return web;
}

function pathLang(url: string): Lang | undefined {
  const first = url.slice(1, 3);
  return isLang(first) && (url.length === 3 || url[3] === '/' || url[3] === '?') ? first : undefined;
}

function cookieLang(value: string | undefined): Lang | undefined {
  return isLang(value) ? value : undefined;
}
