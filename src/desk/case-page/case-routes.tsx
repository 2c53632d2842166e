import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases, decisions, getService, staffDrafts } from '../../case/index.js';
import { hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { assetUrl } from '../../platform/html/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { texts } from '../texts.js';
import { CasePage } from './case-page.js';
import { type Deed, type OpenCase, type OpenPart, type Outcome, Undone } from './part.js';
import { parts } from './parts.js';
import { labelOf, postedDraft } from './unsent/drafts.js';

/** Mails stand in frames of our own; recordings of calls are played. */
const policy = { 'frame-src': `'self'`, 'media-src': `'self'` };
const doneWords = mergeOf(parts.map(({ done }) => done));
const textWords = mergeOf(parts.map((part) => part.texts));

/** The case page and what can be done on it: one form, one verb, one address each. */
export function caseRoutes(house: House) {
  return async (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/cases/:id',
      config: { access: 'staff', policy },
      handler: (request, reply) => show(house, request, reply, { done: doneOf(request) }),
    });
    for (const { deeds, routes } of parts) {
      for (const [name, deed] of Object.entries(deeds ?? {})) deedRoute(house, web, name, deed);
      await routes?.(house)(web);
    }
  };
}

function deedRoute(house: House, web: FastifyInstance, name: string, deed: Deed): void {
  web.route({
    method: 'POST',
    url: `/desk/cases/:id/${name}`,
    config: { access: 'staff:officer', policy },
    handler: async (request, reply) => {
      const id = given(request.params, 'id');
      const outcome = await asOfficer(house, request, async (tx, officer) => {
        const given = await deed(house, tx, officer, id, request);
        const sent = name === 'draft' ? undefined : postedDraft(request);
        // What was kept while it was typed has been used.
        if (sent && (!given || given.doneAs)) await staffDrafts.discardSent(tx, officer, id, sent);
        return given;
      }).catch(keepTyped(request));
      if (outcome?.gone) return reply.redirect('/desk?did=gone#done', 303);
      if (outcome && !outcome.doneAs) return show(house, request, reply, outcome);
      return reply.redirect(`/desk/cases/${id}?done=${outcome?.doneAs ?? name}#done`, 303);
    },
  });
}

/** A colleague was faster: the page shows how the case stands now, why the deed was refused, and everything that was typed. */
function keepTyped(request: FastifyRequest): (error: unknown) => Outcome {
  return (error) => {
    if (error instanceof Undone) return error.outcome;
    if (!(error instanceof Refusal) || error.code !== 'not-now') throw error;
    const typed = Object.fromEntries(
      Object.keys(Object(request.body)).flatMap((name) => {
        if (!labelOf(textWords, name)) return [];
        const text = given(request.body, name);
        return text ? [[name, text]] : [];
      }),
    );
    return { problems: [{ field: 'unsent', message: error.why ?? texts.tooLate }], typed };
  };
}

function doneOf(request: FastifyRequest): Text | undefined {
  const done = given(request.query, 'done');
  return Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
}

type Shown = Partial<Omit<OpenCase, 'caseFile'>>;

async function show(house: House, request: FastifyRequest, reply: FastifyReply, shown: Shown) {
  const { open, opened } = await asOfficer(house, request, async (tx, officer) => {
    const open = await readCase(house, tx, officer, request, shown);
    const opened: OpenPart[] = [];
    for (const part of parts) opened.push(...[(await part.open({ ...open, tx, request })) ?? []].flat());
    return { open, opened };
  });
  // Both numbers lead to the case that goes on.
  const { mergedInto } = open.caseFile;
  if (mergedInto) return reply.redirect(`/desk/cases/${mergedInto}${shown.done ? '?done=merge#done' : ''}`, 303);
  return sendPage(request, reply, {
    title: `${open.caseFile.number} – ${texts.worklist[request.lang]}`,
    body: <CasePage open={open} parts={opened} />,
    status: open.problems.length > 0 ? 422 : 200,
    ...(open.isOfficer && { scripts: [assetUrl('autosave.client.js'), assetUrl('insert.client.js')] }),
    width: 'wide',
  });
}

async function readCase(
  house: House,
  tx: Tx,
  officer: Visitor,
  request: FastifyRequest,
  shown: Shown,
): Promise<OpenCase> {
  const caseFile = await cases.openCase(tx, officer, given(request.params, 'id'));
  const isOfficer = hasGrant(officer, 'officer', caseFile.unit);
  return {
    house,
    lang: request.lang,
    caseFile,
    officer,
    isOfficer,
    isMine: caseFile.assignedTo === officer.person.key,
    action: `/desk/cases/${caseFile.id}`,
    service: caseFile.service ? await decisions.withGrounds(tx, getService(house, caseFile.service)) : undefined,
    entries: await cases.timelineOf(tx, officer, caseFile),
    drafts: isOfficer ? await staffDrafts.listStaffDrafts(tx, caseFile.id) : [],
    problems: [],
    typed: {},
    textWords,
    ...shown,
  };
}

/** The words of every part in one place; two parts with one name would hide each other. */
function mergeOf(all: readonly (Readonly<Record<string, Text>> | undefined)[]): Readonly<Record<string, Text>> {
  const pairs = all.flatMap((each) => Object.entries(each ?? {}));
  const names = new Set(pairs.map(([name]) => name));
  if (names.size < pairs.length) throw new Error('two parts of the case page use one name');
  return Object.fromEntries(pairs);
}
