import type { Service } from '../case/index.js';
import { servicesOf } from '../case/index.js';
import type { House, Room } from '../platform/room/index.js';
import { catalogueRoute } from './catalogue.js';
import { lookupRoute } from './lookup.js';
import { programRoute } from './programs.js';

export function createRoom(house: House): Room {
  return {
    id: 'exchange',
    pages: (web) => {
      const services: readonly Service[] = servicesOf(house);
      catalogueRoute(web, services, house.settings.publicUrl);
      for (const service of services) {
        if (service.lookup && !service.lookup.signedIn) lookupRoute(web, house, service, service.lookup);
        for (const question of service.programs ?? []) programRoute(web, house, service, question);
        service.api?.(web, house);
      }
    },
  };
}
