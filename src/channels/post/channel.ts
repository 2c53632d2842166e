import { fileURLToPath } from 'node:url';
import type { House, Room } from '../../platform/room/index.js';
import { demonstrate } from './demonstrate.js';
import { readLetter } from './in/read-letter.js';
import { canRead } from './in/read-scan.js';
import { networkWall } from './in/without-network.js';
import { queueLetter } from './out/queue-letter.js';
import { setLetter } from './out/set-letter.js';
import { deeds, purposes } from './texts.js';

/** The channel as the house's list of channels knows it. */
export const channel = { id: 'post', send: queueLetter } as const;

export function createRoom(house: House): Room {
  return {
    id: 'channels/post',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: async () => {
      // Said once at the start: a reader that could reach a network is a wall less (security.md, rule 1).
      if (canRead() && !(await networkWall())) house.log.warn(withNetwork);
    },
    jobs: { 'channels/post:set': setLetter(house), 'channels/post:read': readLetter(house) },
    deeds,
    demonstrate: demonstrate(house),
    purposes,
  };
}

const withNetwork =
  'letters are read by programs that this machine cannot part from its network: allow user namespaces, or block them by a firewall';
