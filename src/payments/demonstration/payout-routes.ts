import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addDays, type PlainDate, rigaDate, rigaInstant } from '../../platform/clock/index.js';
import { type Db, sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { authoriseCard } from './card-routes.js';

/** A day's card payments, paid out together the day after. */
interface DemoPayout {
  readonly id: string;
  readonly amount: number;
  readonly arrivesOn: PlainDate;
  readonly payments: readonly { readonly intent: string; readonly amount: number; readonly fee: number }[];
}

/** As European cards are charged for: 1.5 % and 25 cents. */
const feeOf = (amount: number) => Math.min(amount, Math.round(amount * 0.015) + 25);

/** What the stand-in has paid out by now, of the last weeks. */
export async function demoPayouts(db: Db): Promise<readonly DemoPayout[]> {
  const today = rigaDate(db.clock.now());
  const paid = await db.query<{ intent: string; amount: number; paid_at: Date }>(sql`
    select payment_intent as intent, amount, paid_at from demo_bank.card_session
    where paid_at >= ${rigaInstant(addDays(today, -21))} and paid_at < ${rigaInstant(today)} order by paid_at, id`);
  const days = new Map<PlainDate, (typeof paid)[number][]>();
  for (const session of paid)
    days.set(rigaDate(session.paid_at), [...(days.get(rigaDate(session.paid_at)) ?? []), session]);
  return [...days].flatMap(([day, sessions]) => {
    const payments = sessions.map(({ intent, amount }) => ({ intent, amount, fee: feeOf(amount) }));
    const amount = payments.reduce((sum, payment) => sum + payment.amount - payment.fee, 0);
    return amount > 0
      ? [{ id: `po_demo${day.replaceAll('-', '')}`, amount, arrivesOn: addDays(day, 1), payments }]
      : [];
  });
}

/** The stand-in's report of what it paid out, in Stripe's words. */
export function payoutRoutes(web: FastifyInstance, house: House): void {
  const config = { access: 'machine' } as const;
  const list = (url: string, data: readonly object[]) => ({ object: 'list', url, has_more: false, data });
  web.get('/demo/card/v1/payouts', { config }, async (request, reply) => {
    authoriseCard(request, house);
    const data = (await demoPayouts(house.db('web'))).map(({ id, amount, arrivesOn }) => ({
      id,
      object: 'payout',
      amount,
      currency: 'eur',
      status: 'paid',
      arrival_date: rigaInstant(arrivesOn, '12:00').getTime() / 1000,
      trace_id: { status: 'supported', value: traceOf(id) },
    }));
    return reply.header('cache-control', 'no-store').send(list('/v1/payouts', data));
  });
  web.get('/demo/card/v1/balance_transactions', { config }, async (request, reply) => {
    authoriseCard(request, house);
    const { payout: asked } = z.object({ payout: z.string().max(60) }).parse(request.query);
    const payout = (await demoPayouts(house.db('web'))).find(({ id }) => id === asked);
    const charges = payout?.payments.map(({ intent, amount, fee }) => ({
      id: `txn_${intent}`,
      object: 'balance_transaction',
      type: 'charge',
      amount,
      fee,
      net: amount - fee,
      source: { id: `ch_${intent}`, object: 'charge', payment_intent: intent },
    }));
    const out = payout && [
      {
        id: `txn_${payout.id}`,
        object: 'balance_transaction',
        type: 'payout',
        amount: -payout.amount,
        fee: 0,
        net: -payout.amount,
        source: payout.id,
      },
    ];
    return reply
      .header('cache-control', 'no-store')
      .send(list('/v1/balance_transactions', [...(out ?? []), ...(charges ?? [])]));
  });
}

/** What the demonstration's bank carries on the statement. */
export const traceOf = (id: string) => `CARD${id.replace(/\D/g, '')}`;
