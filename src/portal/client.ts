import type { FastifyRequest } from 'fastify';
import { whoOf } from '../case/index.js';
import type { Visitor } from '../identity/index.js';
import type { Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import { tidy } from '../platform/text/index.js';

/** The person behind the request; the guard has let only signed-in clients through. */
export function visitorOf(request: FastifyRequest): Visitor {
  if (request.visitor?.side !== 'client') throw new Refusal('not-allowed');
  return request.visitor;
}

/** One transaction of the web role, with the rows that the visitor may see. */
export function asClient<T>(
  house: House,
  request: FastifyRequest,
  work: (tx: Tx, visitor: Visitor) => Promise<T>,
): Promise<T> {
  const visitor = visitorOf(request);
  return house.db('web').transaction(whoOf(visitor), (tx) => work(tx, visitor), request.id);
}

/** A value of the address, e.g. `param(request, 'id')`. */
export function param(request: FastifyRequest, name: string): string {
  const value = (request.params as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}

/** One field of a posted form as text, as it is kept; empty when missing. */
export function field(request: FastifyRequest, name: string): string {
  const body = request.body as Readonly<Record<string, unknown>> | null | undefined;
  return tidy(body?.[name]);
}
