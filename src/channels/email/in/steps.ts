import type { Parsed } from '../read/parsed.js';
import { isOwnAddress, type Ours } from './mailboxes.js';

/** What came of a mail. */
export type Outcome = 'message' | 'own-loop' | 'automatic' | 'out-of-office' | 'bounce' | 'duplicate' | 'unreadable';

/** A mail with its envelope, before it has become anything. */
export interface Incoming {
  readonly id: string;
  readonly envelopeFrom: string;
  readonly mailbox: string;
  readonly replyCase: string | null;
  readonly returnedNotice: string | null;
  readonly parsed: Parsed;
}

export interface Step {
  readonly name: Outcome;
  /** Whether this is what the mail is; the first step that says so decides. */
  readonly is: (mail: Incoming, ours: Ours) => boolean;
}

/** In this order: a report of our own mail is a report, however it is addressed. Duplicates are found by the database. */
export const steps: readonly Step[] = [
  { name: 'bounce', is: isBounce },
  { name: 'own-loop', is: ({ parsed }, ours) => isOwnAddress(ours, parsed.from.address ?? '') },
  { name: 'out-of-office', is: ({ parsed }) => isOutOfOffice(parsed) },
  { name: 'automatic', is: (mail) => isAutomatic(mail) },
];

/** The first step that recognises the mail; a mail that none does is a message. */
export function recognise(mail: Incoming, ours: Ours): Outcome {
  return steps.find(({ is }) => is(mail, ours))?.name ?? 'message';
}

/** What the case room is told of; the others end here, kept and explained. */
export function isNews(outcome: Outcome): boolean {
  return outcome === 'message' || outcome === 'automatic' || outcome === 'unreadable' || outcome === 'out-of-office';
}

/**
 * A report of delivery; or what came back by the notice's own return address; or, where the way to us lost that address, what a
 * mail system without a standard report wrote about a notice that it names.
 */
function isBounce({ parsed, returnedNotice, envelopeFrom }: Incoming): boolean {
  if (parsed.report !== undefined || returnedNotice !== null) return true;
  return (
    envelopeFrom === '' && noticeIn(parsed.references) !== undefined && isMailSystem.test(parsed.from.address ?? '')
  );
}

const isMailSystem = /^(mailer-daemon|postmaster|mail-?delivery[^@]*)@/;

/** The notice that one of these Message-IDs names, the nearest first: its id is known to none but who got it. */
export function noticeIn(ids: readonly string[]): string | undefined {
  return ids
    .map((id) => /^<([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@/.exec(id)?.[1])
    .findLast((id) => id !== undefined);
}

/** Written by a machine or to a list. It is taken in like a letter: monitoring systems and scanners write to the service desk too. */
function isAutomatic({ parsed: { marks }, envelopeFrom }: Incoming): boolean {
  const isMarked = marks.autoSubmitted !== undefined && marks.autoSubmitted !== 'no';
  const isBulk = /^(bulk|list|junk|auto_reply)$/.test(marks.precedence ?? '');
  return envelopeFrom === '' || isMarked || isBulk || marks.list || marks.autoReply;
}

/** Whether anyone may be answered automatically (RFC 3834): never a machine, a list, a null sender or who asks not to. */
export function isAnswerable(mail: Incoming): boolean {
  const { marks, from } = mail.parsed;
  const writer = from.address ?? '';
  return (
    writer.includes('@') &&
    !isAutomatic(mail) &&
    !marks.suppressesAnswers &&
    !/^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|.*-(request|bounces?|owner))(\+[^@]*)?@/.test(writer)
  );
}

function isOutOfOffice({ marks, subject }: Parsed): boolean {
  const says =
    /^(automatic reply|auto(matic)?[ -]?(reply|response)|out of (the )?office|automātiskā atbilde|автоматический ответ|автоответ)/i;
  return marks.autoReply || marks.autoSubmitted?.startsWith('auto-replied') === true || says.test(subject.trim());
}
