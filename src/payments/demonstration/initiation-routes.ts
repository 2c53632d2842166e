import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sql } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { cents, parseMoney } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { orderQuery } from '../provider/order-query.js';
import { demoBankSecret, demoInitiationToken } from '../provider/providers.js';
import { truthOf } from './orders.js';

const transfer = z.object({
  endToEndIdentification: z.string().max(35).optional(),
  instructedAmount: z.object({ currency: z.literal('EUR'), amount: z.string().refine((amount) => parseMoney(amount)) }),
  creditorName: z.string().min(1).max(70),
  creditorAccount: z.object({ iban: z.string().min(15).max(34) }),
  remittanceInformationUnstructured: z.string().min(1).max(140),
});
type Transfer = z.output<typeof transfer>;
const bulk = z.object({ payments: z.array(transfer).min(1).max(100) });

const services = ['payments', 'bulk-payments'] as const;
const statuses = {
  unknown: 'RCVD',
  open: 'RCVD',
  pending: 'PDNG',
  paid: 'ACSC',
  cancelled: 'CANC',
  failed: 'RJCT',
} as const;

/** How its ids begin: the bank tells nobody of what happens to them. */
export const initiationPrefix = 'PI-';

/** The demonstration's bank once more, through the door that other payment services use: NextGenPSD2, redirect approach. */
export function initiationRoutes(web: FastifyInstance, house: House): void {
  const token = demoInitiationToken(house);
  const minutes = 30;
  web.post<{ Params: { service: string } }>(
    '/demo/initiation/v1/:service/sepa-credit-transfers',
    { config: { access: 'machine', callback: true } },
    async (request, reply) => {
      authorise(request, token);
      const payments = transfersIn(request.params.service, request.body);
      const [requestId, back] = [header(request, 'x-request-id'), header(request, 'tpp-redirect-uri')];
      const paymentId = `${initiationPrefix}${randomUUID()}`;
      const db = house.db('web');
      await db.transaction({}, (tx) =>
        tx.run(sql`insert into demo_bank.initiation (payment_id, request_id, payments, back, lang, valid_until)
          values (${paymentId}, ${requestId}, ${JSON.stringify(payments)}::jsonb, ${back},
            ${header(request, 'accept-language') === 'en' ? 'en' : 'lv'}, ${new Date(tx.now.getTime() + minutes * 60_000)})
          on conflict (request_id) do nothing`),
      );
      const [kept] = await db.query<Row>(
        sql`select payment_id, payments, back, lang, valid_until from demo_bank.initiation where request_id = ${requestId}`,
      );
      if (!kept) throw new Refusal('not-found');
      return reply
        .code(201)
        .header('aspsp-sca-approach', 'REDIRECT')
        .send({
          paymentId: kept.payment_id,
          transactionStatus: 'RCVD',
          _links: { scaRedirect: { href: confirmAddress(house, kept) } },
        });
    },
  );
  web.get<{ Params: { service: string; payment: string } }>(
    '/demo/initiation/v1/:service/sepa-credit-transfers/:payment',
    { config: { access: 'machine' } },
    async (request, reply) => {
      authorise(request, token);
      const { service, payment } = request.params;
      const [kept] = await house
        .db('web')
        .query<Row>(
          sql`select payment_id, payments, back, lang, valid_until from demo_bank.initiation where payment_id = ${payment}`,
        );
      if (!kept) throw new Refusal('not-found');
      const transactionStatus = statuses[(await truthOf(house.db('web'), payment)).state];
      const [only] = kept.payments;
      const body = service === 'payments' ? only : { payments: kept.payments };
      return reply.header('cache-control', 'no-store').send({ transactionStatus, ...body });
    },
  );
}

interface Row {
  readonly payment_id: string;
  readonly payments: readonly Transfer[];
  readonly back: string;
  readonly lang: 'lv' | 'en';
  readonly valid_until: Date;
}

/** Where the payer confirms: the page that the bank's own link leads to. */
function confirmAddress(house: House, { payment_id: id, payments, back, lang, valid_until: validUntil }: Row): string {
  const amount = cents(
    payments.reduce((sum, { instructedAmount }) => sum + (parseMoney(instructedAmount.amount) ?? 0), 0),
  );
  const reference = payments
    .map((each) => each.remittanceInformationUnstructured)
    .join('; ')
    .slice(0, 100);
  const order = { id, amount, currency: 'EUR', reference, lang, back, validUntil };
  return `/demo/bank/pay?${new URLSearchParams({ ...orderQuery(demoBankSecret(house), order) })}`;
}

function transfersIn(service: string, body: unknown): readonly Transfer[] {
  const isKnown = services.some((each) => each === service);
  if (!isKnown) throw new Refusal('not-found');
  const read =
    service === 'payments'
      ? transfer.array().length(1).safeParse([body])
      : z.array(transfer).safeParse(bulk.safeParse(body).data?.payments);
  if (!read.success) throw new Refusal('not-valid');
  return read.data;
}

function authorise(request: FastifyRequest, token: string): void {
  if (request.headers.authorization !== `Bearer ${token}`) throw new Refusal('not-allowed');
}

function header(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  if (typeof value !== 'string' || value === '') throw new Refusal('not-valid');
  return value;
}
