import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import { safeError } from '../../platform/log/index.js';
import type { House } from '../../platform/room/index.js';
import { say } from '../../platform/text/index.js';
import { paths, waysAddress } from '../addresses.js';
import { askForTruth } from '../check-attempt.js';
import { oneOrSeveral } from '../one-or-several.js';
import { payerOf } from '../payer-of.js';
import { findPayment, type Payment } from '../payment-of.js';
import { creditorsOf, placeOrder } from '../place-order.js';
import { providerOf, providersOf } from '../provider/providers.js';
import { mayPay, startPayments } from '../start-payment.js';
import { type Outcome, outcomeOfAll, ReturnPage, titleOf } from './return-page.js';
import { texts } from './texts.js';
import { type DuePayment, WaysPage, waysTitle } from './ways-page.js';

/** `GET /lv/maksajumi?obligation=…` shows the ways to pay; `POST /lv/maksajumi` starts a payment; `GET /lv/maksajumi/<intent>` is where the bank sends the browser back to. */
export function paymentRoutes(web: FastifyInstance, house: House): void {
  both(web, paths.payments, {
    method: 'GET',
    config: { access: 'client' },
    handler: (request, reply) => showWays(house, request, reply),
  });
  both(web, paths.payments, {
    method: 'POST',
    config: { access: 'client' },
    handler: async (request, reply) => {
      const read = asked.safeParse(request.body);
      if (!read.success) throw new Refusal('not-found');
      const { obligation: obligationIds, way } = read.data;
      const provider = way ? providersOf(house).find((each) => each.way === way) : providerOf(house);
      if (!provider) throw new Refusal('not-now', texts.noProvider);
      const { actor, payer } = payerOf(request);
      const { intentId, order } = await house
        .db('web')
        .transaction(
          { subjects: [payer] },
          (tx) => startPayments(tx, { obligationIds, payer, actor, provider: provider.id }),
          request.id,
        );
      const { lang } = request;
      const back = `/${lang}${paths.payments[lang]}/${intentId}`;
      const at = { lang, back: house.settings.publicUrl + back };
      const address =
        order && (await placeOrder(house, provider, order, at).catch((error) => refuse(house, provider.id, error)));
      return reply.redirect(address ?? back, 303);
    },
  });
  const onePayment = { lv: `${paths.payments.lv}/:intent`, en: `${paths.payments.en}/:intent` };
  both(web, onePayment, {
    method: 'GET',
    config: { access: 'client' },
    handler: async (request, reply) => {
      const read = z.object({ intent: z.uuid() }).safeParse(request.params);
      if (!read.success) throw new Refusal('not-found');
      const { payer } = payerOf(request);
      const look = () =>
        house.db('web').transaction({ subjects: [payer] }, (tx) => see(tx, read.data.intent, payer), request.id);
      const { payment, together, outcome } = await afterTheBank(house, payer, look);
      const body = <ReturnPage outcome={outcome} payment={payment} together={together} intentId={read.data.intent} />;
      return sendPage(request, reply, { title: say(titleOf(outcome, together), request.lang), body });
    },
  });
}

/** A bank that does not answer or answers nonsense: the order stands, and whoever tries again goes on with it. */
function refuse(house: House, provider: string, error: unknown): never {
  house.log.error({ provider, error: safeError(error) }, 'a provider took no order');
  throw new Refusal('not-now', texts.bankSilent);
}

/** One or several obligations, and the way that was chosen; without one, the bank's own link. */
const asked = z.object({
  obligation: oneOrSeveral,
  way: z.enum(['bank', 'initiation', 'card']).optional(),
});

/** The ways to pay what the address names, with the transfers written out. */
async function showWays(house: House, request: FastifyRequest, reply: FastifyReply) {
  const query = z.object({ obligation: oneOrSeveral }).safeParse(request.query);
  if (!query.success) throw new Refusal('not-found');
  const { payer } = payerOf(request);
  const { lang } = request;
  const due = await house.db('web').transaction(
    { subjects: [payer] },
    async (tx) => {
      const creditorOf = await creditorsOf(house, tx);
      const found: DuePayment[] = [];
      for (const id of query.data.obligation) {
        const payment = await findPayment(tx, id);
        if (!payment || !(await mayPay(tx, payment, payer))) throw new Refusal('not-found');
        found.push({ payment, creditor: creditorOf(payment.holder) });
      }
      return found;
    },
    request.id,
  );
  const other = lang === 'lv' ? 'en' : 'lv';
  return sendPage(request, reply, {
    title: say(waysTitle, lang),
    body: <WaysPage due={due} ways={providersOf(house).map(({ way }) => way)} />,
    otherLanguage: waysAddress(other, query.data.obligation),
  });
}

interface Seen {
  /** Everything that the same order pays, this one among it. */
  readonly together: readonly Payment[];
  readonly payment: Payment;
  readonly outcome: Outcome;
  readonly provider: string;
  readonly order: string;
}

/** Browsers come back before callbacks do: the bank is asked now, and the page waits a moment for its answer. */
async function afterTheBank(house: House, payer: SubjectKey, look: () => Promise<Seen>): Promise<Seen> {
  let seen = await look();
  if (seen.outcome !== 'waiting' && seen.outcome !== 'processing') return seen;
  await house.db('web').transaction({ subjects: [payer] }, (tx) => askForTruth(tx, seen.provider, seen.order));
  for (let tries = 0; tries < 10 && seen.outcome === 'waiting'; tries++) {
    await pause(200);
    seen = await look();
  }
  return seen;
}

async function see(tx: Tx, intentId: string, payer: SubjectKey): Promise<Seen> {
  const attempts = await tx.many<AttemptRow>(sql`
    select other.intent_id, other.obligation_id, other.provider, other.provider_id, other.payer, other.paid_at is not null as paid,
      other.pending_at is not null as pending, coalesce(other.cancelled_at, other.failed_at) is not null as cancelled,
      other.expired_at is not null as expired, other.disputed_at is not null as disputed
    from payments.attempt join payments.attempt other on other.provider = attempt.provider and other.provider_id = attempt.provider_id
    join payments.obligation on obligation.id = other.obligation_id
    where attempt.intent_id = ${intentId}::uuid order by reference, other.id`);
  const parts: { readonly payment: Payment; readonly attempt: AttemptRow }[] = [];
  for (const attempt of attempts) {
    const payment = await findPayment(tx, attempt.obligation_id);
    if (payment && attempt.payer === payer) parts.push({ payment, attempt });
  }
  const own = parts.find(({ attempt }) => attempt.intent_id === intentId);
  if (!own) throw new Refusal('not-found');
  return {
    payment: own.payment,
    together: parts.map(({ payment }) => payment),
    outcome: outcomeOfAll(parts.map(({ payment, attempt }) => outcomeOf(payment, attempt))),
    provider: own.attempt.provider,
    order: own.attempt.provider_id,
  };
}

interface AttemptRow {
  readonly intent_id: string;
  readonly obligation_id: string;
  readonly provider: string;
  readonly provider_id: string;
  readonly payer: string;
  readonly paid: boolean;
  readonly pending: boolean;
  readonly cancelled: boolean;
  readonly expired: boolean;
  readonly disputed: boolean;
}

function outcomeOf(payment: Payment, attempt: AttemptRow): Outcome {
  if (payment.state === 'waived') return 'waived';
  if (payment.settledAt) return 'paid';
  if (attempt.paid) return 'partly';
  if (attempt.disputed) return 'disputed';
  if (attempt.cancelled) return 'cancelled';
  if (attempt.expired) return 'expired';
  return attempt.pending ? 'processing' : 'waiting';
}
