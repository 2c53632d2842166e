import type { z } from 'zod';
import { agencyOn, kinds } from '../../agency/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { type KeptFile, openParts } from './in/kept-parts.js';

/** A mail as the case room takes it. A From header proves nothing: `identity` is `email` and gives no right (security 16). */
export interface EmailMessage {
  readonly channel: 'email';
  readonly externalId: string;
  readonly originalSha256: string;
  readonly receivedAt: Date;
  readonly from: { readonly name?: string; readonly address?: string; readonly identity: 'email' };
  readonly subject: string;
  readonly text: string;
  readonly references: readonly string[];
  readonly caseHint?: string;
  readonly attachments: readonly KeptFile[];
  readonly kind?: MailboxKind;
  /** The unit whose mailbox it came to. */
  readonly mailboxUnit?: string;
  /** Whether Lete itself may answer (RFC 3834). */
  readonly answerable: boolean;
  /** Belongs to a matter that it answers, and opens none. */
  readonly onlyForKnown: boolean;
  readonly unreadable: boolean;
}

interface Row {
  readonly externalId: string;
  readonly sha256: string;
  readonly receivedAt: Date;
  readonly mailbox: string;
  readonly envelopeFrom: string;
  readonly replyCase: string | null;
  readonly outcome: string;
  readonly answerable: boolean;
  readonly parts: string;
}

/** The message of the news `message-received`; undefined when it is none for the case room. */
export async function getMessage(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  id: string,
): Promise<EmailMessage | undefined> {
  const row = await tx.maybe<Row>(sql`
    select id as "externalId", sha256, received_at as "receivedAt", envelope_from as "envelopeFrom", mailbox, reply_case as "replyCase", outcome, answerable, parts
    from email.message where id = ${id}::uuid and outcome in ('message', 'automatic', 'unreadable', 'out-of-office')`);
  if (!row) return undefined;
  const parts = openParts(house, id, row.parts);
  const caseHint = row.replyCase ?? (await caseOfNotice(tx, parts.references));
  return {
    channel: 'email',
    externalId: parts.messageId ?? `<${id}@unnamed>`,
    originalSha256: row.sha256,
    receivedAt: row.receivedAt,
    // A mail that names no writer came from somewhere all the same.
    from: { address: row.envelopeFrom || undefined, ...parts.from, identity: 'email' },
    subject: parts.subject,
    text: parts.text,
    references: parts.references,
    ...(caseHint && { caseHint }),
    attachments: parts.attachments,
    ...(await tellsOf(tx, row)),
    answerable: row.answerable,
    onlyForKnown: row.outcome === 'out-of-office',
    unreadable: row.outcome === 'unreadable',
  };
}

type Mailbox = z.output<typeof kinds.mailbox.shape>;
type MailboxKind = Exclude<Mailbox['becomes'], 'what-it-says'>;

/** What its mailbox, as the agency had it when the mail came, tells of it; a signed address tells its case alone. */
async function tellsOf(tx: Tx, { mailbox, receivedAt }: Row): Promise<Pick<EmailMessage, 'kind' | 'mailboxUnit'>> {
  const found = (await agencyOn(tx, receivedAt)).find(kinds.mailbox, mailbox);
  if (!found) return {};
  const { becomes, unit } = found.content;
  return { mailboxUnit: unit, ...(becomes !== 'what-it-says' && { kind: becomes }) };
}

/** The case of the notice that a mail answers: its id is known to none but who got it. */
async function caseOfNotice(tx: Tx, references: readonly string[]): Promise<string | undefined> {
  const ids = references.flatMap(
    (reference) => /^<([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@/.exec(reference)?.[1] ?? [],
  );
  if (!ids.length) return undefined;
  const rows = await tx.many<{ caseId: string }>(sql`
    select case_id as "caseId" from email.notice where id = any (${ids}::uuid[]) and case_id is not null order by queued_at desc limit 1`);
  return rows[0]?.caseId;
}
