import type { FastifyInstance } from 'fastify';
import type { House } from '../../platform/room/index.js';
import { datasetsOf } from './datasets.js';
import { importRoutes } from './import-routes.js';
import { overviewRoute } from './overview.js';
import { recordRoutes } from './record-routes.js';

/** Administration: the entry page, each dataset's pages, export and import. */
export function adminRoutes(house: House) {
  return (web: FastifyInstance): void => {
    overviewRoute(house)(web);
    for (const set of datasetsOf(house)) recordRoutes(house, set)(web);
    importRoutes(house)(web);
  };
}
