import type { House, Room } from '../room/index.js';
import { serveHealth } from './health-page.js';

export function createRoom(house: House): Room {
  return { id: 'platform/health', pages: (web) => serveHealth(web, house) };
}
