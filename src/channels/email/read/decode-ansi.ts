/** Text of a Windows code page up to its first NUL; a page that is none is read as Western. */
export function decodeAnsi(bytes: Uint8Array, page: number): string {
  const whole = decoderOf(page).decode(bytes);
  const end = whole.indexOf('\0');
  return end < 0 ? whole : whole.slice(0, end);
}

const named: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
};

function decoderOf(page: number): TextDecoder {
  const isWindows = page === 874 || (page >= 1250 && page <= 1258);
  return new TextDecoder(named[page] ?? (isWindows ? `windows-${page}` : 'windows-1252'));
}
