import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { apiRoute, InvalidInput, problemAt, readBody } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { findDealer } from './keys.js';
import { line, mostLines } from './line.js';
import { report } from './report.js';

const body = z.strictObject({ movements: z.array(line).min(1).max(mostLines) });

/** Dealers' programs report in the dealer's name, by a key: all of it or nothing, and again the same. */
export function dealersApi(web: FastifyInstance, house: House): void {
  apiRoute(web, {
    method: 'POST',
    url: '/services/weapons/movements',
    operation: 'report-weapon-movements',
    summary: { lv: 'Ieroču tirgotāja krājums un pārdošana', en: 'Stock and sales of a weapons dealer' },
    about: {
      lv: 'Ar tirgotāja atslēgu (Authorization: Bearer). Pieņem visu vai neko; nosūtīts divreiz, ierakstīts ir vienreiz.',
      en: 'With a dealer’s key (Authorization: Bearer). All or nothing is taken; sent twice, it is entered once.',
    },
    access: 'machine',
    limit: { bucket: 'weapon-movements', perMinute: 60, perDay: 5000 },
    body,
    example: {
      movements: [
        {
          kind: 'sold',
          make: 'Ekol',
          serial: 'EK99-00418',
          on: '2026-11-20',
          buyer: '120488-19997',
          document: 'Kvīts Nr. 17',
        },
      ],
    },
    answer: z.object({ taken: z.int() }),
    problems: ['signed-out', 'not-allowed', 'not-valid'],
    handler: (request, reply) => take(house, request, reply),
  });
}

async function take(house: House, request: FastifyRequest, reply: FastifyReply) {
  const db = house.db('exchange');
  const [, token = ''] = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '') ?? [];
  const dealer = token ? await db.transaction({}, (tx) => findDealer(tx, token), request.id) : undefined;
  if (!dealer) return askForKey(request, reply);
  const { movements } = readBody(body, request.body);
  const look = {
    actor: { kind: 'system', key: `system:dealer`, name: dealer.name, onBehalfOf: dealer.key } as const,
    purpose: 'dealer-report',
    legalGround: 'Ieroču aprites likums, 87. pants',
    requestId: request.id,
  };
  const problems = await report((work) => db.transaction({}, (tx) => work(tx, look, dealer), request.id), movements);
  if (problems.length > 0)
    throw new InvalidInput(
      problems.map(({ at, field, problem }) => problemAt(['movements', String(at), field], problem)),
    );
  return { taken: movements.length };
}

function askForKey({ id, lang }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const title = { lv: 'Vajadzīga derīga tirgotāja atslēga', en: 'A valid key of a dealer is needed' }[lang];
  return reply
    .code(401)
    .header('www-authenticate', 'Bearer')
    .type('application/problem+json; charset=utf-8')
    .send({ type: 'about:blank', title, status: 401, instance: id });
}
