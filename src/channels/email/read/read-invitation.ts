import type { Invitation } from './parsed.js';

/** The first event of an iCalendar text (RFC 5545); undefined when there is none. */
export function readInvitation(calendar: string): Invitation | undefined {
  const unfolded = calendar.slice(0, 100_000).replace(/\r?\n[ \t]/g, '');
  const field = (name: string) =>
    new RegExp(`^${name}(?:;[^:\\n]{0,200})?:([^\\n]{1,500})`, 'im')
      .exec(unfolded)?.[1]
      ?.trim()
      .replace(/\\([,;\\])/g, '$1');
  if (!/^BEGIN:VEVENT/im.test(unfolded)) return undefined;
  const [starts, place] = [field('DTSTART'), field('LOCATION')];
  return {
    method: (field('METHOD') ?? 'PUBLISH').toUpperCase(),
    summary: field('SUMMARY') ?? '',
    ...(starts && { starts }),
    ...(place && { place }),
  };
}
