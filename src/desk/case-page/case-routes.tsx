import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type CaseFile,
  cases,
  getService,
  isUuid,
  reach,
  replies,
  type Service,
  staffDrafts,
} from '../../case/index.js';
import type { MailParts } from '../../channels/email/index.js';
import { incoming } from '../../channels/post/index.js';
import { getIssued, type IssuedDocument } from '../../documents/index.js';
import { hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { type CallOfEntry, readCalls } from '../phone/calls-of-case.js';
import { doneWords, texts } from '../texts.js';
import { CasePage } from './case-page.js';

/** What is wrong with one form of the case page; everything typed is shown again. */
export interface CaseProblem {
  readonly field: string;
  readonly message: Text;
}

/** Everything that one case's page shows. */
export interface OpenCase {
  readonly caseFile: CaseFile;
  readonly service: Service | undefined;
  readonly entries: readonly cases.Entry[];
  readonly proofs: readonly cases.Proof[];
  /** What the mails among the entries say beside their own text. */
  readonly mails: ReadonlyMap<number, MailParts>;
  /** Calls by the id of their entry. */
  readonly calls: ReadonlyMap<number, CallOfEntry>;
  /** Letters on paper among the entries: number, scans, what was read of them. */
  readonly letters: readonly incoming.IncomingLetter[];
  /** How the files of the entries stand with the virus scanner. */
  readonly scans: Awaited<ReturnType<typeof cases.scansOf>>;
  /** How what was sent to the client fared. */
  readonly deliveries: readonly reach.Delivery[];
  readonly drafts: readonly staffDrafts.StaffDraft[];
  /** Templates of replies that the unit's officers are offered. */
  readonly templates: readonly replies.Template[];
  /** A reply that can still be called back. */
  readonly waiting: replies.WaitingReply | undefined;
  /** Colleagues who have the case open. */
  readonly present: readonly replies.Present[];
  /** What the officer has put to their reply. */
  readonly files: readonly replies.DraftFile[];
  readonly opened: cases.OpenedFacts | undefined;
  readonly document: IssuedDocument | undefined;
  readonly officer: Visitor;
  readonly isOfficer: boolean;
  /** Whether the norm of the term allows an extension. */
  readonly mayExtend: boolean;
  readonly problems: readonly CaseProblem[];
  readonly typed: Readonly<Record<string, string>>;
  /** A newer version of a draft from another window. */
  readonly conflict?: staffDrafts.StaffDraft;
  /** The refusal as the client will read it, before it is sent. */
  readonly preview?: boolean;
  /** Who reported a breach, on the one page that was asked for with a reason. */
  readonly reporters?: readonly cases.Reporter[];
  /** The case has gone to a unit that the officer does not belong to. */
  readonly gone?: boolean;
  /** What the officer has just done. */
  readonly done?: Text;
}

/** What a form of the case page gave back: problems, a preview or a conflict to show; undefined when it is done. */
export type Outcome =
  | Partial<Pick<OpenCase, 'problems' | 'typed' | 'conflict' | 'preview' | 'done' | 'reporters' | 'gone'>>
  | undefined;
export type Deed = (
  house: House,
  tx: Tx,
  officer: Visitor,
  caseId: string,
  request: FastifyRequest,
) => Promise<Outcome>;

/** Mails stand in frames of our own; recordings of calls are played. */
const policy = { 'frame-src': `'self'`, 'media-src': `'self'` };

/** The case page and what can be done on it: one form, one verb, one address each. */
export function caseRoutes(house: House, deeds: Readonly<Record<string, Deed>>) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/cases/:id',
      config: { access: 'staff', policy },
      handler: (request, reply) => show(house, request, reply, { done: doneOf(request) }),
    });
    for (const [name, deed] of Object.entries(deeds))
      web.route({
        method: 'POST',
        url: `/desk/cases/:id/${name}`,
        config: { access: 'staff:officer', policy },
        handler: async (request, reply) => {
          const id = given(request.params, 'id');
          const outcome = await asOfficer(house, request, (tx, officer) => deed(house, tx, officer, id, request)).catch(
            keepTyped(request),
          );
          if (outcome?.gone) return reply.redirect('/desk', 303);
          if (outcome) return show(house, request, reply, outcome);
          return reply.redirect(`/desk/cases/${id}?done=${name}#done`, 303);
        },
      });
  };
}

/** A colleague was faster: the page shows how the case stands now, why the deed was refused, and everything that was typed. */
function keepTyped(request: FastifyRequest): (error: unknown) => Outcome {
  return (error) => {
    if (!(error instanceof Refusal) || error.code !== 'not-now') throw error;
    const typed = Object.fromEntries(
      Object.keys(draftWords).flatMap((name) => {
        const text = given(request.body, name);
        return text ? [[name, text]] : [];
      }),
    );
    return { problems: [{ field: 'unsent', message: error.why ?? texts.tooLate }], typed };
  };
}

/** The texts that a form of this page may bring, by the name of their field. */
export const draftWords = {
  question: texts.question,
  facts: texts.refusalFacts,
  answer: texts.answerText,
  extendReason: texts.extendReason,
  reason: texts.reason,
  tracking: texts.tracking,
  note: texts.note,
} as const;

function doneOf(request: FastifyRequest): Text | undefined {
  const done = given(request.query, 'done');
  return Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, outcome: Outcome) {
  const open = await asOfficer(house, request, (tx, officer) =>
    readCase(house, tx, officer, { id: given(request.params, 'id'), heard: heardOf(request) }, outcome),
  );
  const problems = open.problems.length > 0;
  return sendPage(request, reply, {
    title: `${open.caseFile.number} – ${texts.worklist[request.lang]}`,
    body: <CasePage house={house} open={open} />,
    status: problems ? 422 : 200,
    width: 'wide',
  });
}

/** Which recording the officer has just given a purpose for. */
function heardOf(request: FastifyRequest): Asked['heard'] {
  const [listening, call] = [given(request.query, 'listening'), given(request.query, 'call')];
  return isUuid(listening) ? { listening, call } : undefined;
}

interface Asked {
  readonly id: string;
  readonly heard: { readonly listening: string; readonly call: string } | undefined;
}

async function readCase(
  house: House,
  tx: Tx,
  officer: Visitor,
  { id, heard }: Asked,
  outcome: Outcome,
): Promise<OpenCase> {
  const caseFile = await cases.openCase(tx, officer, id);
  const isOfficer = hasGrant(officer, 'officer', caseFile.unit);
  const entries = await cases.timelineOf(tx, officer, caseFile);
  return {
    caseFile,
    officer,
    isOfficer,
    mayExtend: await cases.mayExtend(tx, caseFile),
    service: caseFile.service ? getService(house, caseFile.service) : undefined,
    entries,
    mails: await cases.listMails(house, tx, caseFile, entries),
    calls: await readCalls(tx, officer, caseFile, heard),
    letters: isOfficer && cases.mayNameSender(caseFile) ? await incoming.lettersOfCase(house, tx, id) : [],
    scans: await cases.scansOf(house, tx, entries),
    deliveries: await reach.listDeliveries(tx, caseFile),
    proofs: await cases.listProofs(house, tx, id, 'staff'),
    drafts: isOfficer ? await staffDrafts.listStaffDrafts(tx, id) : [],
    waiting: isOfficer ? await replies.findWaiting(house, tx, id) : undefined,
    present: await replies.bePresent(tx, officer, id),
    files: isOfficer ? await replies.listFiles(tx, officer, id) : [],
    templates: isOfficer ? await replies.listTemplates(tx, caseFile.unit) : [],
    // Operators see the matter and the contact, never what the registers hold (domain §13).
    opened: isOfficer ? await cases.factsOf(house, tx, officer, caseFile) : undefined,
    document: caseFile.documentId && isOfficer ? await getIssued(tx, caseFile.documentId) : undefined,
    problems: [],
    typed: {},
    ...outcome,
  };
}
