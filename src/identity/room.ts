import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { cookieNames } from './cookies.js';
import { guardRoutes } from './guard.js';
import { recogniseVisitors } from './recognise.js';
import { isStaffMember } from './staff-rights.js';

export function createRoom(house: House): Room {
  return {
    id: 'identity',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: (web) => {
      web.decorate('identity', { house, cookies: cookieNames(house.settings) });
      recogniseVisitors(web, async () => true);
      guardRoutes(web, (personId) => isStaffMember(house, personId));
    },
  };
}
