import { agencyOn, kinds } from '../../../agency/index.js';
import type { Tx } from '../../../platform/db/index.js';
import type { House } from '../../../platform/room/index.js';
import { readSignedAddress } from './reply-address.js';

/** Where a mail was sent to, as far as it is ours. */
export interface Destination {
  readonly address: string;
  /** `general`, `service-desk`, …; `reply` and `return` are the signed addresses. */
  readonly mailbox: string;
  readonly replyCase?: string;
  readonly returnedNotice?: string;
}

/** The mailboxes that letters are taken at: address → the name of its queue. */
export type Mailboxes = ReadonlyMap<string, string>;

/** By what one of our own addresses is known. */
export interface Ours {
  readonly house: Pick<House, 'settings' | 'secretFor'>;
  readonly mailboxes: Mailboxes;
}

/** The domain of the sender of notices: the signed addresses stand below it. */
export function mailDomain({ settings }: Pick<House, 'settings'>): string {
  return settings.LETE_MAIL_FROM.slice(settings.LETE_MAIL_FROM.lastIndexOf('@') + 1).toLowerCase();
}

/** Whether Lete takes mail in itself. */
export function receivesMail({ LETE_DEMO, LETE_SMTP_PORT }: House['settings']): boolean {
  return LETE_DEMO || LETE_SMTP_PORT !== undefined;
}

/** The mailboxes that the agency has switched on, as they stand now. */
export async function openMailboxes(tx: Tx): Promise<Mailboxes> {
  const known = (await agencyOn(tx)).list(kinds.mailbox);
  return new Map(known.filter(({ content }) => content.on).map(({ key, content }) => [addressOf(content), key]));
}

const addressOf = ({ address }: { readonly address: string }) => address.toLowerCase();

/** Whose address this is among ours; undefined when it is nobody's, or a signed one that we did not make. */
export function findDestination({ house, mailboxes }: Ours, address: string): Destination | undefined {
  const lower = address.toLowerCase();
  const mailbox = mailboxes.get(lower);
  if (mailbox) return { address: lower, mailbox };
  const signed = readSignedAddress(house, lower, mailDomain(house));
  if (!signed) return undefined;
  return signed.kind === 'atbilde'
    ? { address: lower, mailbox: 'reply', replyCase: signed.id }
    : { address: lower, mailbox: 'return', returnedNotice: signed.id };
}

/** Whether a mail from this address is our own. */
export function isOwnAddress(ours: Ours, address: string): boolean {
  return (
    address.toLowerCase() === ours.house.settings.LETE_MAIL_FROM.toLowerCase() ||
    findDestination(ours, address) !== undefined
  );
}
