import { tidy } from '../../platform/text/index.js';

/** Stands for the cursor while the text is put in order; no keyboard writes it. */
const mark = '\u{e000}';

/**
 * What is written with `added` put at the cursor, counted as the browser counts: line ends as one character. Without a cursor, or where it
 * stands at the end, a paragraph of its own at the end. `behind` is where the cursor stands afterwards.
 */
export function withAddition(written: unknown, cursor: string, added: string) {
  const raw = (typeof written === 'string' ? written : '').replace(/\r\n?/g, '\n').replaceAll(mark, '');
  const at = /^\d{1,6}$/.test(cursor) ? Number(cursor) : raw.length;
  if (!added || at >= raw.trimEnd().length) {
    const text = [tidy(raw), added].filter(Boolean).join('\n\n');
    return { text, behind: text.length };
  }
  const marked = tidy(`${raw.slice(0, at)}${mark}${raw.slice(at)}`);
  const [before = '', after = ''] = marked.split(mark);
  return { text: before + added + after, behind: before.length + added.length };
}
