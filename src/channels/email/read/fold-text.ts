/** A mail's text in three: its own words, what it quotes, and the block under which people sign. */
export interface Folded {
  readonly text: string;
  readonly quoted?: string;
  readonly signature?: string;
}

const longestLine = 2_000;

/**
 * Cuts off what was written before. Nothing is lost: the pieces together are the text. A line before which everything is
 * quoted is not a cut, so that answers between quoted lines stay where they are.
 */
export function foldText(whole: string): Folded {
  const lines = whole.replaceAll('\r\n', '\n').split('\n');
  const cut = quoteBegins(lines);
  const own = lines.slice(0, cut);
  const sign = own.findIndex((line) => /^-- ?$/.test(line));
  const body = sign > 0 ? own.slice(0, sign) : own;
  const signature =
    sign > 0
      ? own
          .slice(sign + 1)
          .join('\n')
          .trim()
      : '';
  const quoted = lines.slice(cut).join('\n').trim();
  const text = body.join('\n').trim();
  // A mail that says nothing of its own is shown as it is.
  if (!text) return { text: whole.trim() };
  return { text, ...(quoted && { quoted }), ...(signature && { signature }) };
}

function quoteBegins(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => isIntroduction(line, lines[index + 1] ?? ''));
  const tail = quotedTail(lines);
  return Math.min(at < 0 ? lines.length : at, tail);
}

/** Lines with `>` up to the end: from the first after which no other kind follows. */
function quotedTail(lines: readonly string[]): number {
  let start = lines.length;
  let quotes = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (line.startsWith('>')) {
      start = at;
      quotes++;
    } else if (line.trim() !== '') break;
  }
  return quotes > 0 ? start : lines.length;
}

const separators = [
  /^-{2,} ?(Original Message|Forwarded message|Sākotnējais ziņojums|Sākotnējā ziņa|Pārsūtīta ziņa|Исходное сообщение) ?-{2,}$/i,
  /^_{20,}$/,
];
const introductions = [/^On .{5,200} wrote:$/i, /rakstīja:$/i, /(написал|написала|пишет):$/i];

function isIntroduction(line: string, next: string): boolean {
  const trimmed = line.slice(0, longestLine).trim();
  if (separators.some((pattern) => pattern.test(trimmed))) return true;
  if (!introductions.some((pattern) => pattern.test(trimmed))) return false;
  return next.trim() === '' || next.startsWith('>');
}
