import { fileURLToPath } from 'node:url';
import type { House, Room } from '../../platform/room/index.js';
import { notify } from './notify.js';
import { sendNotice } from './send-notice.js';
import { openSmtp } from './transport.js';

/** The channel as the house's list of channels knows it. */
export const channel = { id: 'email', send: notify } as const;

export function createRoom(house: House): Room {
  const transport = openSmtp(house.settings);
  return {
    id: 'channels/email',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    jobs: { 'channels/email:send': sendNotice(house, transport) },
    stop: async () => transport?.close(),
  };
}
