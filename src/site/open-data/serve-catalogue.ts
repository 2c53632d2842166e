import type { FastifyInstance } from 'fastify';
import { servicesOf } from '../../case/index.js';
import type { House } from '../../platform/room/index.js';
import { factsOf } from '../facts-of.js';
import { catalogueTriples } from './cpsv-ap.js';
import { toJsonLd, toTurtle } from './triples.js';

/** The catalogue as data, at addresses that stay: CPSV-AP in Turtle and in JSON-LD. */
export function serveCatalogue(web: FastifyInstance, house: House): void {
  const config = { access: 'anyone' } as const;
  const triples = async () => {
    const services = servicesOf(house);
    return catalogueTriples(house.settings.publicUrl, services, await factsOf(house, services), web.shown.agency());
  };
  web.get('/catalogue.ttl', { config }, async (_, reply) =>
    reply
      .type('text/turtle; charset=utf-8')
      .header('cache-control', 'public, max-age=30')
      .send(toTurtle(await triples())),
  );
  web.get('/catalogue.jsonld', { config }, async (_, reply) =>
    reply
      .type('application/ld+json; charset=utf-8')
      .header('cache-control', 'public, max-age=30')
      .send(toJsonLd(await triples())),
  );
}
