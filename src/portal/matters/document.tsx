import type { FastifyInstance } from 'fastify';
import type { Look } from '../../audit/index.js';
import { addressOfMatter, cases, matterPaths } from '../../case/index.js';
import { getIssuedFile, getIssuedLetter, HtmlTwin } from '../../documents/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { receiptOf } from '../../payments/index.js';
import { BackLink, PriceLines, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInWords } from '../../platform/text/index.js';
import { asClient, param } from '../client.js';
import { readMatter } from './matter.js';
import { texts } from './texts.js';

/** People read and take away what is theirs; it is written down all the same. */
function ownLook(visitor: Visitor): Look {
  return { actor: actorOf(visitor), purpose: 'own-document', legalGround: 'VDAR, 15. pants' };
}

/** What the client takes away: the document as PDF and as a page, the receipt. */
export function documentPages(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'client' } as const;
    both(
      web,
      { lv: `${matterPaths.lv}/:id/dokuments.pdf`, en: `${matterPaths.en}/:id/document.pdf` },
      {
        method: 'GET',
        config,
        handler: async (request, reply) => {
          const file = await asClient(house, request, async (tx, visitor) => {
            const { document } = await readMatter(house, tx, visitor, param(request, 'id'));
            if (!document) throw new Refusal('not-found');
            await cases.collectOutcome(tx, visitor, param(request, 'id'));
            return getIssuedFile(house, tx, ownLook(visitor), document.id);
          });
          return reply
            .type('application/pdf')
            .header('content-disposition', `attachment; filename="${file.fileName}"`)
            .header('cache-control', 'no-store')
            .send(Buffer.from(file.bytes));
        },
      },
    );
    both(
      web,
      { lv: `${matterPaths.lv}/:id/dokuments`, en: `${matterPaths.en}/:id/document` },
      {
        method: 'GET',
        config,
        handler: async (request, reply) => {
          const twin = await asClient(house, request, async (tx, visitor) => {
            const { document, caseFile } = await readMatter(house, tx, visitor, param(request, 'id'));
            if (!document) throw new Refusal('not-found');
            await cases.collectOutcome(tx, visitor, caseFile.id);
            return getIssuedLetter(house, tx, ownLook(visitor), document.id);
          });
          const body = (
            <>
              <BackLink href={addressOfMatter(request.lang, param(request, 'id'))} />
              <HtmlTwin {...twin} />
            </>
          );
          return sendPage(request, reply, { title: `${twin.document.number} – ${texts.document[request.lang]}`, body });
        },
      },
    );
    both(
      web,
      { lv: `${matterPaths.lv}/:id/kvits`, en: `${matterPaths.en}/:id/receipt` },
      {
        method: 'GET',
        config,
        handler: async (request, reply) => {
          const receipt = await asClient(house, request, async (tx, visitor) => {
            const { payment } = await readMatter(house, tx, visitor, param(request, 'id'));
            const found = payment && (await receiptOf(tx, payment.obligationId));
            if (!found) throw new Refusal('not-found');
            return found;
          });
          return sendPage(request, reply, {
            title: texts.receiptTitle[request.lang],
            body: <Receipt id={param(request, 'id')} receipt={receipt} />,
          });
        },
      },
    );
  };
}

type ReceiptData = NonNullable<Awaited<ReturnType<typeof receiptOf>>>;

function Receipt({ id, receipt }: { readonly id: string; readonly receipt: ReceiptData }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href={addressOfMatter(lang, id)} />
      <h1>{say(texts.receiptTitle)}</h1>
      <SummaryList
        rows={[
          { label: texts.receiptNumber, value: receipt.number },
          { label: texts.number, value: receipt.reference },
          { label: texts.paidAt, value: instantInWords(receipt.settledAt, lang) },
        ]}
      />
      <PriceLines price={receipt.price} />
    </>
  );
}
