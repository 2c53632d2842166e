import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { demonstrate } from './demonstrate.js';
import { countCommand, countFigures } from './figures/count-job.js';
import { standardPages } from './standard/standard-routes.js';

export function createRoom(house: House): Room {
  return {
    id: 'quality',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: (web) => standardPages(web, house),
    jobs: { 'quality:count': countFigures },
    schedule: { 'quality:count': '4,34 * * * *' },
    ...(house.settings.LETE_DEMO && { demonstrate: () => demonstrate(house) }),
    commands: { count: countCommand(house) },
  };
}
