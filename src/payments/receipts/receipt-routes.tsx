import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { getIssuedFile, getIssuedLetter, HtmlTwin } from '../../documents/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Actions, Alert, LinkButton, useLang, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { say } from '../../platform/text/index.js';
import { oneOrSeveral } from '../one-or-several.js';
import { payerOf } from '../payer-of.js';
import { findPayment } from '../payment-of.js';
import { mayPay } from '../start-payment.js';
import { askReceipt, type PaidFor } from './ask-receipt.js';
import { receiptAddress, receiptPaths } from './receipt-address.js';
import { receiptWords } from './texts.js';

/** Confirmations of payment: asked for by whoever paid, read as a page, taken away as a PDF. */
export function receiptRoutes(web: FastifyInstance, house: House): void {
  const config = { access: 'client' } as const;
  both(web, receiptPaths, { method: 'POST', config, handler: (request, reply) => ask(house, request, reply) });
  const one = { lv: `${receiptPaths.lv}/:id`, en: `${receiptPaths.en}/:id` };
  both(web, one, { method: 'GET', config, handler: (request, reply) => show(house, request, reply) });
  const file = { lv: `${one.lv}/apliecinajums.pdf`, en: `${one.en}/receipt.pdf` };
  both(web, file, { method: 'GET', config, handler: (request, reply) => download(house, request, reply) });
}

/** By the obligations that were paid, one or several; what has none is asked for by the room that knows the record. */
async function ask(house: House, request: FastifyRequest, reply: FastifyReply) {
  const read = z.object({ obligation: oneOrSeveral }).safeParse(request.body);
  if (!read.success) throw new Refusal('not-found');
  const { lang } = request;
  const { payer, actor } = payerOf(request);
  const id = await house.db('web').transaction(
    { subjects: [payer] },
    async (tx) => {
      const about: PaidFor[] = [];
      for (const obligationId of read.data.obligation) {
        const payment = await findPayment(tx, obligationId);
        if (!payment || !(await mayPay(tx, payment, payer))) throw new Refusal('not-found');
        about.push(
          await tx.one<PaidFor>(sql`
            select kind, record_id as "recordId" from payments.obligation where id = ${obligationId}::uuid`),
        );
      }
      return await askReceipt(tx, { about, owner: payer, lang, actor });
    },
    request.id,
  );
  if (!id) throw new Refusal('not-found');
  return reply.redirect(receiptAddress(lang, id), 303);
}

interface Made {
  readonly documentId: string | null;
}

function find(house: House, request: FastifyRequest): Promise<Made & { readonly id: string }> {
  const read = z.object({ id: z.uuid() }).safeParse(request.params);
  if (!read.success) throw new Refusal('not-found');
  const { payer } = payerOf(request);
  return house.db('web').transaction({ subjects: [payer] }, (tx) => findReceipt(tx, read.data.id), request.id);
}

async function findReceipt(tx: Tx, id: string) {
  const found = await tx.maybe<Made>(
    sql`select document_id as "documentId" from payments.receipt where id = ${id}::uuid`,
  );
  if (!found) throw new Refusal('not-found');
  return { id, ...found };
}

/** Waits a moment for the job, so that one click suffices. */
async function show(house: House, request: FastifyRequest, reply: FastifyReply) {
  let found = await find(house, request);
  for (let tries = 0; tries < 15 && !found.documentId; tries++) {
    await pause(200);
    found = await find(house, request);
  }
  const { documentId, id } = found;
  const { payer, actor } = payerOf(request);
  const look = { actor, purpose: 'own-document', legalGround: 'VDAR, 15. pants' };
  const twin =
    documentId &&
    (await house
      .db('web')
      .transaction({ subjects: [payer] }, (tx) => getIssuedLetter(house, tx, look, documentId), request.id));
  const other = request.lang === 'lv' ? 'en' : 'lv';
  return sendPage(request, reply, {
    title: say(receiptWords.title, request.lang),
    body: <ReceiptPage id={id}>{twin && <HtmlTwin {...twin} />}</ReceiptPage>,
    otherLanguage: receiptAddress(other, id),
  });
}

async function download(house: House, request: FastifyRequest, reply: FastifyReply) {
  const { documentId } = await find(house, request);
  if (!documentId) throw new Refusal('not-found');
  const { payer, actor } = payerOf(request);
  const look = { actor, purpose: 'own-document', legalGround: 'VDAR, 15. pants' };
  const file = await house
    .db('web')
    .transaction({ subjects: [payer] }, (tx) => getIssuedFile(house, tx, look, documentId), request.id);
  return reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${file.fileName}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(file.bytes));
}

function ReceiptPage({ id, children }: { readonly id: string; readonly children?: unknown }) {
  const [sayIt, lang] = [useSay(), useLang()];
  const address = receiptAddress(lang, id);
  if (!children)
    return (
      <>
        <h1>{sayIt(receiptWords.making)}</h1>
        <Alert tone="info" live>
          {sayIt(receiptWords.makingNext)}
        </Alert>
        <p>
          <a href={address}>{sayIt(receiptWords.again)}</a>
        </p>
      </>
    );
  return (
    <>
      <div class="no-print">
        <Alert tone="success">{sayIt(receiptWords.ready)}</Alert>
      </div>
      <div class="no-print">
        <Actions>
          <LinkButton href={`${address}/${lang === 'lv' ? 'apliecinajums' : 'receipt'}.pdf`}>
            {sayIt(receiptWords.download)}
          </LinkButton>
        </Actions>
      </div>
      {children}
    </>
  );
}
