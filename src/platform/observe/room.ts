import type { House, Room } from '../room/index.js';
import { readiness } from './readiness.js';

export function createRoom(house: House): Room {
  return {
    id: 'platform/observe',
    pages: (web) => {
      const config = { access: 'anyone' } as const;
      web.get('/health/live', { config }, async () => ({ status: 'ok' }));
      web.get('/health/ready', { config }, async (_request, reply) => {
        const state = await readiness(house);
        return reply
          .code(state.status === 'ok' ? 200 : 503)
          .header('cache-control', 'no-store')
          .send(state);
      });
    },
  };
}
