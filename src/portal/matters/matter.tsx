import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressOfMatter, type CaseFile, cases, matterPaths, matters, quotes, reach } from '../../case/index.js';
import type { MailParts } from '../../channels/email/index.js';
import { codeOf, getIssued, type IssuedDocument, uploads } from '../../documents/index.js';
import type { Visitor } from '../../identity/index.js';
import { money, type Payment, paymentFor, paymentOf } from '../../payments/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { acceptFiles, both, filesIn, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { asClient, field, param, visitorOf } from '../client.js';
import { MatterPage } from './matter-page.js';
import type { MatterQuote } from './matter-quote.js';
import { doneWords, texts } from './texts.js';

/** Everything that one matter's page shows. */
export interface Matter {
  readonly caseFile: CaseFile;
  readonly entries: readonly cases.Entry[];
  /** Whether the client has been asked how to reach them. */
  readonly reachAsked: boolean;
  readonly proofs: readonly cases.Proof[];
  /** What the mails among the entries say beside their own text. */
  readonly mails: ReadonlyMap<number, MailParts>;
  /** How what was sent to the client fares. */
  readonly deliveries: readonly reach.Delivery[];
  /** Of a refusal, once it counts as notified. */
  readonly remedyTerm: reach.RemedyTerm | undefined;
  readonly payment: Payment | undefined;
  /** What the work of a request costs and how it stands. */
  readonly quoted: MatterQuote | undefined;
  readonly document: IssuedDocument | undefined;
  /** The document's verification code. */
  readonly code: string | undefined;
  readonly problems: readonly { readonly field: string; readonly message: { lv: string; en: string } }[];
  /** What was typed when something was wrong with it. */
  readonly typed: Readonly<Record<string, string>>;
  /** Files that came with a form that has mistakes, and the seal under which it carries them on. */
  readonly kept?: { readonly names: readonly string[]; readonly sealed: string } | undefined;
  /** The last day on which an answered matter can be taken up again, while it has not passed. */
  readonly reopenUntil: PlainDate | undefined;
  /** The matter that this one is part of now. */
  readonly goesOnIn: string | undefined;
  /** What the client has just done. */
  readonly done?: Text | undefined;
}

/** One matter: what happens next and by when, messages, payment, document; and what the client can do about it. */
export function matterPages(house: House) {
  return (web: FastifyInstance) => {
    const at = (path: { lv: string; en: string }) => ({
      lv: `${matterPaths.lv}/:id${path.lv}`,
      en: `${matterPaths.en}/:id${path.en}`,
    });
    // Mails stand in frames of our own.
    const config = { access: 'client', policy: { 'frame-src': `'self'` } } as const;
    both(web, at({ lv: '', en: '' }), {
      method: 'GET',
      config,
      handler: (request, reply) => show(house, request, reply),
    });
    web.register(async (scope) => {
      acceptFiles(scope, uploads.largest);
      both(scope, at({ lv: '/atbilde', en: '/answer' }), {
        method: 'POST',
        config: { ...config, limit: writingLimit },
        handler: (request, reply) => write(house, request, reply, 'answer', cases.answerQuestion),
      });
      both(scope, at({ lv: '/zina', en: '/message' }), {
        method: 'POST',
        config: { ...config, limit: writingLimit },
        handler: (request, reply) => write(house, request, reply, 'message', cases.writeMessage),
      });
    });
    both(web, at({ lv: '/atsakt', en: '/reopen' }), {
      method: 'POST',
      config,
      handler: (request, reply) => write(house, request, reply, 'reopen', matters.reopenByClient),
    });
    both(web, at({ lv: '/atsaukt', en: '/withdraw' }), {
      method: 'POST',
      config,
      handler: async (request, reply) => {
        await asClient(house, request, (tx, visitor) => cases.withdrawCase(tx, visitor, param(request, 'id')));
        return reply.redirect(`${addressOfMatter(request.lang, param(request, 'id'))}?done=withdraw#done`, 303);
      },
    });
  };
}

/** How often one network may write, with twenty megabytes each time. */
const writingLimit = { bucket: 'matter writing', perMinute: 30, perDay: 600 };
const longest = 5000;

type Verb = typeof cases.writeMessage;

/** Words, files or both; with a mistake among them the words stand again in their field and the files wait with the form. */
async function write(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  name: 'answer' | 'message' | 'reopen',
  verb: Verb,
) {
  const [id, body] = [param(request, 'id'), field(request, name)];
  // Nobody has files kept for a matter that is not theirs.
  await asClient(house, request, (tx, visitor) => ownMatter(tx, visitor, id));
  const about = formOf(request, name);
  const before = uploads.openUploads(house, about, field(request, 'kept'));
  const { files, problems } = await uploads.keepUploads(house, before, filesIn(request));
  const missing = { answer: texts.answerMissing, message: texts.messageMissing, reopen: texts.reopenMissing }[name];
  const wrong = body === '' && files.length === 0 ? missing : body.length > longest ? texts.tooLong : undefined;
  const found = [
    ...(wrong ? [{ field: name, message: wrong }] : []),
    ...problems.map((message) => ({ field: `${name}-files`, message })),
  ];
  if (found.length) {
    const kept = { names: files.map((file) => file.name), sealed: uploads.sealUploads(house, about, files) };
    return show(house, request, reply, found, { [name]: body }, kept);
  }
  await asClient(house, request, (tx, visitor) => verb(tx, visitor, id, body, files));
  return reply.redirect(`${addressOfMatter(request.lang, id)}?done=${name}#done`, 303);
}

/** What the seal of a form's files is bound to: the form, the matter and whoever fills it in. */
function formOf(request: FastifyRequest, name: string): string {
  return `${name}|${param(request, 'id')}|${visitorOf(request).person.key}`;
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  problems: Matter['problems'] = [],
  typed: Matter['typed'] = {},
  kept?: Matter['kept'],
) {
  const matter = await asClient(house, request, async (tx, visitor) =>
    readMatter(house, tx, visitor, param(request, 'id'), problems, typed),
  );
  if (matter.goesOnIn) return reply.redirect(addressOfMatter(request.lang, matter.goesOnIn), 303);
  const other = request.lang === 'lv' ? 'en' : 'lv';
  return sendPage(request, reply, {
    title: `${matter.caseFile.number} – ${texts.title[request.lang]}`,
    body: <MatterPage house={house} matter={{ ...matter, done: doneOf(request), kept }} />,
    status: problems.length ? 422 : 200,
    otherLanguage: addressOfMatter(other, matter.caseFile.id),
    width: 'wide',
  });
}

function doneOf(request: FastifyRequest): Text | undefined {
  const { done } = request.query as Readonly<Record<string, unknown>>;
  return typeof done === 'string' && Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
}

async function ownMatter(tx: Tx, visitor: Visitor, id: string): Promise<CaseFile> {
  const caseFile = await cases.getCase(tx, id);
  if (caseFile.subjectKey !== visitor.person.key && caseFile.subjectKey !== visitor.actingFor.key)
    throw new Refusal('not-found');
  return caseFile;
}

/** The matter of the visitor or of whom they act for; anything else looks as if it did not exist. */
export async function readMatter(
  house: House,
  tx: Tx,
  visitor: Visitor,
  id: string,
  problems: Matter['problems'] = [],
  typed: Matter['typed'] = {},
): Promise<Matter> {
  const caseFile = await ownMatter(tx, visitor, id);
  const document = caseFile.documentId && caseFile.deliveredAt ? await getIssued(tx, caseFile.documentId) : undefined;
  const entries = await cases.listEntries(tx, id, 'everyone');
  const until = await matters.reopenUntil(tx, caseFile);
  const into = caseFile.mergedInto ? await cases.findCase(tx, caseFile.mergedInto) : undefined;
  return {
    caseFile,
    entries,
    reopenUntil: until && rigaDate(tx.now) <= until ? until : undefined,
    goesOnIn: into?.id,
    mails: await cases.listMails(house, tx, caseFile, entries),
    deliveries: await reach.listDeliveries(tx, caseFile),
    reachAsked: (await reach.preferenceOf(tx, visitor.actingFor.key)).asked,
    proofs: await cases.listProofs(house, tx, id, 'everyone'),
    remedyTerm: caseFile.decision?.outcome === 'refuse' ? await reach.remedyTermOf(tx, id) : undefined,
    payment: await paymentOf(tx, id),
    quoted: await quotedOf(tx, id),
    document,
    code: document && codeOf(house, document.id),
    problems,
    typed,
  };
}

async function quotedOf(tx: Tx, caseId: string): Promise<MatterQuote | undefined> {
  const quote = await quotes.findQuote(tx, caseId);
  if (!quote) return undefined;
  const { id, invoiceId } = quote;
  return {
    quote,
    state: quotes.quoteState(quote, tx.now),
    payment: await (invoiceId ? paymentFor(tx, 'invoice', invoiceId) : paymentFor(tx, 'fee', id)),
    invoice: invoiceId ? await money.invoices.findInvoice(tx, invoiceId) : undefined,
  };
}
