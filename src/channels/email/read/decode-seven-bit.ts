// Three charsets that hide everything behind seven bits, and that the parser hands through undecoded: UTF-7 (RFC 2152), HZ (RFC 1843)
// and ISO-2022-KR (RFC 1557). Decoded before the markup is cleaned, so that nothing is smuggled past the cleaning.

const decoders: Readonly<Record<string, (text: string) => string>> = {
  'utf-7': decodeUtf7,
  'unicode-1-1-utf-7': decodeUtf7,
  'hz-gb-2312': decodeHz,
  'iso-2022-kr': decodeKorean,
};

const mostBytes = 2_000_000;
type Decode = (text: string) => string;
const asItIs: Decode = (text) => text;

/** How the texts and the header words of a mail are still to be decoded: as they are, unless all that it declares is one of the three. */
export function sevenBitDecoder(mail: Buffer): { readonly text: Decode; readonly words: Decode } {
  const source = mail.toString('latin1', 0, mostBytes);
  return {
    text: decoderFor(
      source.matchAll(/^content-type:\s*text\/[^\r\n]{0,80}?(?:\r?\n[ \t]+)?[^\r\n]{0,80}?charset="?([\w-]{1,40})/gim),
    ),
    words: decoderFor(
      source
        .slice(0, 100_000)
        .split(/\r?\n\r?\n/, 1)[0]
        ?.matchAll(/=\?([\w-]{1,40})\?[bq]\?/gi) ?? [],
    ),
  };
}

function decoderFor(declared: Iterable<RegExpMatchArray>): Decode {
  const names = new Set([...declared].map(([, name]) => name?.toLowerCase()));
  const [only] = names;
  return (names.size === 1 && only !== undefined && Object.hasOwn(decoders, only) && decoders[only]) || asItIs;
}

function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, coded: string) => {
    if (coded === '') return '+';
    const bytes = Buffer.from(coded, 'base64');
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return new TextDecoder('utf-16be').decode(whole);
  });
}

function decodeHz(text: string): string {
  return text.replace(/~(?:\{([\x21-\x7e\r\n]*?)(?:~\}|$)|~|\r?\n)/g, (whole, coded?: string) =>
    coded === undefined ? (whole === '~~' ? '~' : '') : raised(coded, 'gbk'),
  );
}

function decodeKorean(text: string): string {
  const [start = '', ...shifted] = text.replaceAll('\x1b$)C', '').split('\x0e');
  const parts = shifted.map((part) => {
    const [coded = '', ...plain] = part.split('\x0f');
    return raised(coded, 'euc-kr') + plain.join('');
  });
  return start + parts.join('');
}

/** The same bytes with the eighth bit, as the charset has them outside of its seven-bit dress. */
function raised(coded: string, charset: 'gbk' | 'euc-kr'): string {
  const bytes = Buffer.from(coded, 'latin1').map((byte) => (byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte));
  return new TextDecoder(charset).decode(bytes);
}
