/**
 * The small markup of articles. A blank line parts blocks: `## ` a heading, `- ` a list, `1. ` a numbered list, else a paragraph.
 * In a line: `**strong**` and `[words](address)`, where the address is https, mailto, tel or a page of ours. All else is text.
 */
export type Inline =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly (readonly Inline[])[] };

/** Reads an article's text; whatever is not markup stays as it is written. */
export function readMarkup(text: string): readonly Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((chunk) => blocksOf(chunk.split('\n').filter((line) => line.trim())));
}

/** The text without its marks, as a mail carries it: an address stands behind its words; pages of ours get `base`. */
export function plainText(text: string, base: string): string {
  const words = (parts: readonly Inline[]) =>
    parts.map((part) => (part.kind === 'link' ? `${part.text} (${absolute(part.href, base)})` : part.text)).join('');
  return readMarkup(text)
    .map((block) => {
      if ('parts' in block) return words(block.parts);
      const mark = (index: number) => (block.kind === 'list' ? '–' : `${index + 1}.`);
      return block.items.map((item, index) => `${mark(index)} ${words(item)}`).join('\n');
    })
    .join('\n\n');
}

/** Whether an address may stand in an article. */
export function isAllowed(href: string): boolean {
  return /^(https:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?\d|\/(lv|en|verify)(\/|$))/.test(href) && !/[\s<>"'\\]/.test(href);
}

const marks = { list: /^\s*-\s+/, steps: /^\s*\d{1,2}\.\s+/, heading: /^#{1,3}\s+/ } as const;

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const kind = (['heading', 'list', 'steps'] as const).find((name) => marks[name].test(line));
    const parts = inlineOf(kind ? line.replace(marks[kind], '') : line.trim());
    if (kind === 'heading' || (!kind && last?.kind !== 'paragraph')) blocks.push({ kind: kind ?? 'paragraph', parts });
    else if (!kind && last?.kind === 'paragraph')
      blocks.splice(-1, 1, { kind: 'paragraph', parts: [...last.parts, { kind: 'text', text: ' ' }, ...parts] });
    else if (kind && last?.kind === kind) blocks.splice(-1, 1, { kind, items: [...last.items, parts] });
    else if (kind) blocks.push({ kind, items: [parts] });
  }
  return blocks;
}

function inlineOf(line: string): readonly Inline[] {
  const parts: Inline[] = [];
  let rest = 0;
  for (const found of line.matchAll(/\*\*([^*]{1,300})\*\*|\[([^[\]]{1,300})\]\(([^()\s]{1,500})\)/g)) {
    const [whole, strong, words = '', href = ''] = found;
    if (strong === undefined && !isAllowed(href)) continue;
    if (found.index > rest) parts.push({ kind: 'text', text: line.slice(rest, found.index) });
    parts.push(strong === undefined ? { kind: 'link', text: words, href } : { kind: 'strong', text: strong });
    rest = found.index + whole.length;
  }
  if (rest < line.length) parts.push({ kind: 'text', text: line.slice(rest) });
  return parts;
}

function absolute(href: string, base: string): string {
  return href.startsWith('/') ? base + href : href.replace(/^(mailto|tel):/, '');
}
