import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { retention } from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { ItemsPage, RetentionPage } from './retention-page.js';
import { texts } from './texts.js';

const config = { access: 'staff' } as const;
const path = '/desk/admin/retention';

type Deed = (tx: Tx, visitor: Visitor, body: (name: string) => string) => Promise<unknown>;
const deeds: Readonly<Record<string, Deed>> = {
  prepare: (tx, visitor, body) => retention.prepareDisposal(tx, visitor, body('index')),
  approve: (tx, visitor, body) => retention.approveDisposal(tx, visitor, body('list'), body('hash')),
  decline: (tx, visitor, body) => retention.declineDisposal(tx, visitor, body('list')),
  hold: (tx, visitor, body) => retention.placeHold(tx, visitor, body('number'), body('reason')),
  lift: (tx, visitor, body) => retention.liftHold(tx, visitor, body('hold'), body('reason')),
};

/** What becomes of cases when their term has passed: for those who keep the records; nobody else. */
export function retentionRoutes(house: House) {
  return (web: FastifyInstance): void => {
    web.get(path, { config }, (request, reply) => show(house, request, reply));
    web.get(`${path}/:list`, { config }, async (request, reply) => {
      requireKeeper(request);
      const items = await asOfficer(house, request, (tx, officer) =>
        retention.listItems(tx, officer, given(request.params, 'list')),
      );
      if (!items.length) throw new Refusal('not-found');
      return sendPage(request, reply, { title: texts.see[request.lang], body: <ItemsPage items={items} /> });
    });
    web.post(`${path}/:deed`, { config }, (request, reply) => settle(house, request, reply));
  };
}

function requireKeeper({ visitor }: FastifyRequest): void {
  if (!retention.keepsRecords(visitor)) throw new Refusal('not-allowed');
}

interface Wrong {
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly typed: (name: string) => string;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, wrong?: Wrong) {
  requireKeeper(request);
  const found = await asOfficer(house, request, async (tx, officer) => ({
    due: await retention.listDue(tx, officer),
    lists: await retention.listDisposals(tx, officer),
    holds: await retention.listHolds(tx, officer),
  }));
  const reader = request.visitor?.person.key ?? '';
  const done = given(request.query, 'done') === 'yes';
  const body = <RetentionPage {...{ ...found, reader, done }} problems={wrong?.problems ?? []} typed={wrong?.typed} />;
  const title = texts.title[request.lang];
  return sendPage(request, reply, { title, width: 'wide', body, ...(wrong && { status: 422, problems: true }) });
}

async function settle(house: House, request: FastifyRequest, reply: FastifyReply) {
  requireKeeper(request);
  const name = given(request.params, 'deed');
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed) throw new Refusal('not-found');
  const typed = (field: string) => given(request.body, field);
  try {
    await asOfficer(house, request, (tx, officer) => deed(tx, officer, typed));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not-valid' || !error.why || name !== 'hold') throw error;
    return show(house, request, reply, {
      typed,
      problems: [{ field: error.details.field ?? 'number', message: error.why }],
    });
  }
  return reply.redirect(`${path}?done=yes#done`, 303);
}
