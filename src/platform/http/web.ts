import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { agency, type ShownAgency, serveAssets, servePreferences } from '../html/index.js';
import type { House } from '../room/index.js';
import type { Lang, Text } from '../text/index.js';
import { answerError } from './answer-error.js';
import { apiPages } from './api/api-pages.js';
import { acceptBodies, bodyLimit } from './bodies.js';
import { compressAnswers } from './compress.js';
import { checkToken, decorateToken, originGuard } from './forgery.js';
import { keepPages } from './kept-pages.js';
import { acceptedLang, cookieLang, languageOf } from './language.js';
import { limitRequests } from './limits/limits.js';
import { Refusal } from './refusal.js';
import { type ContentPolicy, policyHeader, securityHeaders } from './security-headers.js';

/** Who may call a route. `anyone`; `client`: signed in; `staff`: signed in as staff; `staff:<grant>`: staff with that grant; `machine`: a partner's credential. */
export type Access = 'anyone' | 'client' | 'staff' | `staff:${string}` | 'machine';

/** What the layout shows of the visitor; the identity room fills it in. */
export interface Chrome {
  /** Name of the person signed in. */
  userName?: string;
  /** Name of the child, ward, company or institution that the person acts for, when not for themselves. */
  actingFor?: string;
  staff?: boolean;
  /** The desk's main pages, as far as the visitor's rights go; the desk fills it in. */
  nav?: readonly {
    readonly href: string;
    readonly label: Text;
    readonly more?: boolean;
    readonly within?: readonly string[];
  }[];
  /** Works or a disruption that concern this page; the status room fills it in. */
  disruption?: { readonly title: Text; readonly startsAt: Date; readonly ahead: boolean };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Directives of the content security policy that this page needs beyond the strict ones. */
    policy?: ContentPolicy;
  }
  interface FastifyInstance {
    /** Every route, as the router was given it: for the test that decides each. */
    /** Whether something stands in front of routes that are not for anyone: the identity room says so. */
    readonly guard: { stands: boolean };
    readonly routesServed: { method: string; url: string; access: Access; callback: boolean }[];
    /** What every page shows of the installation. */
    readonly shown: {
      readonly demo: boolean;
      readonly publicUrl: string;
      /** What stands at the foot of every page now; the room that keeps the agency's facts puts its own in. */
      agency: () => ShownAgency;
    };
  }
  interface FastifyRequest {
    /** Language of the page: from the address, else the `lang` cookie, else Latvian. */
    lang: Lang;
    chrome: Chrome;
    /** Anti-forgery token of the session, newly masked at each reading; undefined for anonymous visitors. */
    csrf: string | undefined;
  }
}

export interface WebOptions {
  readonly house: House;
}

/** The HTTP edge: one Fastify instance with everything that holds for every route. */
export async function createWeb({ house }: WebOptions): Promise<FastifyInstance> {
  const { settings, log, clock } = house;
  const web = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit,
    trustProxy: settings.LETE_TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? false,
    // A sender has 10 s for the headers and two minutes for the whole request (a large file over a slow line).
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384 },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      reply.headers(headers);
      answerError(error, request, reply, log, clock.now());
    },
  });
  const headers = securityHeaders(settings);
  const guardOrigin = originGuard(settings);
  const policies = new Map<ContentPolicy, string>();
  let closing = false;

  await web.register(cookie);
  acceptBodies(web);
  decorateToken(web);
  web.decorate('shown', { demo: settings.LETE_DEMO, publicUrl: settings.publicUrl, agency: () => agency });
  web.decorate('apiRoutes', []);
  web.decorate('routesServed', []);
  web.decorate('guard', { stands: false });
  web.decorateRequest('lang', 'lv');
  web.decorateRequest('chrome');
  web.setErrorHandler((error, request, reply) => answerError(error, request, reply, log, clock.now()));
  web.setNotFoundHandler((request, reply) => {
    const trimmed = /^(\/[^/\\?][^?]*?)\/+(\?.*)?$/.exec(request.url);
    if (trimmed && (request.method === 'GET' || request.method === 'HEAD'))
      return reply.redirect(`${trimmed[1]}${trimmed[2] ?? ''}`, 308);
    throw new Refusal('not-found');
  });

  const limitRequest = limitRequests(web, house);
  const answerFromMemory = keepPages(web, house);
  compressAnswers(web);
  web.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.access) throw new Error(`route ${method} ${url} does not declare config.access`);
    for (const verb of [method].flat())
      web.routesServed.push({ method: verb, url, access: config.access, callback: config.callback === true });
    if (config.policy) policies.set(config.policy, policyHeader(settings, config.policy));
  });
  // Fails closed: a process that serves a guarded route without the room that guards it does not start.
  web.addHook('onReady', (done) => {
    const open = web.routesServed.find(({ access }) => access !== 'anyone' && access !== 'machine');
    done(open && !web.guard.stands ? new Error(`${open.method} ${open.url} would be served unguarded`) : undefined);
  });
  web.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  web.addHook('onRequest', (request, reply, done) => {
    const { policy } = request.routeOptions.config;
    reply.headers(headers);
    reply.header('x-request-id', request.id);
    if (policy) reply.header('content-security-policy', policies.get(policy) ?? policyHeader(settings, policy));
    request.chrome = {};
    request.lang = languageOf(request);
    if (closing) throw Object.assign(new Error('closing'), { statusCode: 503 });
    guardOrigin(request);
    limitRequest(request);
    if (!answerFromMemory(request, reply)) done();
  });
  web.addHook('preValidation', (request, _reply, done) => {
    checkToken(request);
    done();
  });
  web.get('/', { config: { access: 'anyone' } }, (request, reply) => {
    const lang = cookieLang(request.headers.cookie) ?? acceptedLang(request.headers['accept-language']) ?? 'lv';
    return reply.header('vary', 'accept-language, cookie').redirect(`/${lang}`, 302);
  });
  apiPages(web, settings.publicUrl);
  serveAssets(web);
  servePreferences(web);
  return web;
}
