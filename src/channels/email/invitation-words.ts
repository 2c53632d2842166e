import { dateInWords, fill, instantInWords, type Text } from '../../platform/text/index.js';
import type { Invitation } from './read/parsed.js';

/** A calendar invitation as a sentence: what for, when, where. Times of a calendar that names no zone are said to be its sender's. */
export function invitationInWords({ method, summary, starts, place }: Invitation): Text {
  const title = summary || '–';
  const what = fill(kinds[method] ?? invited, { title });
  const when = starts ? startInWords(starts) : undefined;
  const where = place ? fill(at, { place }) : undefined;
  const parts = [what, when, where].filter((part) => part !== undefined);
  return { lv: `${parts.map(({ lv }) => lv).join('. ')}.`, en: `${parts.map(({ en }) => en).join('. ')}.` };
}

const invited: Text = { lv: 'Uzaicinājums uz tikšanos „{title}”', en: 'Invitation to a meeting, “{title}”' };
const kinds: Readonly<Record<string, Text>> = {
  CANCEL: { lv: 'Atcelta tikšanās „{title}”', en: 'Cancelled meeting, “{title}”' },
  REPLY: { lv: 'Atbilde uz uzaicinājumu „{title}”', en: 'Reply to the invitation “{title}”' },
  COUNTER: { lv: 'Priekšlikums pārcelt tikšanos „{title}”', en: 'Proposal to move the meeting “{title}”' },
};
const at: Text = { lv: 'Vieta: {place}', en: 'Place: {place}' };
const theirTime: Text = {
  lv: 'Laiks: {day} plkst. {time} (sūtītāja kalendārā)',
  en: 'Time: {day} at {time} (in the sender’s calendar)',
};

/** RFC 5545 section 3.3.4 and 3.3.5: a day, an instant in UTC, or a time of some zone; anything else is shown as it stands. */
function startInWords(starts: string): Text {
  const [, year, month, day, hour, minute, utc] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(starts) ?? [];
  const date = `${year}-${month}-${day}`;
  const instant = new Date(`${date}T${hour ?? '00'}:${minute ?? '00'}:00Z`);
  if (!year || Number.isNaN(instant.getTime())) return fill(plain, { when: starts.slice(0, 100) });
  const inDays = { lv: dateInWords(date, 'lv'), en: dateInWords(date, 'en') };
  if (!hour) return fill(plain, { when: inDays });
  if (!utc) return fill(theirTime, { day: inDays, time: `${hour}.${minute}` });
  return fill(plain, { when: { lv: instantInWords(instant, 'lv'), en: instantInWords(instant, 'en') } });
}

const plain: Text = { lv: 'Laiks: {when}', en: 'Time: {when}' };
