import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Text } from '../../text/index.js';
import { type FieldProblem, InvalidInput } from '../classify.js';
import type { Limit } from '../limits/limits.js';
import type { SituationName } from '../situations.js';
import type { Access } from '../web.js';

/** A route of the machine interface, told once: it is served and described from here. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, with `:name` for parameters. */
  readonly url: string;
  /** Name of the operation for generated clients. */
  readonly operation: string;
  readonly summary: Text;
  readonly about?: Text;
  readonly access: Access;
  readonly limit?: Limit;
  /** Shape of the body, for the description; `read` checks it. */
  readonly body?: z.ZodType;
  readonly example?: unknown;
  readonly answer: z.ZodType;
  /** Situations that the caller may meet beside a fault and too many requests. */
  readonly problems?: readonly SituationName[];
  readonly handler: (request: FastifyRequest, reply: FastifyReply) => unknown;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the machine interface, in the order registered. */
    readonly apiRoutes: ApiRoute[];
  }
}

export const apiRoot = '/api/v1';

/** Registers a route of the machine interface and adds it to the OpenAPI document and its page. */
export function apiRoute(web: FastifyInstance, route: ApiRoute): void {
  const { method, url, access, limit, handler } = route;
  web.apiRoutes.push(route);
  web.route({ method, url: apiRoot + url, config: { access, ...(limit && { limit }) }, handler });
}

/** The body as its schema says, or InvalidInput that names every field and its remedy. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new InvalidInput(result.error.issues.flatMap(problemsOf));
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problemAt([...path, key], words.unknown));
  if (issue.code === 'invalid_type' && issue.input === undefined) return [problemAt(path, words.missing)];
  return [problemAt(path, issue.code === 'invalid_type' ? words.wrongType : words.wrong)];
}

/** A problem at a place of the body; `path` from the outermost member in. */
export function problemAt(path: readonly string[], detail: Text): FieldProblem {
  const pointer = path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { field: path.join('.'), pointer, detail };
}

const words = {
  missing: { lv: 'Norādiet šo lauku.', en: 'Give this field.' },
  unknown: { lv: 'Šāda lauka nav; izņemiet to.', en: 'There is no such field; leave it out.' },
  wrongType: {
    lv: 'Vērtība ir cita veida, nekā aprakstīts; skatiet saskarnes aprakstu.',
    en: 'The value is of another type than described; see the interface description.',
  },
  wrong: {
    lv: 'Vērtība neatbilst aprakstam; skatiet saskarnes aprakstu.',
    en: 'The value does not fit the description; see the interface description.',
  },
} as const;

export { words as apiWords };
