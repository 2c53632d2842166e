import { fields, type Snapshot } from '../../platform/dataset/index.js';
import { type Lang, same, say } from '../../platform/text/index.js';
import { kinds } from '../agency-set.js';
import { momentInWords } from '../shown-agency.js';

interface FeedOptions {
  readonly lang: Lang;
  readonly now: Date;
  readonly publicUrl: string;
  readonly self: string;
}

interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: Date;
  readonly text: string;
}

/** Notices that are shown now, and changes of hours that lie ahead, as Atom (RFC 4287). */
export function noticesFeed(snapshot: Snapshot, options: FeedOptions): string {
  const { lang, now, publicUrl, self } = options;
  const view = snapshot.at(now);
  const name = view.find(kinds.requisites, 'agency')?.content.name ?? same('Lete');
  const entries = [
    ...view.list(kinds.notice).map(({ key, from, content: { title, text } }) => ({
      id: `notice-${key}`,
      title: title[lang],
      updated: from,
      text: text[lang],
    })),
    ...changedHours(snapshot, now, lang),
  ].sort((a, b) => b.updated.getTime() - a.updated.getTime());
  const updated = entries[0]?.updated ?? now;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${escaped(publicUrl + self)}</id>
  <title>${escaped(say(feedTitle, lang, { name: name[lang] }))}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>${escaped(name[lang])}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(publicUrl + self)}"/>
${entries.map((entry) => entryText(entry, publicUrl, self)).join('')}</feed>
`;
}

function changedHours(snapshot: Snapshot, now: Date, lang: Lang): FeedEntry[] {
  return snapshot
    .changesAfter(now)
    .filter(({ kind }) => kind === kinds.hours.id)
    .flatMap(({ at, key, announcedAt }) => {
      const found = snapshot.at(at).find(kinds.hours, key);
      if (!found) return [];
      const values = {
        name: found.content.name[lang],
        at: momentInWords(at)[lang],
        hours: fields.weekInWords(found.content.week, lang),
      };
      return [
        {
          id: `hours-${key}-${at.getTime()}`,
          title: say(hoursChange, lang, values),
          updated: announcedAt,
          text: say(newHours, lang, values),
        },
      ];
    });
}

function entryText({ id, title, updated, text }: FeedEntry, publicUrl: string, self: string): string {
  return `  <entry>
    <id>${escaped(`${publicUrl}${self}#${id}`)}</id>
    <title>${escaped(title)}</title>
    <updated>${updated.toISOString()}</updated>
    <link href="${escaped(publicUrl)}"/>
    <content type="text">${escaped(text)}</content>
  </entry>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

const feedTitle = { lv: '{name}: paziņojumi un izmaiņas', en: '{name}: notices and changes' };
const hoursChange = { lv: '{name}: darba laiks mainās {at}', en: '{name}: hours change on {at}' };
const newHours = { lv: 'Jaunais darba laiks: {hours}.', en: 'The new hours: {hours}.' };
