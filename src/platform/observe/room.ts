import type { House, Room } from '../room/index.js';
import { watchFaults } from './faults.js';
import { createMetrics, mayRead, showChecks } from './metrics.js';
import { createReadiness, ownChecks, type Readiness } from './readiness.js';
import { watchRequests } from './watch-requests.js';

const config = { access: 'anyone' } as const;

export function createRoom(house: House): Room {
  const kept = new Set<Promise<void>>();
  const faults = watchFaults(house.log);
  return {
    id: 'platform/observe',
    checks: ownChecks(house, faults.check),
    pages: (web) => {
      const metrics = createMetrics(house);
      const readiness = createReadiness(house);
      showChecks(metrics.registry, readiness);
      watchRequests(web, { house, metrics, faults, kept });
      web.get('/health/live', { config }, (_request, reply) =>
        reply.header('cache-control', 'no-store').send({ status: 'ok' }),
      );
      web.get('/health/ready', { config }, async (_request, reply) => {
        const state = await readiness();
        return reply
          .code(state.status === 'not-ready' ? 503 : 200)
          .header('cache-control', 'no-store')
          .send({ status: state.status, checks: inEnglish(state.checks) });
      });
      web.get('/metrics', { config }, async (request, reply) => {
        if (!mayRead(request, house.settings)) return reply.callNotFound();
        return reply
          .type(metrics.registry.contentType)
          .header('cache-control', 'no-store')
          .send(await metrics.registry.metrics());
      });
    },
    stop: async () => {
      await Promise.all(kept);
    },
  };
}

/** Programs and their operators read it. */
function inEnglish(checks: Readiness['checks']) {
  return Object.fromEntries(Object.entries(checks).map(([id, { status, says }]) => [id, { status, says: says.en }]));
}
