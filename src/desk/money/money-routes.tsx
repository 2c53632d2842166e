import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../identity/index.js';
import { money } from '../../payments/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, say, type Text } from '../../platform/text/index.js';
import { given } from '../officer.js';
import { BookingPage, LinesPage, StatementPage } from './lines-page.js';
import { OverviewPage } from './overview-page.js';
import { asAccountant } from './rights.js';
import { refusedWords, texts } from './texts.js';
import { UnsureOnePage, UnsurePage } from './unsure-page.js';

const config = { access: 'staff:officer' } as const;

/** What the finance unit sees of the money, and decides about payments that no rule could place. */
export function moneyRoutes(house: House) {
  return (web: FastifyInstance) => {
    const get = (url: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
      web.route({ method: 'GET', url, config, handler });
    get('/desk/money', (request, reply) => showOverview(house, request, reply));
    get('/desk/money/lines', (request, reply) => showLines(house, request, reply));
    get('/desk/money/bookings/:id', (request, reply) => showBooking(house, request, reply));
    get('/desk/money/statements/:id', (request, reply) => showStatement(house, request, reply));
    get('/desk/money/unsure', async (request, reply) => {
      const unsure = await asAccountant(house, request, (tx) => money.listUnsure(tx, 200));
      return sendPage(request, reply, {
        title: say(texts.unsure, request.lang),
        width: 'wide',
        body: <UnsurePage unsure={unsure} />,
      });
    });
    get('/desk/money/unsure/:id', (request, reply) => showUnsure(house, request, reply));
    web.route({
      method: 'POST',
      url: '/desk/money/fetch',
      config,
      handler: async (request, reply) => {
        await asAccountant(house, request, (tx, officer) => money.askBank(tx, actorOf(officer)));
        return reply.redirect('/desk/money?asked=1', 303);
      },
    });
    web.route({
      method: 'POST',
      url: '/desk/money/unsure/:id',
      config,
      handler: (request, reply) => place(house, request, reply),
    });
  };
}

interface Told {
  readonly problem?: Text;
  readonly done?: Text;
}

/** What became of the file that the address names; waits a moment for it, so that one click suffices. */
async function uploadOf(house: House, request: FastifyRequest): Promise<Told> {
  const id = given(request.query, 'sent');
  if (!isUuid(id)) return {};
  const look = () => asAccountant(house, request, (tx) => money.findUpload(tx, id));
  let upload = await look();
  for (let tries = 0; tries < 15 && ['reading', 'matching'].includes(upload.state); tries++) {
    await pause(200);
    upload = await look();
  }
  if (upload.state === 'reading') return { done: texts.sent };
  if (upload.state !== 'refused') return { done: texts.taken };
  const { name, reason, detail } = upload;
  const why = refusedWords[reason] ?? texts.none;
  return { problem: fill(texts.refused, { name, why, detail }) };
}

/** The first page, with what became of an upload. */
export async function showOverview(house: House, request: FastifyRequest, reply: FastifyReply, told: Told = {}) {
  const upload = await uploadOf(house, request);
  const props = await asAccountant(house, request, async (tx) => ({
    balances: await money.listBalances(tx),
    statements: await money.listStatements(tx),
    refused: await money.listRefusedFiles(tx),
    differences: await money.listDifferences(tx),
    months: await money.listMonths(tx),
  }));
  const asked = given(request.query, 'asked') ? texts.fetched : told.done;
  const { problem, done = asked } = { ...told, ...upload };
  if (told.problem) reply.code(422);
  const body = <OverviewPage {...props} canFetch={money.canFetch(house)} problem={problem} done={done} />;
  return sendPage(request, reply, { title: say(texts.title, request.lang), width: 'wide', body });
}

async function showLines(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [holder, account, page] = [given(request.query, 'holder'), given(request.query, 'account'), pageOf(request)];
  // The books begin at the overview: without an account there is nothing to show.
  if (!holder && !account) return reply.redirect('/desk/money', 303);
  const { lines, named } = await asAccountant(house, request, async (tx) => ({
    lines: await money.listLines(tx, holder, account, page),
    named: await money.findAccount(tx, holder, account),
  }));
  if (!named) throw new Refusal('not-found');
  const title = fill(texts.linesOf, {
    account: { lv: named.accountLv, en: named.accountEn },
    holder: { lv: named.holderLv, en: named.holderEn },
  });
  const next =
    lines.length === money.linesShown
      ? `?${new URLSearchParams({ holder, account, page: String(page + 1) })}`
      : undefined;
  return sendPage(request, reply, {
    title: say(title, request.lang),
    width: 'wide',
    body: <LinesPage title={title} lines={lines} next={next} />,
  });
}

async function showBooking(house: House, request: FastifyRequest, reply: FastifyReply) {
  const id = idOf(request);
  const booked = await asAccountant(house, request, (tx) => money.findBooked(tx, id));
  if (!booked) throw new Refusal('not-found');
  return sendPage(request, reply, {
    title: say(texts.booking, request.lang),
    width: 'wide',
    body: <BookingPage booked={booked} />,
  });
}

async function showStatement(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [id, page] = [idOf(request), pageOf(request)];
  const movements = await asAccountant(house, request, (tx) => money.listMovements(tx, id, page));
  if (movements.length === 0 && page === 1) throw new Refusal('not-found');
  const next = movements.length === money.linesShown ? `?page=${page + 1}` : undefined;
  return sendPage(request, reply, {
    title: say(texts.statement, request.lang),
    width: 'wide',
    body: <StatementPage movements={movements} next={next} />,
  });
}

async function showUnsure(house: House, request: FastifyRequest, reply: FastifyReply, done?: Text) {
  const [id, typed] = [idOf(request), given(request.query, 'number').slice(0, 60)];
  const { entry, proposals } = await asAccountant(house, request, async (tx, officer) => {
    const entry = await money.findUnsure(tx, id);
    const look = {
      actor: actorOf(officer),
      purpose: 'payment',
      legalGround: 'Administratīvās atbildības likums',
    } as const;
    return {
      entry,
      proposals: entry && !entry.closedAt && entry.amount > 0 ? await money.proposalsFor(tx, look, id, typed) : [],
    };
  });
  if (!entry) throw new Refusal('not-found');
  const body = <UnsureOnePage entry={entry} proposals={proposals} typed={typed} done={done} />;
  return sendPage(request, reply, { title: say(texts.unsureOne, request.lang), body });
}

async function place(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [id, how, key, source] = [
    idOf(request),
    given(request.body, 'how'),
    given(request.body, 'key'),
    given(request.body, 'source'),
  ];
  const decision: money.ByHand | undefined =
    how === 'return' || how === 'charge'
      ? { how }
      : how === 'settle' && key && isUuid(source)
        ? { how, key: key.slice(0, 40), sourceId: source }
        : undefined;
  if (!decision) throw new Refusal('not-found');
  await asAccountant(house, request, (tx, officer) => money.decidePlace(tx, actorOf(officer), id, decision));
  return showUnsure(house, request, reply, texts.placing);
}

export function idOf(request: FastifyRequest): string {
  const id = given(request.params, 'id');
  if (!isUuid(id)) throw new Refusal('not-found');
  return id;
}

export function pageOf(request: FastifyRequest): number {
  const text = given(request.query, 'page');
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
