import { fileURLToPath } from 'node:url';
import type { House, Room } from '../room/index.js';
import { serveDeadLetters } from './pages/dead-letters.js';

export function createRoom(house: House): Room {
  return {
    id: 'platform/jobs',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: (web) => serveDeadLetters(web, house),
  };
}
