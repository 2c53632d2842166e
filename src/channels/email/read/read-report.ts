import type { Report } from './parsed.js';

/**
 * A delivery report, as far as it follows RFC 3464 or is what mailers wrote before it. `text` holds its readable and its
 * machine part, `embedded` the mail that came back or its header.
 */
export function readReport(text: string, embedded: string): Report | undefined {
  const field = (name: string) => new RegExp(`^${name}:[ \\t]{0,20}([^\\n]{1,300})`, 'im').exec(text)?.[1]?.trim();
  const action = field('Action')?.toLowerCase();
  if (action !== 'failed' && action !== 'delayed' && action !== 'delivered') return undefined;
  const recipient = (field('Final-Recipient') ?? field('Original-Recipient'))
    ?.replace(/^rfc822;\s*/i, '')
    .toLowerCase();
  const about = /^Message-ID:\s{0,20}(<[^<>\s]{1,300}>)/im.exec(`${embedded}\n${text}`)?.[1];
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(field('Status') ?? '')?.[0];
  return { action, ...(status && { status }), ...(recipient && { recipient }), ...(about && { about }) };
}
