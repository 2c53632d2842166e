import type { FastifyInstance, FastifyRequest } from 'fastify';
import { safeError } from '../platform/log/index.js';
import type { House } from '../platform/room/index.js';
import { components } from './components.js';
import { listOpen, type Notice, phaseOf } from './notices.js';

/** Milliseconds for which a process uses what it has read of open notices: a change shows on every page within a minute. */
const freshFor = 10_000;

/** Says on the pages of a component that something is wrong with it, and within a day ahead that works are planned. */
export function showBanner(web: FastifyInstance, house: House): void {
  let known: { readonly until: number; readonly notices: readonly Notice[] } = { until: 0, notices: [] };
  const read = async (): Promise<readonly Notice[]> => {
    if (known.until > performance.now()) return known.notices;
    // Asked once while the others go on with what is known.
    known = { ...known, until: performance.now() + freshFor };
    try {
      known = { ...known, notices: await house.db('web').transaction({}, listOpen) };
    } catch (error) {
      // A page without its banner is better than no page; what is wrong with the database is told by the page's own statement.
      house.log.warn({ error: safeError(error) }, 'the open notices could not be read');
    }
    return known.notices;
  };
  web.addHook('onResponse', async (request) => {
    if (!showsAtOnce(request)) return;
    known = { until: 0, notices: [] };
    web.forgetPages();
  });
  web.addHook('preHandler', async (request) => {
    if (request.method !== 'GET' && request.method !== 'POST') return;
    const path = request.url.replace(/\?.*$/, '');
    if (!components.some(({ pages }) => pages.test(path))) return;
    const now = house.clock.now();
    const notice = (await read()).find((one) => concerns(one, path) && isNear(one, now));
    if (notice)
      request.chrome.disruption = {
        title: notice.title,
        startsAt: notice.startsAt,
        ahead: phaseOf(notice, now) === 'ahead',
      };
  });
}

/** The process in which an editor published something shows it at once. */
function showsAtOnce({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): boolean {
  return method === 'POST' && url.startsWith('/desk/status');
}

function concerns(notice: Notice, path: string): boolean {
  return components.some(({ id, pages }) => notice.components.includes(id) && pages.test(path));
}

function isNear(notice: Notice, now: Date): boolean {
  return notice.startsAt.getTime() - now.getTime() < 86_400_000;
}
