import type { FastifyInstance, FastifyRequest } from 'fastify';
import { safeError } from '../../log/index.js';
import type { House } from '../../room/index.js';
import { Refusal } from '../refusal.js';
import { addressKey } from './address-key.js';
import { createTallies, type Tallies, type Window } from './tallies.js';

/** How often something may be asked. Counted per address on routes, per key of the caller's choice in verbs. */
export interface Limit {
  /** Name of what is counted; routes and verbs with the same name share the count. */
  readonly bucket: string;
  readonly perMinute: number;
  readonly perDay?: number;
  /** Per minute, by everyone together. */
  readonly overall?: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    limit?: Limit;
  }
  interface FastifyInstance {
    limits: Limits;
  }
}

/** The limits of one web; kept on the Fastify instance. */
export interface Limits {
  /** Counts one or throws Refusal `too-many` with the seconds to wait. */
  take(limit: Limit, key: string): void;
}

/** For what is sent to a route that names no limit of its own. */
const sending: Limit = { bucket: 'send', perMinute: 300 };

/** Counts one for a key (a person, a code looked up, an address of mail) or throws Refusal `too-many`. The key is never stored as it is. */
export function limit(request: FastifyRequest, rule: Limit, key: string): void {
  request.server.limits.take(rule, key);
}

/** Counts requests by address on every route with `config.limit`, and everything that is sent; settles with the database each second. */
export function limitRequests(web: FastifyInstance, house: House): (request: FastifyRequest) => void {
  const { clock, log, settings } = house;
  const tallies = createTallies(() => house.db('web'), house.secretFor('http limits'));
  const limits: Limits = {
    take: (rule, key) => {
      const wait = tallies.take(windowsOf(rule, key, settings.LETE_LIMIT_FACTOR), clock.now().getTime());
      if (wait !== undefined) throw new Refusal('too-many', undefined, { retryAfter: wait });
    },
  };
  web.decorate('limits', limits);
  settleEachSecond(web, tallies, () => clock.now().getTime(), log);
  return (request) => {
    const { limit: rule, callback } = request.routeOptions.config;
    if (rule) limits.take(rule, addressKey(request.ip));
    else if (request.method !== 'GET' && request.method !== 'HEAD' && !callback)
      limits.take(sending, addressKey(request.ip));
  };
}

function windowsOf({ bucket, perMinute, perDay, overall }: Limit, key: string, factor: number): readonly Window[] {
  const windows: Window[] = [{ key: `${bucket}\0${key}`, seconds: 60, most: perMinute * factor }];
  if (perDay !== undefined) windows.push({ key: `${bucket}\0${key}`, seconds: 86_400, most: perDay * factor });
  if (overall !== undefined) windows.push({ key: `${bucket}\0*`, seconds: 60, most: overall * factor });
  return windows;
}

function settleEachSecond(web: FastifyInstance, tallies: Tallies, now: () => number, log: House['log']): void {
  let running: Promise<void> | undefined;
  const settle = () => {
    running ??= tallies
      .settle(now())
      .catch((error: unknown) =>
        log.warn({ error: safeError(error) }, 'limits not settled; counting goes on in memory'),
      )
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  let timer: NodeJS.Timeout | undefined;
  web.addHook('onReady', async () => {
    await tallies
      .load(now())
      .catch((error: unknown) => log.warn({ error: safeError(error) }, 'limits begin without what was counted before'));
    timer = setInterval(settle, 1000).unref();
  });
  web.addHook('onClose', async () => {
    clearInterval(timer);
    await running;
    await settle();
  });
}
