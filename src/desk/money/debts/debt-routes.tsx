import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../../identity/index.js';
import { money } from '../../../payments/index.js';
import { Refusal, sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { say, type Text } from '../../../platform/text/index.js';
import { given, officerOf } from '../../officer.js';
import { idOf } from '../money-routes.js';
import { asAccountant } from '../rights.js';
import { AskWriteOffPage, DebtsPage } from './debts-page.js';
import { debtTexts as texts } from './texts.js';

const config = { access: 'staff:officer' } as const;
const base = '/desk/money/debts';
const { debts } = money;

/** What is overdue, and writing off by two people what cannot be recovered. */
export function debtRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({ method: 'GET', url: base, config, handler: (request, reply) => showDebts(house, request, reply) });
    web.route({
      method: 'GET',
      url: `${base}/:id`,
      config,
      handler: (request, reply) => showAsk(house, request, reply, { ground: '', why: '' }),
    });
    web.route({ method: 'POST', url: `${base}/:id`, config, handler: (request, reply) => ask(house, request, reply) });
    web.route({
      method: 'POST',
      url: `${base}/write-offs/:id`,
      config,
      handler: async (request, reply) => {
        const [id, deed, hash] = [idOf(request), given(request.body, 'deed'), given(request.body, 'hash')];
        await asAccountant(house, request, (tx, officer) =>
          deed === 'approve'
            ? debts.approveWriteOff(tx, actorOf(officer), id, hash)
            : debts.refuseWriteOff(tx, actorOf(officer), id),
        );
        return reply.redirect(base, 303);
      },
    });
  };
}

async function showDebts(house: House, request: FastifyRequest, reply: FastifyReply) {
  const props = await asAccountant(house, request, async (tx) => ({
    debts: await debts.listDebts(tx),
    writeOffs: await debts.listWriteOffs(tx),
  }));
  return sendPage(request, reply, {
    title: say(texts.title, request.lang),
    width: 'wide',
    body: <DebtsPage {...props} me={actorOf(officerOf(request)).key} />,
  });
}

interface Typed {
  readonly ground: string;
  readonly why: string;
}

async function showAsk(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
  problems: readonly { readonly field: string; readonly message: Text }[] = [],
) {
  const debt = await asAccountant(house, request, (tx) => debts.findDebt(tx, idOf(request)));
  if (!debt) throw new Refusal('not-found');
  return sendPage(request, reply, {
    title: say(texts.writeOff, request.lang),
    body: <AskWriteOffPage debt={debt} typed={typed} problems={problems} />,
    status: problems.length ? 422 : 200,
    problems: problems.length > 0,
  });
}

async function ask(house: House, request: FastifyRequest, reply: FastifyReply) {
  const typed = { ground: given(request.body, 'ground'), why: given(request.body, 'why') };
  const ground = debts.grounds.find((each) => each === typed.ground);
  const { why } = typed;
  const isReasoned = why.length >= 10 && why.length <= 1000;
  if (!ground || !isReasoned)
    return showAsk(house, request, reply, typed, [
      ...(ground ? [] : [{ field: 'ground', message: texts.noGround }]),
      ...(isReasoned ? [] : [{ field: 'why', message: texts.noWhy }]),
    ]);
  await asAccountant(house, request, (tx, officer) =>
    debts.askWriteOff(tx, actorOf(officer), idOf(request), { ground, why }),
  );
  return reply.redirect(base, 303);
}
