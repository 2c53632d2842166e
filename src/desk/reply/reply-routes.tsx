import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CaseFile, cases, getService, replies, staffDrafts } from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import { articles } from '../../knowledge/index.js';
import type { Tx } from '../../platform/db/index.js';
import { assetUrl } from '../../platform/html/index.js';
import { acceptFiles, filesIn, Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { largestUpload } from '../post/scans.js';
import { texts as deskTexts } from '../texts.js';
import { articlesFor, noteGap } from './articles-for.js';
import { withAddition } from './insertion.js';
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
    if ('show' in kept) return kept;
    await asOfficer(house, request, (tx, officer) => keepFiles(house, tx, officer, id, request));
    if (deed === 'gap') return { to: await gap(house, request, id) };
    const at = kept.behind && `?at=${kept.behind}`;
    const lacking = lackingIn(request, deed);
    if (lacking) return { show: { problems: [lacking] } };
    return {
      to: deed === 'preview' ? `/desk/cases/${id}/reply?see=preview#preview` : `/desk/cases/${id}/reply${at}#reply`,
    };
  } catch (error) {
    const typed = { purpose: given(request.body, 'purpose'), reply: given(request.body, 'reply') };
    return { show: { ...problemOf(error), ...(typed.reply && { typed }) } };
  }
}

/** What the pressed button needs and did not get: a text to preview, a choice to put in. */
function lackingIn({ body }: FastifyRequest, deed: string): OpenReply['problems'][number] | undefined {
  if (deed === 'preview' && given(body, 'reply').length < 10) return { field: 'reply', message: texts.tooShort };
  if (deed === 'insert' && !given(body, 'template')) return { field: 'template', message: texts.chooseTemplate };
  if (deed === 'insert-article' && !given(body, 'article')) return { field: 'article', message: texts.chooseArticle };
  return undefined;
}

/** Keeps the text, with what the button adds to it; gives what to show where another window was faster. */
async function keep(
  house: House,
  tx: Tx,
  officer: Visitor,
  id: string,
  request: FastifyRequest,
  typed: { readonly purpose: string; readonly reply: string },
): Promise<{ readonly show: Partial<OpenReply> } | { readonly behind: string }> {
  const caseFile = await cases.getCase(tx, id);
  const added = await addition(house, tx, officer, caseFile, request);
  const { text: reply, behind } = withAddition(bodyOf(request).reply, given(request.body, 'at'), added.text);
  const before = draftOfReply({ drafts: await staffDrafts.listStaffDrafts(tx, id), authorKey: officer.person.key }).own;
  const used = [before?.content.articles, added.article].filter(Boolean).join(' ');
  const content = { purpose: typed.purpose, reply, ...(used && { articles: used }) };
  const kept = await staffDrafts.saveStaffDraft(tx, officer, {
    caseId: id,
    kind: 'reply',
    content,
    version: versionOf(request),
  });
  if (!('conflict' in kept)) return { behind: added.text && String(behind) };
  const { conflict } = kept;
  return { show: { typed: content, conflict, problems: [{ field: 'reply', message: texts.conflict }] } };
}

/** Puts what was uploaded to the draft, and takes off what was pressed away. */
async function keepFiles(house: House, tx: Tx, officer: Visitor, id: string, request: FastifyRequest): Promise<void> {
  for (const file of filesIn(request)) await replies.addFile(house, tx, officer, id, file);
  const removed = given(request.body, 'remove');
  if (removed) await replies.removeFile(tx, officer, id, removed);
}

/** What the pressed button puts at the end of the text: the client's last message, a template, or an article; one for staff is remembered, a public one is known by its link. */
async function addition(
  house: House,
  tx: Tx,
  officer: Visitor,
  caseFile: CaseFile,
  request: FastifyRequest,
): Promise<{ readonly text: string; readonly article?: string }> {
  const deed = given(request.body, 'do');
  if (deed === 'quote') return { text: quoteOf(await cases.timelineOf(tx, officer, caseFile), caseFile.lang) };
  const [template, article] = [given(request.body, 'template'), given(request.body, 'article')];
  if (deed === 'insert-article' && article) {
    const { text, audience } = await articles.insertionOf(tx, article, caseFile.lang, house.settings.publicUrl);
    return { text, ...(audience === 'staff' && { article }) };
  }
  if (deed !== 'insert' || !template) return { text: '' };
  return { text: await replies.templateFor(house, tx, officer, caseFile.id, template) };
}

/** What no article says becomes the draft of one, with the words that are being written; gives where to go on. */
function gap(house: House, request: FastifyRequest, id: string): Promise<string> {
  return asOfficer(house, request, async (tx, officer) => {
    const caseFile = await cases.getCase(tx, id);
    const about = caseFile.service ? getService(house, caseFile.service).passport.name : caseFile.subjectLine;
    const reply = given(request.body, 'reply');
    const article = await noteGap(tx, officer, caseFile, { about: about ?? deskTexts.letter, reply });
    return `/desk/cases/${id}/reply?gap=${article}#reply`;
  });
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
    const body = own.content.reply ?? '';
    const forStaff = own.content.articles?.split(' ').filter(isUuid) ?? [];
    const used = [...new Set([...forStaff, ...(await articles.articlesLinkedIn(tx, body))])];
    await replies.queueReply(house, tx, officer, id, { purpose, body, files, articles: used });
    return { to: `/desk/cases/${id}/reply#waiting` };
  });
}

function problemOf(error: unknown): Partial<OpenReply> {
  if (!(error instanceof Refusal) || !error.why || error.code === 'not-found') throw error;
  return { problems: [{ field: error.details.field ?? 'reply', message: error.why }] };
}

/** What was posted, as it came: a cursor is counted in the text as it stands in the window. */
function bodyOf({ body }: FastifyRequest): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
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
    scripts: [assetUrl('autosave.client.js'), assetUrl('insert.client.js')],
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
  const entries = await cases.timelineOf(tx, officer, caseFile);
  const gapId = given(request.query, 'gap');
  return {
    caseFile,
    drafts,
    authorKey,
    templates: await replies.listTemplates(tx, caseFile.unit),
    present: await replies.bePresent(tx, officer, id),
    files: await replies.listFiles(tx, officer, id),
    entries,
    found: await articlesFor(tx, caseFile, entries),
    ...(isUuid(gapId) && { gap: gapId }),
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
