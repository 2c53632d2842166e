import type { House } from '../../../platform/room/index.js';
import type { Parsed } from '../read/parsed.js';
import { isOwnAddress } from './mailboxes.js';

/** What came of a mail. `message` goes on to the case room; the others end here, kept and explained. */
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
  readonly is: (mail: Incoming, house: Pick<House, 'settings' | 'secretFor'>) => boolean;
}

/** In this order: a report of our own mail is a report, however it is addressed. Duplicates are found by the database. */
export const steps: readonly Step[] = [
  { name: 'bounce', is: ({ parsed, returnedNotice }) => parsed.report !== undefined || returnedNotice !== null },
  { name: 'own-loop', is: ({ parsed }, house) => isOwnAddress(house, parsed.from.address ?? '') },
  { name: 'out-of-office', is: ({ parsed }) => isOutOfOffice(parsed) },
];

/** The first step that recognises the mail; a mail that none does is a message. */
export function recognise(mail: Incoming, house: Pick<House, 'settings' | 'secretFor'>): Outcome {
  return steps.find(({ is }) => is(mail, house))?.name ?? 'message';
}

/**
 * Whether anyone may be answered automatically (RFC 3834): never a machine, a list, a null sender or who asks not to. Such
 * a mail is still a message: monitoring systems and scanners write to the service desk too.
 */
export function isAnswerable({ parsed: { marks, from }, envelopeFrom }: Incoming): boolean {
  const isAutomatic = marks.autoSubmitted !== undefined && marks.autoSubmitted !== 'no';
  const isBulk = /^(bulk|list|junk|auto_reply)$/.test(marks.precedence ?? '');
  const writer = from.address ?? '';
  return (
    envelopeFrom !== '' &&
    writer.includes('@') &&
    !isAutomatic &&
    !isBulk &&
    !marks.list &&
    !marks.autoReply &&
    !marks.suppressesAnswers &&
    !/^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|.*-(request|bounces?|owner))(\+[^@]*)?@/.test(writer)
  );
}

function isOutOfOffice({ marks, subject }: Parsed): boolean {
  const says =
    /^(automatic reply|auto(matic)?[ -]?(reply|response)|out of (the )?office|automātiskā atbilde|автоматический ответ|автоответ)/i;
  return marks.autoReply || marks.autoSubmitted?.startsWith('auto-replied') === true || says.test(subject.trim());
}
