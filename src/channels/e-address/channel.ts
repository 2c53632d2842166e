import { fileURLToPath } from 'node:url';
import type { House, Room } from '../../platform/room/index.js';
import { followDeliveries, followDelivery } from './follow-deliveries.js';
import { getMessage } from './get-message.js';
import { gatewayOf } from './open-gateway.js';
import { confirmMessage, fetchMessage, pollMessages } from './receive-messages.js';
import { sendByEAddress } from './send-by-e-address.js';
import { sendMessage } from './send-message.js';
import { serveOperations } from './simulator/serve-operations.js';
import { simulatorPages } from './simulator/simulator-pages.js';
import { deeds, purposes } from './texts.js';

/** The channel as the house's list of channels knows it. */
export const channel = { id: 'e-address', send: sendByEAddress, getMessage } as const;

export function createRoom(house: House): Room {
  const gateway = gatewayOf(house);
  return {
    id: 'channels/e-address',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: async (web) => {
      if (!house.settings.LETE_DEMO) return;
      simulatorPages(web, house);
      await serveOperations(web, house);
    },
    jobs: {
      'channels/e-address:send': sendMessage(house, gateway),
      'channels/e-address:poll': pollMessages(gateway),
      'channels/e-address:fetch': fetchMessage(house, gateway),
      'channels/e-address:confirm': confirmMessage(gateway),
      'channels/e-address:follow': followDeliveries,
      'channels/e-address:follow-one': followDelivery(gateway),
    },
    schedule: {
      'channels/e-address:poll': '*/2 * * * *',
      'channels/e-address:follow': '*/10 * * * *',
    },
    deeds,
    purposes,
  };
}
