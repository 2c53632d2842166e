import type { FastifyInstance, FastifyRequest } from 'fastify';
import { safeError } from '../log/index.js';
import type { House } from '../room/index.js';
import { keepStep, traced } from '../trace/index.js';
import type { FaultWatch } from './faults.js';
import type { Metrics } from './metrics.js';

interface Watch {
  readonly house: House;
  readonly metrics: Metrics;
  readonly faults: FaultWatch;
  /** Steps of traces that are still being written. */
  readonly kept: Set<Promise<void>>;
}

/** One log line, one measurement and, where a case was touched, one step of its trace for every request. */
export function watchRequests(web: FastifyInstance, { house, metrics, faults, kept }: Watch): void {
  const open = new WeakMap<FastifyRequest, { readonly caseNumbers: ReadonlySet<string>; readonly end: () => void }>();
  const db = () => house.db('web');

  web.addHook('onRequest', (request, _reply, done) => {
    traced(nameOf(request), { 'lete.request_id': request.id }, (caseNumbers, span) => {
      open.set(request, { caseNumbers, end: () => span.end() });
      done();
    });
  });

  web.addHook('onResponse', (request, reply, done) => {
    const { method, id } = request;
    const route = routeOf(request);
    const status = reply.statusCode;
    const milliseconds = reply.elapsedTime;
    const { caseNumbers = new Set<string>(), end } = open.get(request) ?? {};
    faults.note(status);
    metrics.requests.observe({ method, route, status: String(status) }, milliseconds / 1000);
    const line = {
      requestId: id,
      method,
      route,
      status,
      ms: Math.round(milliseconds),
      ...(caseNumbers.size && { cases: [...caseNumbers] }),
    };
    house.log[levelOf(route, status)](line, 'request');
    const step = {
      kind: 'request',
      name: `${method} ${route}`,
      ref: id,
      outcome: String(status),
      milliseconds,
    } as const;
    if (caseNumbers.size) remember(keepStep(db(), caseNumbers, step));
    end?.();
    done();
  });

  function remember(writing: Promise<void>): void {
    const written = writing
      .catch((error) => house.log.warn({ error: safeError(error) }, 'a step of a trace was not kept'))
      .finally(() => kept.delete(written));
    kept.add(written);
  }
}

/** The pattern of the route; an address that matches none may hold anything and is not repeated. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unmatched';
}

function nameOf(request: FastifyRequest): string {
  return `${request.method} ${routeOf(request)}`;
}

function levelOf(route: string, status: number): 'debug' | 'info' | 'warn' {
  if (status >= 500) return 'warn';
  return /^\/(assets|health|metrics)/.test(route) ? 'debug' : 'info';
}
