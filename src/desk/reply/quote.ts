import type { cases } from '../../case/index.js';
import { type Lang, say } from '../../platform/text/index.js';
import { texts } from './texts.js';

/** What the client wrote last; undefined when they have written nothing. */
export function lastOfClient(entries: readonly cases.Entry[]): cases.Entry | undefined {
  return entries.findLast(({ authorKind, body }) => body && authorKind !== 'staff' && authorKind !== 'system');
}

/** The client's last message as a mail quotes it; empty when there is none. */
export function quoteOf(entries: readonly cases.Entry[], lang: Lang): string {
  const entry = lastOfClient(entries);
  if (!entry?.body) return '';
  const lines = entry.body
    .trim()
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
  return [say(texts.wrote, lang, { name: entry.authorName ?? '' }), ...lines].join('\n');
}
