import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { renderPage } from '../../platform/html/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { isLang } from '../../platform/text/index.js';
import { statusTo } from '../provider/bank.js';
import { readOrder } from '../provider/order-query.js';
import { demoBankSecret } from '../provider/providers.js';
import { headerNames, judgeSignature } from '../provider/signature.js';
import { BankPage, backPath } from './bank-page.js';
import { initiationPrefix } from './initiation-routes.js';
import { actOn, deeds, truthOf } from './orders.js';
import { texts } from './texts.js';

/** The demonstration's bank: `/demo/bank/pay` for browsers, `/demo/bank/payments/<order>` for Lete. */
export function bankRoutes(web: FastifyInstance, house: House): void {
  const secret = demoBankSecret(house);
  const css = readFileSync(new URL('./bank.css', import.meta.url));
  web.get('/demo/bank/bank.css', { config: { access: 'anyone' } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(css),
  );
  web.get('/demo/bank/pay', { config: { access: 'anyone' } }, async (request, reply) => {
    const { order, query } = orderFrom(secret, request.query);
    const known = (await truthOf(house.db('web'), order.id)).state !== 'unknown';
    const state = known ? 'done' : order.validUntil < house.clock.now() ? 'expired' : 'open';
    const page = BankPage({ lang: langOf(request.query, order.lang), order, query, csrf: request.csrf, state });
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(renderPage(page));
  });
  web.post('/demo/bank/pay', { config: { access: 'anyone' } }, async (request, reply) => {
    const { order, query } = orderFrom(secret, request.body);
    const read = z.object({ deed: z.enum(deeds) }).safeParse(request.body);
    if (!read.success) throw new Refusal('not-valid', texts.altered, { field: 'deed' });
    if (order.validUntil < house.clock.now())
      return reply.redirect(`/demo/bank/pay?${new URLSearchParams({ ...query })}`, 303);
    await house
      .db('web')
      .transaction(
        {},
        (tx) => actOn(tx, order, read.data.deed, order.id.startsWith(initiationPrefix) ? 'silently' : 'telling'),
        request.id,
      );
    return reply.redirect(backPath(order), 303);
  });
  web.get<{ Params: { order: string } }>(
    '/demo/bank/payments/:order',
    { config: { access: 'machine' } },
    async (request, reply) => {
      const { order } = request.params;
      if (!isSigned(secret, request, order, house.clock.now())) throw new Refusal('not-allowed');
      const truth = await truthOf(house.db('web'), order);
      return reply.header('cache-control', 'no-store').send(truth);
    },
  );
}

function orderFrom(secret: string, given: unknown) {
  const read = readOrder(secret, given);
  if (!read) throw new Refusal('not-valid', texts.altered);
  return read;
}

/** The language chosen on the page, else the one that the merchant named. */
function langOf(query: unknown, named: 'lv' | 'en'): 'lv' | 'en' {
  const read = z.object({ show: z.string() }).safeParse(query);
  return read.success && isLang(read.data.show) ? read.data.show : named;
}

function isSigned(secret: string, request: FastifyRequest, order: string, now: Date): boolean {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const given = {
    timestamp: header(headerNames.timestamp),
    nonce: header(headerNames.nonce),
    signature: header(headerNames.signature),
  };
  return judgeSignature(secret, { to: statusTo(order), body: '' }, given, now) === 'genuine';
}
