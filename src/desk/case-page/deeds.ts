import type { FastifyRequest } from 'fastify';
import { cases, getService, staffDrafts } from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';
import { given } from '../officer.js';
import { texts } from '../texts.js';
import type { Deed, Outcome } from './case-routes.js';
import { trackDeeds } from './track-deeds.js';

const longest = 5000;

/** One posted text, or what is wrong with it. */
function textOf(
  request: FastifyRequest,
  field: string,
  shortest = 10,
  missing: Text = texts.tooShort,
): { readonly body: string } | { readonly problem: Outcome } {
  const body = given(request.body, field);
  const message = body.length < shortest ? missing : body.length > longest ? texts.tooLong : undefined;
  return message ? { problem: { problems: [{ field, message }], typed: { [field]: body } } } : { body };
}

/** A deed that takes one text. */
function withText(
  field: string,
  verb: (tx: Tx, officer: Visitor, id: string, body: string) => Promise<void>,
  shortest?: number,
  missing?: Text,
): Deed {
  return async (_house, tx, officer, id, request) => {
    const text = textOf(request, field, shortest, missing);
    if ('problem' in text) return text.problem;
    await verb(tx, officer, id, text.body);
    return undefined;
  };
}

type Kind = staffDrafts.StaffDraftKind;
const draftFields: Readonly<Record<Kind, readonly string[]>> = {
  question: ['question'],
  refusal: ['ground', 'facts'],
  note: ['note'],
  answer: ['answer'],
  reply: ['reply', 'purpose'],
};

/** "Save draft": kept under its author and the case, with a version; a newer one from another window is shown beside it. */
const saveDraft: Deed = async (_house, tx, officer, id, request) => {
  const kind = (Object.keys(draftFields) as Kind[]).find((name) => name === given(request.body, 'kind'));
  if (!kind) throw new Refusal('not-valid');
  const content = Object.fromEntries(
    draftFields[kind].map((name) => [name, given(request.body, name).slice(0, longest)]),
  );
  const result = await staffDrafts.saveStaffDraft(tx, officer, {
    caseId: id,
    kind,
    content,
    version: versionOf(given(request.body, 'version')),
  });
  if (!('conflict' in result)) return undefined;
  const problems = [{ field: draftFields[kind].at(-1) ?? kind, message: texts.conflict }];
  return { conflict: result.conflict, typed: content, problems };
};

/** The version that the window saw; anything but a whole number of the table's size is none. */
function versionOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

const ask: Deed = async (_house, tx, officer, id, request) => {
  const text = textOf(request, 'question');
  if ('problem' in text) return text.problem;
  await cases.askClient(tx, officer, id, text.body);
  await staffDrafts.discardStaffDraft(tx, officer, id, 'question');
  return undefined;
};

const answer: Deed = async (_house, tx, officer, id, request) => {
  const text = textOf(request, 'answer');
  if ('problem' in text) return text.problem;
  await cases.answerCase(tx, officer, id, text.body);
  await staffDrafts.discardStaffDraft(tx, officer, id, 'answer');
  return undefined;
};

/** The refusal composer: shown as the client will read it first, sent only from there. */
const refuse: Deed = async (house, tx, officer, id, request) => {
  const typed = { ground: given(request.body, 'ground'), facts: given(request.body, 'facts') };
  const caseFile = await cases.getCase(tx, id);
  const problems = cases.checkRefusal(getService(house, caseFile.service).passport.refusalGrounds, typed);
  if (typed.facts.length > longest) problems.push({ field: 'facts', message: texts.tooLong });
  if (problems.length) return { problems, typed };
  if (given(request.body, 'send') !== 'yes') return { preview: given(request.body, 'send') !== 'edit', typed };
  await cases.refuseCase(house, tx, officer, id, typed);
  return undefined;
};

/** Grants with the content that the service's rule makes of the facts on the page. */
const grant: Deed = async (house, tx, officer, id) => {
  const caseFile = await cases.getCase(tx, id);
  const opened = await cases.factsOf(house, tx, officer, caseFile);
  const decision = opened?.decision;
  const content =
    decision?.outcome === 'grant' ? decision.content : decision?.outcome === 'refer' ? decision.proposal : undefined;
  if (content === undefined) throw new Refusal('not-now', texts.noFacts);
  await cases.grantByOfficer(house, tx, officer, id, content);
  return undefined;
};

/** What officers can do on a case, by the last part of the address. */
export const deeds: Readonly<Record<string, Deed>> = {
  ...trackDeeds,
  take: async (_house, tx, officer, id) => {
    await cases.assignCase(tx, officer, id);
    return undefined;
  },
  release: async (_house, tx, officer, id) => {
    await cases.releaseCase(tx, officer, id);
    return undefined;
  },
  ask,
  answer,
  grant,
  refuse,
  draft: saveDraft,
  extend: withText('extendReason', cases.extendTerm),
  note: withText('note', cases.addNote, 2),
  sent: withText('tracking', cases.markSent, 3, texts.trackingMissing),
  verify: async (_house, tx, officer, id, request) => {
    await cases.verifyAgain(tx, officer, id, versionOf(given(request.body, 'entry')));
    return undefined;
  },
  'lift-address': async (_house, tx, officer, id, request) => {
    await cases.liftDeadAddress(tx, officer, id, given(request.body, 'address'));
    return undefined;
  },
  look: async (house, tx, officer, id, request) => {
    const text = textOf(request, 'reason');
    if ('problem' in text) return text.problem;
    await cases.gatherAgain(house, tx, officer, id, text.body);
    return undefined;
  },
};
