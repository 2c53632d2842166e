import { fileURLToPath } from 'node:url';
import type { House, Room } from '../../platform/room/index.js';
import { demonstrate } from './demonstrate.js';
import { readLetter } from './in/read-letter.js';
import { queueLetter } from './out/queue-letter.js';
import { setLetter } from './out/set-letter.js';
import { deeds, purposes } from './texts.js';

/** The channel as the house's list of channels knows it. */
export const channel = { id: 'post', send: queueLetter } as const;

export function createRoom(house: House): Room {
  return {
    id: 'channels/post',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    jobs: { 'channels/post:set': setLetter(house), 'channels/post:read': readLetter(house) },
    deeds,
    demonstrate: demonstrate(house),
    purposes,
  };
}
