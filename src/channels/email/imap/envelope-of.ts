import type { Envelope } from '../in/accept-mail.js';
import { type Destination, findDestination, type Ours } from '../in/mailboxes.js';
import type { Account } from './accounts.js';

const longestHeader = 64_000;

/**
 * The envelope of a mail that lies in a mailbox, as its last server wrote it into the header: Return-Path and the address
 * that it was delivered to. Only a signed address changes where a mail goes, and those nobody can make up.
 */
export function envelopeOf(ours: Ours, account: Account, bytes: Buffer): Envelope {
  const whole = bytes.toString('latin1', 0, longestHeader);
  const end = whole.search(/\r?\n\r?\n/);
  const lines = (end < 0 ? whole : whole.slice(0, end)).replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/);
  const fields = (name: string) =>
    lines.filter((line) => line.toLowerCase().startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
  const addresses = (names: readonly string[]) => names.flatMap(fields).flatMap(addressesIn);
  const path = fields('return-path')[0];
  const from = path === undefined ? addresses(['sender', 'from'])[0] : addressesIn(path)[0];
  const signed = addresses(['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc'])
    .map((address) => findDestination(ours, address))
    .find((found) => found?.mailbox === 'reply' || found?.mailbox === 'return');
  return { from: from ?? '', to: [signed ?? mailboxOf(ours, account)] };
}

function mailboxOf({ mailboxes }: Ours, { queue, user }: Account): Destination {
  const [address = user] = [...mailboxes].find(([, name]) => name === queue) ?? [];
  return { address, mailbox: queue };
}

function addressesIn(text: string): string[] {
  return text.match(/[^\s<>,;:"()]{1,64}@[\w.-]{1,255}/g) ?? [];
}
