import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { batches, batchPaper, letterPaper, listPaper, listRows } from '../../channels/post/index.js';
import { actorOf } from '../../identity/index.js';
import { writeCsv } from '../../platform/csv/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { uuidOf } from './out-routes.js';

const config = { access: 'staff:officer' } as const;

/** What is printed: a letter, all letters of a batch, its list. */
export function paperRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/post/letters/:id/paper.pdf',
      config,
      handler: async (request, reply) => {
        const id = uuidOf(given(request.params, 'id'));
        const pdf = await asOfficer(house, request, (tx, officer) => letterPaper(house, tx, actorOf(officer), id));
        return send(reply, 'application/pdf', 'vestule.pdf', pdf);
      },
    });
    web.route({
      method: 'GET',
      url: '/desk/post/out/:batch/:file',
      config,
      handler: async (request, reply) => {
        const make = files[given(request.params, 'file')];
        if (!make) throw new Refusal('not-found');
        return make(house, request, reply);
      },
    });
  };
}

type Make = (house: House, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const files: Readonly<Record<string, Make>> = {
  'letters.pdf': async (house, request, reply) => {
    const id = uuidOf(given(request.params, 'batch'));
    const pdf = await asOfficer(house, request, (tx, officer) => batchPaper(house, tx, actorOf(officer), id));
    return send(reply, 'application/pdf', 'vestules.pdf', Buffer.from(pdf));
  },
  'list.pdf': async (house, request, reply) => {
    const { batch, items } = await batchOf(house, request);
    return send(reply, 'application/pdf', 'saraksts.pdf', Buffer.from(await listPaper(house, batch, items)));
  },
  'list.csv': async (house, request, reply) => {
    const { items } = await batchOf(house, request);
    const [header = [], ...rows] = listRows(items);
    let text = '';
    for await (const piece of writeCsv(header.map(String), rows)) text += piece;
    return send(reply, 'text/csv; charset=utf-8', 'saraksts.csv', Buffer.from(text));
  },
};

function batchOf(house: House, request: FastifyRequest) {
  return asOfficer(house, request, (tx) => batches.getBatch(house, tx, given(request.params, 'batch')));
}

function send(reply: FastifyReply, type: string, name: string, bytes: Buffer): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(bytes);
}
