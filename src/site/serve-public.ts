import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type BothPaths, both, type PageContent, sendPage } from '../platform/http/index.js';

export type PublicPage = (request: FastifyRequest) => PageContent | Promise<PageContent>;

/** Seconds for which anyone may keep a public page: a change is visible within a minute (quality 17). */
const cacheSeconds = 30;

/** Serves pages that are the same for everyone who is not signed in. */
export function publicPages(web: FastifyInstance) {
  return (paths: BothPaths, make: PublicPage) =>
    both(web, paths, {
      method: 'GET',
      config: { access: 'anyone' },
      handler: async (request, reply) => sendPage(request, reply, { cacheSeconds, ...(await make(request)) }),
    });
}
