import { fileURLToPath } from 'node:url';
import type { House, Room } from '../../platform/room/index.js';
import { notify } from './notify.js';

/** The channel as the house's list of channels knows it. */
export const channel = { id: 'email', send: notify } as const;

export function createRoom(_house: House): Room {
  return {
    id: 'channels/email',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
  };
}
