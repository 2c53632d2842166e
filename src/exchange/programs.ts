import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { lookupLimit, openLook, type ProgramQuestion, type Service } from '../case/index.js';
import { readableReference } from '../platform/crypto/index.js';
import { apiRoute, readBody } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import { statementByStatement } from './statement-by-statement.js';

/** `POST /api/v1/services/<id>/<name>`: a question that the service declares for programs. What was asked stands in no address and no log line. */
export function programRoute(web: FastifyInstance, house: House, service: Service, question: ProgramQuestion): void {
  const { name, summary, about, body, example, answer, ask } = question;
  const db = house.db('exchange');
  apiRoute(web, {
    method: 'POST',
    url: `/services/${service.id}/${name}`,
    operation: `${name}-${service.id}`,
    summary,
    ...(about && { about }),
    access: 'anyone',
    limit: lookupLimit,
    body,
    example,
    answer: answer.extend({ checkedAt: z.iso.datetime(), reference: z.string() }),
    handler: async (request, reply) => {
      const asked = readBody(body, request.body);
      const reference = readableReference();
      const tx = statementByStatement(db, reference);
      const answered = await ask(tx, { ...openLook(service), requestId: reference }, asked);
      return reply
        .type('application/json; charset=utf-8')
        .send(JSON.stringify({ ...answered, checkedAt: tx.now.toISOString(), reference }));
    },
  });
}
