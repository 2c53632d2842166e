import type { FastifyRequest } from 'fastify';
import { whoOf } from '../case/index.js';
import type { Visitor } from '../identity/index.js';
import type { Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import { tidy } from '../platform/text/index.js';

/** The member of staff behind the request; the guard has let only staff through. */
export function officerOf(request: FastifyRequest): Visitor {
  if (request.visitor?.side !== 'staff') throw new Refusal('not-found');
  return request.visitor;
}

/** One transaction of the web role, with the cases of the officer's units. */
export function asOfficer<T>(
  house: House,
  request: FastifyRequest,
  work: (tx: Tx, officer: Visitor) => Promise<T>,
): Promise<T> {
  const officer = officerOf(request);
  return house.db('web').transaction(whoOf(officer), (tx) => work(tx, officer), request.id);
}

/** A value of the address or of the posted form as text; empty when missing. */
export function given(source: unknown, name: string): string {
  return tidy((source as Readonly<Record<string, unknown>> | null | undefined)?.[name]);
}
