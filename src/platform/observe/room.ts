import type { House, Room } from '../room/index.js';
import { createMetrics, mayRead } from './metrics.js';
import { createReadiness } from './readiness.js';
import { watchRequests } from './watch-requests.js';

const config = { access: 'anyone' } as const;

export function createRoom(house: House): Room {
  const kept = new Set<Promise<void>>();
  return {
    id: 'platform/observe',
    pages: (web) => {
      const metrics = createMetrics(house);
      const readiness = createReadiness(house);
      watchRequests(web, { house, metrics, kept });
      web.get('/health/live', { config }, (_request, reply) =>
        reply.header('cache-control', 'no-store').send({ status: 'ok' }),
      );
      web.get('/health/ready', { config }, async (_request, reply) => {
        const state = await readiness();
        return reply
          .code(state.status === 'not-ready' ? 503 : 200)
          .header('cache-control', 'no-store')
          .send(state);
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
