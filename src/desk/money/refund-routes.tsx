import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../identity/index.js';
import { feeAccount, holders, money } from '../../payments/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { parseIban } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { say, type Text } from '../../platform/text/index.js';
import { given, officerOf } from '../officer.js';
import { idOf } from './money-routes.js';
import { AskRefundPage, RefundsPage } from './refunds-page.js';
import { asAccountant } from './rights.js';
import { texts } from './texts.js';

const config = { access: 'staff:officer' } as const;

/** Refunds: asked by one officer, approved by another, handed to the bank as a file. */
export function refundRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/money/refunds',
      config,
      handler: (request, reply) => showRefunds(house, request, reply),
    });
    web.route({
      method: 'GET',
      url: '/desk/money/refunds/:id',
      config,
      handler: async (request, reply) => {
        const refund = await refundOf(house, request);
        return showAsk(request, reply, refund, { name: refund.party ?? '', iban: refund.partyIban ?? '' }, []);
      },
    });
    web.route({
      method: 'POST',
      url: '/desk/money/refunds/:id',
      config,
      handler: (request, reply) => ask(house, request, reply),
    });
    web.route({
      method: 'POST',
      url: '/desk/money/refunds/orders/:id',
      config,
      handler: async (request, reply) => {
        const [id, deed, hash] = [idOf(request), given(request.body, 'deed'), given(request.body, 'hash')];
        await asAccountant(house, request, (tx, officer) =>
          deed === 'approve'
            ? money.approveRefund(tx, actorOf(officer), id, hash)
            : money.refuseRefund(tx, actorOf(officer), id),
        );
        return reply.redirect('/desk/money/refunds', 303);
      },
    });
    web.route({
      method: 'POST',
      url: '/desk/money/refunds/batches',
      config,
      handler: async (request, reply) => {
        const holder = given(request.body, 'holder');
        await asAccountant(house, request, async (tx, officer) => {
          const own = (await feeAccount(house, tx))?.iban.replaceAll(' ', '');
          return await money.makeBatch(tx, actorOf(officer), holder, own);
        });
        return reply.redirect('/desk/money/refunds', 303);
      },
    });
    web.route({
      method: 'GET',
      url: '/desk/money/refunds/batches/:id/pain001.xml',
      config,
      handler: async (request, reply) => {
        const message = await asAccountant(house, request, (tx) => money.batchMessage(tx, idOf(request)));
        if (!message) throw new Refusal('not-found');
        return reply
          .type('application/xml; charset=utf-8')
          .header('content-disposition', 'attachment; filename="atmaksas-pain001.xml"')
          .header('cache-control', 'no-store')
          .send(message);
      },
    });
  };
}

async function showRefunds(house: House, request: FastifyRequest, reply: FastifyReply) {
  const props = await asAccountant(house, request, async (tx) => ({
    refunds: await money.listDueRefunds(tx),
    batches: await money.listBatches(tx),
    holders: await holders.listHolders(tx),
  }));
  const body = <RefundsPage {...props} me={officerOf(request).person.key} />;
  return sendPage(request, reply, { title: say(texts.refunds, request.lang), width: 'wide', body });
}

async function refundOf(house: House, request: FastifyRequest): Promise<money.DueRefund> {
  const id = idOf(request);
  const due = await asAccountant(house, request, (tx) => money.listDueRefunds(tx));
  const refund = due.find((each) => each.id === id && !each.orderId);
  if (!refund) throw new Refusal('not-found');
  return refund;
}

async function ask(house: House, request: FastifyRequest, reply: FastifyReply) {
  const refund = await refundOf(house, request);
  const typed = { name: given(request.body, 'name'), iban: given(request.body, 'iban') };
  const iban = parseIban(typed.iban);
  const problems = [
    ...(typed.name && [...typed.name].length <= 70 ? [] : [{ field: 'name', message: texts.noName }]),
    ...(iban.ok ? [] : [{ field: 'iban', message: iban.problem }]),
  ];
  if (problems.length || !iban.ok) return showAsk(request, reply.code(422), refund, typed, problems);
  await asAccountant(house, request, (tx, officer) =>
    money.askRefund(tx, actorOf(officer), refund.id, { name: typed.name, iban: iban.value }),
  );
  return reply.redirect('/desk/money/refunds', 303);
}

function showAsk(
  request: FastifyRequest,
  reply: FastifyReply,
  refund: money.DueRefund,
  typed: { readonly name: string; readonly iban: string },
  problems: readonly { readonly field: string; readonly message: Text }[],
) {
  const body = <AskRefundPage refund={refund} typed={typed} problems={problems} />;
  return sendPage(request, reply, { title: say(texts.ask, request.lang), body });
}
