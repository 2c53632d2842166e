/** What bytes are by their own words, and whether that is among the types that may be opened (security.md, rule 11). */
export interface ContentType {
  readonly type: string;
  readonly opens: boolean;
}

/** Only looks at marks in the first and last kilobytes; whoever opens the file has to read it apart and find out. */
export function typeOf(bytes: Uint8Array): ContentType {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = typeByMark(file) ?? typeOfText(file);
  return type ? { type, opens: true } : { type: 'application/octet-stream', opens: false };
}

const asice = 'application/vnd.etsi.asic-e+zip';
const odt = 'application/vnd.oasis.opendocument.text';
const office = 'application/vnd.openxmlformats-officedocument.';

function typeByMark(file: Buffer): string | undefined {
  if (file.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  if (starts(file, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts(file, [0x49, 0x49, 0x2a, 0x00]) || starts(file, [0x4d, 0x4d, 0x00, 0x2a])) return 'image/tiff';
  return starts(file, [0x50, 0x4b, 0x03, 0x04]) ? typeOfZip(file) : undefined;
}

/** A directory of a thousand entries with long names and a comment. */
const mostDirectory = 400_000;

/** Containers name themselves in their first entry; office documents by the folders that their directory lists. */
function typeOfZip(file: Buffer): string | undefined {
  const head = file.toString('latin1', 0, 200);
  if (head.slice(30).startsWith(`mimetype${asice}`)) return asice;
  if (head.slice(30).startsWith(`mimetype${odt}`) && head[30 + 8 + odt.length] === 'P') return odt;
  const directory = file.toString('latin1', Math.max(0, file.length - mostDirectory));
  // A container whose first entry was tampered with is still taken for one, so that the verifier can say what is wrong.
  if (/META-INF\/[^/]{0,60}signatures[^/]{0,60}\.xml/i.test(directory)) return asice;
  if (!directory.includes('[Content_Types].xml')) return undefined;
  if (directory.includes('word/document.xml')) return `${office}wordprocessingml.document`;
  return directory.includes('xl/workbook.xml') ? `${office}spreadsheetml.sheet` : undefined;
}

function typeOfText(file: Buffer): string | undefined {
  const head = file.toString('latin1', 0, 8192);
  if (isMail(head)) return 'message/rfc822';
  if (file.length === 0 || file.includes(0)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return 'text/plain';
}

/** Header lines, two of them of the kinds that every message has. */
function isMail(head: string): boolean {
  const fields = head.split(/\r?\n\r?\n/, 1)[0]?.split(/\r?\n(?![ \t])/, 200) ?? [];
  const names = fields.map((line) => /^([!-9;-~]{1,80}):/.exec(line)?.[1]?.toLowerCase());
  const known = ['from', 'to', 'date', 'subject', 'message-id', 'received', 'return-path', 'mime-version'];
  return names[0] !== undefined && new Set(names.filter((name) => name && known.includes(name))).size >= 2;
}

function starts(file: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => file[index] === byte);
}
