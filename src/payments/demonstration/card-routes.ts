import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Db, sql } from '../../platform/db/index.js';
import { renderPage } from '../../platform/html/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { demoCardId, demoCardKey, demonstrationBank, demoWebhookSecret } from '../provider/providers.js';
import { CardPage } from './card-page.js';

/** A session as the stand-in keeps it. */
export interface CardSession {
  readonly id: string;
  readonly client_reference: string;
  readonly lines: readonly { readonly name: string; readonly amount: number }[];
  readonly amount: number;
  readonly currency: string;
  readonly lang: 'lv' | 'en';
  readonly success_url: string;
  readonly cancel_url: string;
  readonly expires_at: Date;
  readonly payment_intent: string;
  readonly paid_at: Date | null;
}

/** A stand-in for Stripe: the few calls that Lete makes, in Stripe's words, and a page that takes no card. */
export function cardRoutes(web: FastifyInstance, house: House): void {
  const machine = { access: 'machine' } as const;
  web.post('/demo/card/v1/checkout/sessions', { config: { ...machine, callback: true } }, async (request, reply) => {
    authoriseCard(request, house);
    const session = await keep(house, request);
    return reply.send(toJson(house, session));
  });
  web.get<{ Params: { id: string } }>(
    '/demo/card/v1/checkout/sessions/:id',
    { config: machine },
    async (request, reply) => {
      authoriseCard(request, house);
      const session = await findSession(house.db('web'), request.params.id);
      if (session) return reply.header('cache-control', 'no-store').send(toJson(house, session));
      return reply.code(404).send({ error: { type: 'invalid_request_error', message: 'No such checkout.session' } });
    },
  );
  web.get<{ Params: { id: string } }>(
    '/demo/card/pay/:id',
    { config: { access: 'anyone' } },
    async (request, reply) => {
      const session = await findSession(house.db('web'), request.params.id);
      if (!session) throw new Refusal('not-found');
      const page = CardPage({ session, csrf: request.csrf, isOver: isOver(session, house.clock.now()) });
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(renderPage(page));
    },
  );
  web.post<{ Params: { id: string } }>(
    '/demo/card/pay/:id',
    { config: { access: 'anyone' } },
    async (request, reply) => {
      const session = await findSession(house.db('web'), request.params.id);
      if (!session) throw new Refusal('not-found');
      const { deed } = z.object({ deed: z.enum(['pay', 'cancel']) }).parse(request.body);
      if (deed === 'pay' && !isOver(session, house.clock.now()))
        await house.db('web').transaction({}, async (tx) => {
          const isNew = await tx.run(
            sql`update demo_bank.card_session set paid_at = ${tx.now} where id = ${session.id} and paid_at is null`,
          );
          if (isNew) await addJob(tx, 'payments:demo-card-webhook', { session: session.id }, { maxAttempts: 5 });
        });
      const { pathname, search } = new URL(deed === 'pay' ? session.success_url : session.cancel_url);
      return reply.redirect(`/${pathname.replace(/^[/\\]+/, '')}${search}`, 303);
    },
  );
}

/** The stand-in's webhook: signed as Stripe signs, sent over HTTP as a stranger would. */
export function cardWebhook(house: House): JobHandler {
  const { own, outgoing } = demonstrationBank(house.settings);
  return async ({ session: id }) => {
    const session = await findSession(house.db('worker'), String(id));
    if (!session) return;
    const object = toJson(house, session);
    const payload = JSON.stringify({
      id: `evt_${session.id}`,
      object: 'event',
      type: 'checkout.session.completed',
      data: { object },
    });
    const { default: Stripe } = await import('stripe');
    const timestamp = Math.floor(house.clock.now().getTime() / 1000);
    const signature = Stripe.webhooks.generateTestHeaderString({
      payload,
      secret: demoWebhookSecret(house),
      timestamp,
    });
    const headers = { 'stripe-signature': signature };
    const { status } = await outgoing.call(`${own}/payments/callback/${demoCardId}`, { headers, body: payload });
    if (status !== 202) throw new Error(`the webhook was answered ${status}`);
  };
}

/** Whoever calls the stand-in shows the key. */
export function authoriseCard(request: FastifyRequest, house: House): void {
  if (request.headers.authorization !== `Bearer ${demoCardKey(house)}`) throw new Refusal('not-allowed');
}

const isOver = ({ paid_at, expires_at }: CardSession, now: Date) => paid_at !== null || expires_at < now;

const sent = z.object({
  client_reference_id: z.string().min(1).max(64),
  success_url: z.url(),
  cancel_url: z.url(),
  locale: z.enum(['lv', 'en']),
  expires_at: z.coerce.number().int(),
});

async function keep(house: House, request: FastifyRequest): Promise<CardSession> {
  const body = z.record(z.string(), z.string()).parse(request.body);
  const read = sent.parse(body);
  const lines: CardSession['lines'][number][] = [];
  for (let n = 0; body[`line_items[${n}][price_data][unit_amount]`] !== undefined; n++)
    lines.push({
      name: body[`line_items[${n}][price_data][product_data][name]`] ?? '',
      amount: z.coerce.number().int().positive().parse(body[`line_items[${n}][price_data][unit_amount]`]),
    });
  const key = z.string().min(1).parse(request.headers['idempotency-key']);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  await house.db('web').transaction({}, (tx) =>
    tx.run(sql`insert into demo_bank.card_session (id, idempotency_key, client_reference, lines, amount, currency, lang, success_url,
        cancel_url, expires_at, payment_intent)
      values (${`cs_test_${randomUUID()}`}, ${key}, ${read.client_reference_id}, ${JSON.stringify(lines)}::jsonb, ${amount}, 'eur',
        ${read.locale}, ${read.success_url}, ${read.cancel_url}, ${new Date(read.expires_at * 1000)}, ${`pi_${randomUUID()}`})
      on conflict (idempotency_key) do nothing`),
  );
  const [row] = await house
    .db('web')
    .query<{ id: string }>(sql`select id from demo_bank.card_session where idempotency_key = ${key}`);
  const session = row && (await findSession(house.db('web'), row.id));
  if (!session) throw new Refusal('not-found');
  return session;
}

async function findSession(db: Db, id: string): Promise<CardSession | undefined> {
  const [row] = await db.query<CardSession>(sql`
    select id, client_reference, lines, amount, currency, lang, success_url, cancel_url, expires_at, payment_intent, paid_at
    from demo_bank.card_session where id = ${id}`);
  return row;
}

function toJson(house: House, session: CardSession) {
  const isPaid = session.paid_at !== null;
  const isExpired = !isPaid && session.expires_at < house.clock.now();
  return {
    id: session.id,
    object: 'checkout.session',
    url: isPaid || isExpired ? null : `${house.settings.publicUrl}/demo/card/pay/${session.id}`,
    status: isPaid ? 'complete' : isExpired ? 'expired' : 'open',
    payment_status: isPaid ? 'paid' : 'unpaid',
    amount_total: session.amount,
    currency: session.currency,
    client_reference_id: session.client_reference,
    payment_intent: isPaid ? session.payment_intent : null,
  };
}
