import { fileURLToPath } from 'node:url';
import type { House, Room } from '../../platform/room/index.js';
import { webhook } from './hook/webhook.js';
import { destroyRecordings, sweep } from './recordings/destroy.js';
import { pushRoute } from './recordings/push.js';
import { demonstrate } from './simulator/demonstrate.js';
import { simulatorPages } from './simulator/simulator-pages.js';
import { deeds, purposes } from './texts.js';

/** The channel as the house's list of channels knows it: calls are registered by whoever takes them, never by themselves. */
export const channel = { id: 'phone' } as const;

export function createRoom(house: House): Room {
  return {
    id: 'channels/phone',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: async (web) => {
      await webhook(web, house);
      await pushRoute(web, house);
      if (house.settings.LETE_DEMO) simulatorPages(web, house);
    },
    jobs: { 'channels/phone:destroy': destroyRecordings, 'channels/phone:sweep': sweep },
    schedule: { 'channels/phone:destroy': '20 2 * * *', 'channels/phone:sweep': '50 * * * *' },
    ...(house.settings.LETE_DEMO && { demonstrate: demonstrate(house) }),
    deeds,
    purposes,
  };
}
