import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Look } from '../audit/index.js';
import { type Lookup, lookupLimit, type Service } from '../case/index.js';
import { readableReference } from '../platform/crypto/index.js';
import { checkAll, type LooseAnswers, zodOf } from '../platform/form/index.js';
import { apiRoute, apiWords, InvalidInput, problemAt } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import { fill } from '../platform/text/index.js';
import { statementByStatement } from './statement-by-statement.js';

/** `POST /api/v1/services/<id>/lookup`: the question of the service's page, for programs. What was asked stands in no address and no log line. */
export function lookupRoute(web: FastifyInstance, house: House, service: Service, lookup: Lookup): void {
  const { id, passport, examples } = service;
  const db = house.db('exchange');
  const known = new Set(lookup.form.pages.flatMap(({ fields }) => Object.keys(fields)));
  const legalGround = passport.legalGrounds[0]?.title.lv ?? passport.name.lv;
  apiRoute(web, {
    method: 'POST',
    url: `/services/${id}/lookup`,
    operation: `lookup-${id}`,
    summary: passport.name,
    about: lookup.disclaimer,
    access: 'anyone',
    limit: lookupLimit,
    body: zodOf(lookup.form),
    example: lookup.example ?? examples.person,
    answer: lookup.shape.extend({ checkedAt: z.iso.datetime(), reference: z.string() }),
    handler: async (request, reply) => {
      const answers = readAnswers(request, lookup, known);
      const reference = readableReference();
      const tx = statementByStatement(db, reference);
      const result = await lookup.ask(tx, anonymousLook(legalGround, reference), answers);
      const body = { ...lookup.toJson(result), checkedAt: tx.now.toISOString(), reference };
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
    },
  });
}

function anonymousLook(legalGround: string, reference: string): Look {
  return {
    actor: { kind: 'system', key: 'anonymous', name: 'anonymous' },
    purpose: 'lookup',
    legalGround,
    requestId: reference,
  };
}

function readAnswers({ body }: FastifyRequest, { form }: Lookup, known: ReadonlySet<string>): unknown {
  if (!isObject(body)) throw new InvalidInput([problemAt([], notAnObject)]);
  const strange = Object.keys(body).filter((name) => !known.has(name));
  const wrong = Object.entries(body).filter(([name, value]) => known.has(name) && typeof value === 'object');
  const checked = checkAll(form, wrong.length ? {} : body);
  const problems = [
    ...strange.map((name) => problemAt([name], apiWords.unknown)),
    ...wrong.map(([name]) => problemAt([name], apiWords.wrongType)),
    ...('problems' in checked && !wrong.length
      ? checked.problems.map(({ field, message }) => problemAt([field], fill(message, {})))
      : []),
  ];
  if (problems.length || 'problems' in checked) throw new InvalidInput(problems);
  return checked.answers;
}

const notAnObject = {
  lv: 'Nosūtiet JSON objektu ar aprakstītajiem laukiem.',
  en: 'Send a JSON object with the fields described.',
};

function isObject(body: unknown): body is LooseAnswers {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
