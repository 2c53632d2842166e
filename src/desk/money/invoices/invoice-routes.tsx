import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../audit/index.js';
import { getIssuedFile } from '../../../documents/index.js';
import { actorOf } from '../../../identity/index.js';
import { listPrices, money } from '../../../payments/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Refusal, sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { fill, say } from '../../../platform/text/index.js';
import { given } from '../../officer.js';
import { idOf, pageOf } from '../money-routes.js';
import { asAccountant } from '../rights.js';
import { IssuePage } from './issue-page.js';
import { InvoicesPage } from './list-page.js';
import { AccountPage, InvoicePage } from './one-page.js';
import { type Problem, readIssue, type TypedInvoice, typedInvoice } from './read-issue.js';
import { invoiceTexts as texts } from './texts.js';

const config = { access: 'staff:officer' } as const;
const base = '/desk/money/invoices';
const { invoices } = money;

/** Invoices for institutions and companies: issued, listed, taken back; the statement of account with each. */
export function invoiceRoutes(house: House) {
  return (web: FastifyInstance) => {
    const on = (
      method: 'GET' | 'POST',
      url: string,
      handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
    ) => web.route({ method, url: base + url, config, handler });
    on('GET', '', (request, reply) => showList(house, request, reply));
    on('GET', '/new', (request, reply) => showNew(house, request, reply));
    on('POST', '/new', (request, reply) => issue(house, request, reply));
    on('GET', '/:id', (request, reply) => showOne(house, request, reply));
    on('POST', '/:id/credit', (request, reply) => credit(house, request, reply));
    on('GET', '/:id/account', (request, reply) => showAccount(house, request, reply));
    on('GET', '/:id/invoice.pdf', (request, reply) => downloadPdf(house, request, reply));
    on('GET', '/:id/invoice.xml', (request, reply) => downloadXml(house, request, reply));
  };
}

async function showList(house: House, request: FastifyRequest, reply: FastifyReply) {
  const [text, chosen, page] = [
    given(request.query, 'text').slice(0, 60),
    given(request.query, 'state'),
    pageOf(request),
  ];
  const state = (['owed', 'overdue'] as const).find((each) => each === chosen);
  const search = { text: text || undefined, state };
  const { list, sums } = await asAccountant(house, request, async (tx) => ({
    list: await invoices.listInvoices(tx, { ...search, page }),
    sums: await invoices.owedOnInvoices(tx),
  }));
  const older = new URLSearchParams({ text, state: state ?? '', page: String(page + 1) });
  const next = list.length === invoices.invoicesShown ? `?${older}` : undefined;
  return sendPage(request, reply, {
    title: say(texts.title, request.lang),
    width: 'wide',
    body: <InvoicesPage invoices={list} search={search} sums={sums} next={next} today={rigaDate(house.clock.now())} />,
  });
}

async function showNew(house: House, request: FastifyRequest, reply: FastifyReply) {
  const days = await asAccountant(house, request, (tx) => invoices.daysToPay(tx));
  return showForm(house, request, reply, { days: String(days), quantity1: '1' });
}

async function showForm(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: TypedInvoice,
  problems: readonly Problem[] = [],
) {
  const prices = await asAccountant(house, request, (tx) => listPrices(tx, rigaDate(tx.now)));
  return sendPage(request, reply, {
    title: say(texts.new, request.lang),
    body: <IssuePage typed={typed} problems={problems} prices={prices} />,
    status: problems.length ? 422 : 200,
    problems: problems.length > 0,
  });
}

async function issue(house: House, request: FastifyRequest, reply: FastifyReply) {
  const typed = typedInvoice(request);
  const outcome = await asAccountant(house, request, async (tx, officer) => {
    const [actor, today] = [actorOf(officer), rigaDate(tx.now)];
    const read = await readIssue(tx, lookOf(actor), typed, { prices: await listPrices(tx, today), today });
    return 'problems' in read
      ? read
      : await invoices.issueInvoice(tx, actor, await invoices.sellerOf(house, tx), read.wanted);
  });
  if ('problems' in outcome) return showForm(house, request, reply, typed, outcome.problems);
  return reply.redirect(`${base}/${outcome.id}`, 303);
}

const lookOf = (actor: Actor) =>
  ({ actor, purpose: 'payment', legalGround: 'Pievienotās vērtības nodokļa likums, 125. pants' }) as const;

async function one(tx: Tx, request: FastifyRequest) {
  const found = await invoices.findInvoice(tx, idOf(request));
  if (!found) throw new Refusal('not-found');
  return found;
}

async function showOne(house: House, request: FastifyRequest, reply: FastifyReply) {
  const invoice = await asAccountant(house, request, (tx) => one(tx, request));
  return sendPage(request, reply, {
    title: say(fill(texts.one, { number: invoice.number }), request.lang),
    body: <InvoicePage invoice={invoice} today={rigaDate(house.clock.now())} />,
  });
}

async function credit(house: House, request: FastifyRequest, reply: FastifyReply) {
  const note = await asAccountant(house, request, async (tx, officer) =>
    invoices.creditInvoice(tx, actorOf(officer), await invoices.sellerOf(house, tx), idOf(request)),
  );
  return reply.redirect(`${base}/${note.id}`, 303);
}

async function showAccount(house: House, request: FastifyRequest, reply: FastifyReply) {
  const { invoice, lines } = await asAccountant(house, request, async (tx) => {
    const invoice = await one(tx, request);
    return { invoice, lines: await invoices.accountOf(tx, invoice.buyerKey) };
  });
  const title = fill(texts.accountOf, { name: invoice.buyer.name });
  return sendPage(request, reply, {
    title: say(title, request.lang),
    width: 'wide',
    body: <AccountPage name={invoice.buyer.name} back={`${base}/${invoice.id}`} lines={lines} />,
  });
}

async function downloadPdf(house: House, request: FastifyRequest, reply: FastifyReply) {
  const file = await asAccountant(house, request, async (tx, officer) => {
    const { documentId } = await one(tx, request);
    if (!documentId) throw new Refusal('not-found');
    return getIssuedFile(house, tx, lookOf(actorOf(officer)), documentId);
  });
  return reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${file.fileName}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(file.bytes));
}

async function downloadXml(house: House, request: FastifyRequest, reply: FastifyReply) {
  const { ubl, number } = await asAccountant(house, request, (tx) => one(tx, request));
  return reply
    .type('application/xml; charset=utf-8')
    .header('content-disposition', `attachment; filename="${number}.xml"`)
    .header('cache-control', 'no-store')
    .send(ubl);
}
