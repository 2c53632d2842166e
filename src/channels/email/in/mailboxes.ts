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

type Known = Pick<House, 'settings' | 'secretFor'>;

/** The domain of the sender of notices: the signed addresses stand below it. */
export function mailDomain({ settings }: Pick<House, 'settings'>): string {
  return settings.LETE_MAIL_FROM.slice(settings.LETE_MAIL_FROM.lastIndexOf('@') + 1).toLowerCase();
}

/** Whether Lete takes mail in itself. */
export function receivesMail({ LETE_DEMO, LETE_SMTP_PORT }: House['settings']): boolean {
  return LETE_DEMO || LETE_SMTP_PORT !== undefined;
}

/** The mailboxes of `LETE_MAILBOXES`: address → its queue. */
export function mailboxesOf({ settings }: Pick<House, 'settings'>): ReadonlyMap<string, string> {
  return new Map(
    settings.LETE_MAILBOXES.split(',').map((pair) => {
      const [name = '', address = ''] = pair.split('=').map((part) => part.trim());
      return [address.toLowerCase(), name] as const;
    }),
  );
}

/** Whose address this is among ours; undefined when it is nobody's, or a signed one that we did not make. */
export function findDestination(house: Known, address: string): Destination | undefined {
  const lower = address.toLowerCase();
  const mailbox = mailboxesOf(house).get(lower);
  if (mailbox) return { address: lower, mailbox };
  const signed = readSignedAddress(house, lower, mailDomain(house));
  if (!signed) return undefined;
  return signed.kind === 'atbilde'
    ? { address: lower, mailbox: 'reply', replyCase: signed.id }
    : { address: lower, mailbox: 'return', returnedNotice: signed.id };
}

/** Whether a mail from this address is our own. */
export function isOwnAddress(house: Known, address: string): boolean {
  return (
    address.toLowerCase() === house.settings.LETE_MAIL_FROM.toLowerCase() ||
    findDestination(house, address) !== undefined
  );
}
