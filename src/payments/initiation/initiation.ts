import { z } from 'zod';
import { moneyAsDecimal, parseMoney } from '../../platform/money/index.js';
import type { Outgoing } from '../../platform/outgoing/index.js';
import type { Order, OrderLine, Provider, Truth } from '../provider/provider.js';

export interface InitiationOptions {
  readonly id: string;
  /** Address of the interface; `/v1/…` is added. */
  readonly api: string;
  readonly token: string;
  readonly outgoing: Outgoing;
}

const product = 'sepa-credit-transfers';
const links = z.object({ scaRedirect: z.object({ href: z.string().min(1) }) });
const initiated = z.object({ paymentId: z.string().min(1).max(100), transactionStatus: z.string(), _links: links });
const instructed = z.object({ instructedAmount: z.object({ currency: z.string().length(3), amount: z.string() }) });
const single = instructed.extend({ transactionStatus: z.string() });
const bulk = z.object({ transactionStatus: z.string(), payments: z.array(instructed).min(1) });

/** What a transaction status of ISO 20022 means for the order. */
const states: Readonly<Record<string, Truth['state']>> = {
  RCVD: 'open',
  PDNG: 'pending',
  ACTC: 'pending',
  ACCP: 'pending',
  ACSP: 'pending',
  ACWC: 'pending',
  PATC: 'pending',
  ACFC: 'pending',
  ACSC: 'paid',
  ACCC: 'paid',
  CANC: 'cancelled',
  RJCT: 'failed',
};

/**
 * Payment initiation in the style of the Berlin Group's NextGenPSD2 (XS2A 1.3.x), redirect approach: `POST /v1/payments/sepa-credit-transfers`,
 * or `/v1/bulk-payments/…` for several in one authorisation; the payer confirms at `_links.scaRedirect`; then `GET …/<paymentId>` is asked.
 * The bank sends nothing: the returning browser and the reconciliation ask. The order's id is the `X-Request-ID`, so that an order
 * placed twice is one payment. The client's certificate (QWAC) is the proxy's on the way out.
 */
export function openInitiation({ id, api, token, outgoing }: InitiationOptions): Provider {
  const headers = (requestId: string) => ({ authorization: `Bearer ${token}`, 'x-request-id': requestId });
  return {
    id,
    way: 'initiation',
    place: async (order) => {
      const { service, body } = requestOf(order);
      const answer = await outgoing.call(`${api}/v1/${service}/${product}`, {
        headers: {
          ...headers(order.id),
          'tpp-redirect-preferred': 'true',
          'tpp-redirect-uri': order.back,
          'tpp-nok-redirect-uri': order.back,
          'accept-language': order.lang,
        },
        body: JSON.stringify(body),
      });
      if (answer.status !== 201) throw new Error(`the bank answered ${answer.status} to a payment initiation`);
      const { paymentId, _links } = initiated.parse(JSON.parse(answer.text));
      return { address: _links.scaRedirect.href, handle: `${service}/${paymentId}` };
    },
    status: async (orderId, handle): Promise<Truth> => {
      // Nobody was led to the bank before the handle was kept.
      if (!handle) return { state: 'unknown' };
      const [service = '', paymentId = ''] = handle.split('/');
      const url = `${api}/v1/${service}/${product}/${encodeURIComponent(paymentId)}`;
      const answer = await outgoing.call(url, { headers: headers(orderId) });
      if (answer.status === 404) return { state: 'unknown' };
      if (answer.status !== 200) throw new Error(`the bank answered ${answer.status} about a payment`);
      return truthOf(paymentId, JSON.parse(answer.text));
    },
  };
}

function truthOf(paymentId: string, answered: unknown): Truth {
  const read = z.union([bulk, single]).parse(answered);
  const state = states[read.transactionStatus];
  if (state === undefined) throw new Error(`the bank knows a status that we do not: ${read.transactionStatus}`);
  if (state !== 'paid') return { state };
  const amounts = ('payments' in read ? read.payments : [read]).map(({ instructedAmount }) => instructedAmount);
  const paid = amounts.map(({ amount }) => parseMoney(amount) ?? Number.NaN).reduce((sum, amount) => sum + amount, 0);
  const [currency = '', ...others] = [...new Set(amounts.map((each) => each.currency))];
  if (!Number.isSafeInteger(paid) || others.length > 0) throw new Error('the bank named an amount that is none');
  return { state, amount: paid, currency, paymentId };
}

function requestOf(order: Order): { readonly service: string; readonly body: object } {
  const [only, ...others] = order.lines;
  if (only && others.length === 0) return { service: 'payments', body: transferOf(only, order.currency) };
  return {
    service: 'bulk-payments',
    body: { batchBookingPreferred: false, payments: order.lines.map((line) => transferOf(line, order.currency)) },
  };
}

function transferOf({ id, amount, purpose, creditor }: OrderLine, currency: string): object {
  if (!creditor.iban) throw new Error('a transfer needs the account that it goes to');
  return {
    endToEndIdentification: id.replaceAll('-', ''),
    instructedAmount: { currency, amount: moneyAsDecimal(amount) },
    creditorName: creditor.name,
    creditorAccount: { iban: creditor.iban.replaceAll(' ', '') },
    ...(creditor.bic && { creditorAgent: creditor.bic }),
    remittanceInformationUnstructured: purpose,
  };
}
