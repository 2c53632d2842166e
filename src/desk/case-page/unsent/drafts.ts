import type { FastifyRequest } from 'fastify';
import { staffDrafts } from '../../../case/index.js';
import type { Visitor } from '../../../identity/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { Text } from '../../../platform/text/index.js';
import { given } from '../../officer.js';
import { numberOf } from '../posted-text.js';
import { texts } from './texts.js';

type Kind = staffDrafts.StaffDraftKind;

/** Which fields of its form a kept text has. */
export const draftFields: Readonly<Record<Kind, readonly string[]>> = {
  question: ['question'],
  refusal: ['ground', 'facts', 'translation', 'departure'],
  return: ['returnReason'],
  note: ['note'],
  reply: ['reply', 'purpose'],
  look: ['reason'],
  extend: ['extendReason'],
  'hand-over': ['handOverNote', 'handOverTo'],
  await: ['whatAsked', 'whom', 'untilOn'],
  // One for each authority that is waited for.
  'their-answer': [],
  forward: ['forwardWhy', 'authority', 'forwardWay', 'forwardAddress'],
  reopen: ['reopenWhy'],
  split: ['about', 'splitKind'],
  mistake: ['apology', 'mended', 'cause', 'measure', 'owner', 'dueOn.day', 'dueOn.month', 'dueOn.year'],
  measure: ['measureNote'],
  track: ['kindReason', 'kind', 'unit'],
  reporter: ['reporterReason'],
  signer: ['signerReason', 'signerGround'],
  priority: ['priorityReason', 'impact', 'urgency'],
  quote: ['quoteWords', 'quoteItem', 'quoteAmount', 'quoteDays'],
  'deliver-work': ['quoteDelivered'],
};

/** The fields that a kept text has: its form's, and of forms that stand on the page several times those that were written in. */
export function fieldsOf({ kind, content }: Pick<staffDrafts.StaffDraft, 'kind' | 'content'>): readonly string[] {
  return kind === 'their-answer' ? Object.keys(content) : draftFields[kind];
}

/** What a field is called; one that stands on the page several times has the name of what it is for behind a dot. */
export function labelOf(words: Readonly<Record<string, Text>>, field: string): Text | undefined {
  return words[field] ?? words[field.split('.')[0] ?? ''];
}

/** Characters that one kept text may have: more than can be sent, so that too long a text is shortened and not lost. */
const longest = 20_000;

/** What a window holds of one text: which, what was typed, and the version that it builds on. */
export function postedDraft(request: FastifyRequest) {
  const kind = staffDrafts.staffDraftKinds.find((name) => name === given(request.body, 'unsent'));
  if (!kind) return undefined;
  const awaited = given(request.body, 'awaited');
  const fields = kind === 'their-answer' && isUuid(awaited) ? [`theirAnswer.${awaited}`] : draftFields[kind];
  const content = Object.fromEntries(fields.map((name) => [name, given(request.body, name)]));
  return { kind, content, version: numberOf(request, 'version') };
}

/** Keeps what the form brought under its author and the case; a newer version from another window comes back instead. */
export async function keepPosted(tx: Tx, officer: Visitor, caseId: string, request: FastifyRequest) {
  const posted = postedDraft(request);
  if (!posted) throw new Refusal('not-valid');
  const tooLong = Object.entries(posted.content).find(([, text]) => text.length > longest);
  if (tooLong) throw new Refusal('not-valid', texts.tooLong, { field: tooLong[0] });
  return { ...posted, ...(await staffDrafts.saveStaffDraft(tx, officer, { caseId, ...posted })) };
}
