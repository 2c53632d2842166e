import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { lookupLimit, openLook, type Service } from '../../case/index.js';
import { writeCsv } from '../../platform/csv/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { findPicture, listPublished, type ShownObject } from '../../registers/cultural-objects/index.js';
import { openData } from './addresses.js';

type Part = Pick<Service, 'passport'>;
const config = { access: 'anyone', limit: { ...lookupLimit, bucket: 'cultural objects data' } } as const;
const columns = [
  'number',
  'status',
  'statusOn',
  'kind',
  'title',
  'subject',
  'maker',
  'materials',
  'period',
  'fromYear',
  'toYear',
  'measurements',
  'inscriptions',
  'features',
  'description',
  'origin',
] as const;

/** The published register for anyone, and its pictures. */
export function openDataRoutes(web: FastifyInstance, house: House, service: Part): void {
  web.get(openData.csv, { config }, async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="cultural-objects.csv"')
      .header('cache-control', 'public, max-age=300')
      .send(Readable.from(writeCsv(columns, rowsOf(await all(house, service, request.id)), { delimiter: ',' }))),
  );
  web.get(openData.json, { config }, async (request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(
        JSON.stringify({
          license: 'https://creativecommons.org/publicdomain/zero/1.0/',
          objects: await all(house, service, request.id),
        }),
      ),
  );
  web.get(`${openData.picture}/:number/:place`, { config: { access: 'anyone' } }, async (request, reply) => {
    const { number, place } = request.params as { readonly number: string; readonly place: string };
    if (!/^\d$/.test(place)) throw new Refusal('not-found');
    const asked = { number, place: Number(place), forWork: false };
    const bytes = await house.db('web').transaction({}, (tx) => findPicture(tx, openLook(service), asked), request.id);
    if (!bytes) throw new Refusal('not-found');
    return reply.type('image/jpeg').header('cache-control', 'public, max-age=300').send(bytes);
  });
}

/** Everything published; a piece at a time from the database. */
export async function all(
  house: House,
  service: Part,
  requestId: string,
): Promise<readonly Omit<ShownObject, 'picture'>[]> {
  const objects: Omit<ShownObject, 'picture'>[] = [];
  await house.db('web').transaction(
    {},
    async (tx) => {
      for await (const object of listPublished(tx, openLook(service))) objects.push(object);
    },
    requestId,
  );
  return objects;
}

function* rowsOf(objects: readonly Omit<ShownObject, 'picture'>[]) {
  for (const object of objects) yield columns.map((name) => object[name]);
}
