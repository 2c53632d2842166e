import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Settings } from '../config/index.js';
import { queueState } from '../jobs/index.js';
import { safeError } from '../log/index.js';
import type { House } from '../room/index.js';
import type { Readiness } from './readiness.js';

export interface Metrics {
  readonly registry: Registry;
  /** Seconds by method, route pattern and status. */
  readonly requests: Histogram<'method' | 'route' | 'status'>;
}

/** The figures of this process and, read at each scrape, of the queue that all processes share. */
export function createMetrics(house: House): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'lete_http_request_seconds',
    help: 'Duration of requests by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const due = gauge('lete_jobs_due', 'Jobs that could run now');
  const oldest = gauge('lete_jobs_oldest_due_seconds', 'Age of the oldest job that could run now; an alarm from 300');
  const dead = gauge('lete_jobs_dead_letters', 'Jobs that used up their tries; an alarm from 1');
  const up = gauge('lete_database_up', 'Whether the database answered this scrape');
  const pool = gauge('lete_database_connections', 'Connections of this process by role and state', ['role', 'state']);
  new Gauge({
    name: 'lete_scrape_time_seconds',
    help: 'Instant of this scrape',
    registers,
    collect: async function () {
      this.setToCurrentTime();
      readPools(house, pool);
      try {
        const state = await house.db('web').transaction({}, queueState);
        up.set(1);
        due.set(state.due);
        oldest.set(state.oldestSeconds);
        dead.set(state.deadLetters);
      } catch (error) {
        up.set(0);
        house.log.warn({ error: safeError(error) }, 'metrics without the database');
      }
    },
  });
  return { registry, requests };
}

/** Every readiness check as a figure, so that one rule of the monitoring catches all: `lete_check > 0`. */
export function showChecks(registry: Registry, readiness: () => Promise<Readiness>): void {
  new Gauge({
    name: 'lete_check',
    help: 'State of each check of /health/ready: 0 ok, 1 degraded, 2 not ready; an alarm from 1',
    labelNames: ['check'],
    registers: [registry],
    collect: async function () {
      const { checks } = await readiness();
      for (const [check, { status }] of Object.entries(checks))
        this.set({ check }, ['ok', 'degraded', 'not-ready'].indexOf(status));
    },
  });
}

function readPools(house: House, gauge: Gauge): void {
  for (const role of ['web', 'worker', 'exchange'] as const) {
    const { totalCount, idleCount, waitingCount } = house.db(role).pool;
    gauge.set({ role, state: 'busy' }, totalCount - idleCount);
    gauge.set({ role, state: 'idle' }, idleCount);
    gauge.set({ role, state: 'waited-for' }, waitingCount);
  }
}

/** Whoever brings the token; without one set, a program on this machine. What a proxy passes on comes from elsewhere. */
export function mayRead({ headers, ip }: FastifyRequest, { LETE_METRICS_TOKEN }: Settings): boolean {
  if (LETE_METRICS_TOKEN) return isSame(headers.authorization ?? '', `Bearer ${LETE_METRICS_TOKEN.reveal()}`);
  const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return passedOn === undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip);
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
