import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { getIssuedFile } from '../../documents/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { say } from '../../platform/text/index.js';
import { invoicePaths } from '../addresses.js';
import { accountOf, findInvoice, listInvoices } from '../invoices/list-invoices.js';
import { payerOf } from '../payer-of.js';
import { InvoicesPage } from './invoices-page.js';
import { invoiceTexts } from './invoices-texts.js';

/** A company's or institution's own invoices, for whoever acts for it: what is owed, the papers, the statement of account. */
export function clientInvoiceRoutes(web: FastifyInstance, house: House): void {
  const config = { access: 'client' } as const;
  both(web, invoicePaths, { method: 'GET', config, handler: (request, reply) => show(house, request, reply) });
  const pdf = { lv: `${invoicePaths.lv}/:id/rekins.pdf`, en: `${invoicePaths.en}/:id/invoice.pdf` };
  both(web, pdf, {
    method: 'GET',
    config,
    handler: async (request, reply) => {
      const { actor } = payerOf(request);
      const look = { actor, purpose: 'own-document', legalGround: 'Grāmatvedības likums, 11. pants' };
      const file = await asBuyer(house, request, async (tx) => {
        const { documentId } = await one(tx, request);
        if (!documentId) throw new Refusal('not-found');
        return getIssuedFile(house, tx, look, documentId);
      });
      return sendFile(reply, 'application/pdf', file.fileName, Buffer.from(file.bytes));
    },
  });
  const xml = { lv: `${invoicePaths.lv}/:id/rekins.xml`, en: `${invoicePaths.en}/:id/invoice.xml` };
  both(web, xml, {
    method: 'GET',
    config,
    handler: async (request, reply) => {
      const { ubl, number } = await asBuyer(house, request, (tx) => one(tx, request));
      return sendFile(reply, 'application/xml; charset=utf-8', `${number}.xml`, Buffer.from(ubl));
    },
  });
}

function asBuyer<T>(house: House, request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { payer } = payerOf(request);
  return house.db('web').transaction({ subjects: [payer] }, work, request.id);
}

async function one(tx: Tx, request: FastifyRequest) {
  const read = z.object({ id: z.uuid() }).safeParse(request.params);
  const found = read.success ? await findInvoice(tx, read.data.id) : undefined;
  if (!found) throw new Refusal('not-found');
  return found;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply) {
  const { payer } = payerOf(request);
  const { lang } = request;
  const props = await asBuyer(house, request, async (tx) => ({
    invoices: await listInvoices(tx, { buyer: payer }),
    account: await accountOf(tx, payer),
  }));
  return sendPage(request, reply, {
    title: say(invoiceTexts.title, lang),
    body: <InvoicesPage {...props} today={rigaDate(house.clock.now())} isOrganisation={payer.startsWith('entity:')} />,
    otherLanguage: `/${lang === 'lv' ? 'en' : 'lv'}${invoicePaths[lang === 'lv' ? 'en' : 'lv']}`,
    width: 'wide',
  });
}

function sendFile(reply: FastifyReply, type: string, name: string, bytes: Buffer) {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(bytes);
}
