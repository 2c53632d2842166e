import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CaseFile, cases, replies, staffDrafts } from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { acceptFiles, filesIn, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { largestUpload } from '../post/scans.js';
import { quoteOf } from './quote.js';
import { draftOfReply } from './reply-box.js';
import { type OpenReply, ReplyPage } from './reply-page.js';
import { texts } from './texts.js';

const config = { access: 'staff:officer' } as const;
const longest = 5000;

/** What one press of a button of the box gave: where to go, or what to show at once. */
type Outcome = { readonly to: string } | { readonly show: Partial<OpenReply> };

/** The box in full: write, quote, preview, send off, call back. */
export function replyRoutes(house: House) {
  return async (web: FastifyInstance) => {
    const url = '/desk/cases/:id/reply';
    web.route({
      method: 'GET',
      url,
      config,
      handler: async (request, reply) => {
        const to = given(request.query, 'after') === 'sent' ? await afterSending(house, request) : undefined;
        return to ? reply.redirect(to, 303) : show(house, request, reply, {});
      },
    });
    await web.register(async (scope) => {
      acceptFiles(scope, largestUpload);
      scope.route({
        method: 'POST',
        url,
        config,
        handler: async (request, reply) => {
          const outcome = await press(house, request);
          return 'to' in outcome ? reply.redirect(outcome.to, 303) : show(house, request, reply, outcome.show);
        },
      });
    });
    web.route({
      method: 'POST',
      url: '/desk/cases/:id/recall',
      config,
      handler: async (request, reply) => {
        const id = given(request.params, 'id');
        try {
          await asOfficer(house, request, (tx, officer) => replies.recallReply(house, tx, officer, id));
        } catch (error) {
          return show(house, request, reply, problemOf(error));
        }
        return reply.redirect(`/desk/cases/${id}?done=recall#done`, 303);
      },
    });
  };
}

/** Where the page that waited goes on: to the case once the reply has left, and nowhere while it waits or has come back. */
async function afterSending(house: House, request: FastifyRequest): Promise<string | undefined> {
  const id = given(request.params, 'id');
  const outcome = await asOfficer(house, request, async (tx, officer) => {
    const caseFile = await cases.getCase(tx, id);
    return replies.outcomeOfLast(tx, officer, caseFile.id);
  });
  return outcome === 'left' ? `/desk/cases/${id}?done=reply#done` : undefined;
}

/** Whatever is pressed, what is typed is kept first: in a transaction of its own, so that nothing that fails later loses it. */
async function press(house: House, request: FastifyRequest): Promise<Outcome> {
  const id = given(request.params, 'id');
  const deed = given(request.body, 'do');
  try {
    if (deed === 'send') return await send(house, request, id);
    const typed = { purpose: given(request.body, 'purpose'), reply: given(request.body, 'reply') };
    if (typed.reply.length > longest)
      return { show: { typed, problems: [{ field: 'reply', message: texts.tooLong }] } };
    const kept = await asOfficer(house, request, (tx, officer) => keep(house, tx, officer, id, request, typed));
    if (kept) return { show: kept };
    await asOfficer(house, request, (tx, officer) => keepFiles(house, tx, officer, id, request));
    const short = deed === 'preview' && typed.reply.length < 10;
    if (short) return { show: { problems: [{ field: 'reply', message: texts.tooShort }] } };
    return { to: deed === 'preview' ? `/desk/cases/${id}/reply?see=preview#preview` : `/desk/cases/${id}/reply#reply` };
  } catch (error) {
    const typed = { purpose: given(request.body, 'purpose'), reply: given(request.body, 'reply') };
    return { show: { ...problemOf(error), ...(typed.reply && { typed }) } };
  }
}

/** Keeps the text, with what the button adds to it; gives what to show where another window was faster. */
async function keep(
  house: House,
  tx: Tx,
  officer: Visitor,
  id: string,
  request: FastifyRequest,
  typed: { readonly purpose: string; readonly reply: string },
): Promise<Partial<OpenReply> | undefined> {
  const caseFile = await cases.getCase(tx, id);
  const added = await addition(house, tx, officer, caseFile, request);
  const reply = [typed.reply, added].filter(Boolean).join('\n\n');
  const content = { purpose: typed.purpose, reply };
  const kept = await staffDrafts.saveStaffDraft(tx, officer, {
    caseId: id,
    kind: 'reply',
    content,
    version: versionOf(request),
  });
  if (!('conflict' in kept)) return undefined;
  const { conflict } = kept;
  return { typed: content, conflict, problems: [{ field: 'reply', message: texts.conflict }] };
}

/** Puts what was uploaded to the draft, and takes off what was pressed away. */
async function keepFiles(house: House, tx: Tx, officer: Visitor, id: string, request: FastifyRequest): Promise<void> {
  for (const file of filesIn(request)) await replies.addFile(house, tx, officer, id, file);
  const removed = given(request.body, 'remove');
  if (removed) await replies.removeFile(tx, officer, id, removed);
}

/** What the pressed button puts at the end of the text: the client's last message, or a template. */
async function addition(
  house: House,
  tx: Tx,
  officer: Visitor,
  caseFile: CaseFile,
  request: FastifyRequest,
): Promise<string> {
  const deed = given(request.body, 'do');
  if (deed === 'quote') return quoteOf(await cases.timelineOf(tx, officer, caseFile), caseFile.lang);
  const template = given(request.body, 'template');
  if (deed !== 'insert' || !template) return '';
  return replies.templateFor(house, tx, officer, caseFile.id, template);
}

/** Sends off the kept text, provided that it is the one that was previewed. */
async function send(house: House, request: FastifyRequest, id: string): Promise<Outcome> {
  return asOfficer(house, request, async (tx, officer) => {
    const drafts = await staffDrafts.listStaffDrafts(tx, id);
    const { own } = draftOfReply({ drafts, authorKey: officer.person.key });
    const caseFile = await cases.getCase(tx, id);
    const purpose = replies.purposesFor(caseFile).find((one) => one === own?.content.purpose);
    if (!own || !purpose || own.version !== versionOf(request))
      return { show: { see: 'preview', problems: [{ field: 'reply', message: texts.changed }] } };
    const files = (await replies.listFiles(tx, officer, id)).map(({ id: _, ...file }) => file);
    await replies.queueReply(house, tx, officer, id, { purpose, body: own.content.reply ?? '', files });
    return { to: `/desk/cases/${id}/reply#waiting` };
  });
}

function problemOf(error: unknown): Partial<OpenReply> {
  if (!(error instanceof Refusal) || !error.why || error.code === 'not-found') throw error;
  return { problems: [{ field: error.details.field ?? 'reply', message: error.why }] };
}

function versionOf(request: FastifyRequest): number {
  const text = given(request.body, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, more: Partial<OpenReply>) {
  const open = await asOfficer(house, request, (tx, officer) => read(house, tx, officer, request, more));
  const { id, number } = open.caseFile;
  // Once it has left there is nothing to call back: the case opens, or the page says what came of it.
  if (open.waiting)
    reply.header('refresh', `${replies.undoSeconds + 1}; url=/desk/cases/${id}/reply?after=sent#waiting`);
  const problems = open.problems.length > 0;
  return sendPage(request, reply, {
    title: `${texts.title[request.lang]} – ${number}`,
    body: <ReplyPage open={open} />,
    ...(problems && { problems, status: 422 }),
    width: 'wide',
  });
}

async function read(
  house: House,
  tx: Tx,
  officer: Visitor,
  request: FastifyRequest,
  more: Partial<OpenReply>,
): Promise<OpenReply> {
  const id = given(request.params, 'id');
  const caseFile = await cases.openCase(tx, officer, id);
  const drafts = await staffDrafts.listStaffDrafts(tx, id);
  const authorKey = officer.person.key;
  const { own } = draftOfReply({ drafts, authorKey });
  const purpose = replies.purposesFor(caseFile).find((one) => one === own?.content.purpose);
  const sees = (more.see ?? given(request.query, 'see')) === 'preview' && caseFile.assignedTo === authorKey;
  const body = own?.content.reply ?? '';
  return {
    caseFile,
    drafts,
    authorKey,
    templates: await replies.listTemplates(tx, caseFile.unit),
    present: await replies.bePresent(tx, officer, id),
    files: await replies.listFiles(tx, officer, id),
    entries: await cases.timelineOf(tx, officer, caseFile),
    waiting: await replies.findWaiting(house, tx, id),
    problems: [],
    ...(own &&
      purpose &&
      sees && {
        preview: { own, purpose, shown: await replies.previewReply(house, tx, officer, id, { purpose, body }) },
      }),
    ...more,
  };
}
