import { z } from 'zod';
import type { Lang } from '../../text/index.js';
import { type SituationName, situations } from '../situations.js';
import { type ApiRoute, apiRoot } from './api-route.js';

const problem = z
  .object({
    type: z.string().describe('Kind of problem, e.g. /api/v1/problems/not-valid'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong and how to mend it, in the accepted language'),
    instance: z.string().describe('Reference of this occurrence'),
    field: z.string().optional().describe('The first field that is wrong'),
    errors: z
      .array(
        z.object({ field: z.string(), pointer: z.string().describe('RFC 6901, from the body'), detail: z.string() }),
      )
      .optional(),
  })
  .describe('RFC 9457 problem details');

/** The JSON schema of what is sent (`input`) or answered (`output`). */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const {
    $schema: _,
    '~standard': __,
    ...rest
  } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return rest;
}

/** The OpenAPI 3.1 document of every route of the machine interface. */
export function openApi(routes: readonly ApiRoute[], publicUrl: string, lang: Lang): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = apiRoot + route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, lang) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lete',
      version: 'v1',
      summary: words.summary[lang],
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: { schemas: { Problem: jsonSchema(problem, 'output') } },
  };
}

const words = {
  summary: { lv: 'Sabiedrisko pakalpojumu saskarne programmām', en: 'Public services for programs' },
  answered: { lv: 'Atbilde', en: 'The answer' },
} as const;

function operation(route: ApiRoute, lang: Lang): Record<string, unknown> {
  const parameters = [...route.url.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    operationId: route.operation,
    summary: route.summary[lang],
    ...(route.about && { description: route.about[lang] }),
    ...(parameters.length && { parameters }),
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: jsonSchema(route.body, 'input'),
            ...(route.example !== undefined && { example: route.example }),
          },
        },
      },
    }),
    responses: {
      200: {
        description: words.answered[lang],
        content: { 'application/json': { schema: jsonSchema(route.answer, 'output') } },
      },
      ...Object.fromEntries(problemsOf(route).map((name) => [situations[name].status, problemAnswer(name, lang)])),
    },
  };
}

/** The situations that a caller of the route may meet. */
export function problemsOf(route: ApiRoute): readonly SituationName[] {
  const body: readonly SituationName[] = route.body ? ['malformed', 'too-large', 'unsupported', 'not-valid'] : [];
  return [...new Set([...body, ...(route.problems ?? []), 'too-many', 'fault', 'unavailable'] as const)];
}

function problemAnswer(name: SituationName, lang: Lang): Record<string, unknown> {
  return {
    description: situations[name].title[lang],
    ...(name === 'too-many' && {
      headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' } },
    }),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
