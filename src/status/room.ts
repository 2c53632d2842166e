import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { showBanner } from './banner.js';
import { demonstrate } from './demonstrate.js';
import { editorPages } from './pages/editor-routes.js';
import { startProbing } from './probe/prober.js';
import { forgetReadings } from './probe/readings.js';
import { forgetUnconfirmed, sendLink, tellSubscribers } from './subscribe.js';
import { deeds, purposes } from './texts.js';

export function createRoom(house: House): Room {
  return {
    id: 'status',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes,
    pages: (web) => {
      showBanner(web, house);
      editorPages(web, house);
    },
    news: {
      'status-changed': async (payload, context) => {
        await context.transaction({}, (tx) => tellSubscribers(house, tx, Number(payload.updateId)));
      },
    },
    jobs: {
      'status:ask': ({ subscriber, follow }, context) =>
        context.transaction({}, (tx) => sendLink(house, tx, String(subscriber), String(follow))),
      'status:forget': (_payload, context) =>
        context.transaction({}, async (tx) => {
          await forgetReadings(tx);
          await forgetUnconfirmed(tx);
        }),
    },
    schedule: { 'status:forget': '25 2 * * *' },
    background: () => startProbing(house),
    ...(house.settings.LETE_DEMO && { demonstrate: () => demonstrate(house) }),
  };
}
