import type { Node } from '@xmldom/xmldom';
import { typeOf } from '../received/type-of.js';
import { isElement, readXml } from '../signed/read-xml.js';
import { readZip, type ZipEntry } from '../signed/read-zip.js';
import { ContainerProblem, type RefusalCode } from '../signed/report.js';

/** The text of a file for a search, without its look; `none` where the type has no text of its own, such as a picture. */
export type Words = { readonly text: string } | { readonly none: true } | { readonly refused: RefusalCode };

/** Characters that are taken of one file: a search needs its words, not its length. */
export const mostCharacters = 100_000;
const mostPages = 100;

/** Whether the bytes are of a type that has words, by their marks alone. */
export function mayHaveWords(file: Uint8Array): boolean {
  return readers[typeOf(file).type] !== undefined;
}

/** Takes the text of a PDF, an office document, a mail or plain text. Runs in the quarantine; never throws. */
export async function readWords(file: Buffer): Promise<Words> {
  const read = readers[typeOf(file).type];
  if (!read) return { none: true };
  try {
    return { text: tidy(await read(file)) };
  } catch (error) {
    return { refused: error instanceof ContainerProblem ? error.code : 'reader-failed' };
  }
}

const office = 'application/vnd.openxmlformats-officedocument.';

const readers: Readonly<Record<string, (file: Buffer) => string | Promise<string>>> = {
  'text/plain': (file) => file.toString('utf8', 0, mostCharacters * 4),
  'application/pdf': textOfPdf,
  'message/rfc822': textOfMail,
  [`${office}wordprocessingml.document`]: (file) =>
    textOfZip(file, /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/),
  [`${office}spreadsheetml.sheet`]: (file) => textOfZip(file, /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/),
  'application/vnd.oasis.opendocument.text': (file) => textOfZip(file, /^(content|styles)\.xml$/),
  'application/vnd.etsi.asic-e+zip': textOfContainer,
};

/** What was signed is found like what was not; containers inside containers are not opened. */
async function textOfContainer(file: Buffer): Promise<string> {
  let text = '';
  for (const { name, size, open } of readZip(file)) {
    if (/^(mimetype$|META-INF\/)|\/$/i.test(name) || size > largestPart || text.length > mostCharacters) continue;
    const bytes = open();
    if (typeOf(bytes).type === 'application/vnd.etsi.asic-e+zip') continue;
    const words = await readWords(bytes);
    text += `${name}\n${'text' in words ? words.text : ''}\n`;
  }
  return text;
}

async function textOfPdf(file: Buffer): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(file), { isEvalSupported: false, disableFontFace: true });
  let text = '';
  for (let page = 1; page <= Math.min(pdf.numPages, mostPages) && text.length < mostCharacters; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    text += '\n';
  }
  return text;
}

async function textOfMail(file: Buffer): Promise<string> {
  const { simpleParser } = await import('mailparser');
  const limits = { maxHtmlLengthToParse: 1_000_000, maxChildNodes: 20_000 };
  const mail = await simpleParser(file, { skipImageLinks: true, skipTextLinks: true, ...limits });
  const names = mail.attachments.map(({ filename }) => filename ?? '');
  return [mail.subject, mail.from?.text, mail.text, ...names].filter(Boolean).join('\n');
}

function textOfZip(file: Buffer, parts: RegExp): string {
  let text = '';
  for (const entry of readZip(file).filter(({ name }) => parts.test(name)))
    if (text.length < mostCharacters) text += textOfPart(entry);
  return text;
}

const tags = 400_000;
const largestPart = 16 * 1024 * 1024;
/** Elements after which a new word begins: paragraphs, tabs, breaks and cells. */
const breaks: ReadonlySet<string> = new Set(['p', 'h', 'tab', 'br', 'line-break', 's', 'si', 'c', 'tc', 'table-cell']);
/** Numbers of cells point to the shared words; formulas are no words. */
const unread: ReadonlySet<string> = new Set(['v', 'f', 'instrText', 'delText']);

function textOfPart(part: ZipEntry): string {
  let text = '';
  const stack: Node[] = [readXml(part.open(), { bytes: largestPart, tags })];
  for (let node = stack.pop(); node && text.length < mostCharacters; node = stack.pop()) {
    if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
    const name = (isElement(node) && node.localName) || '';
    if (breaks.has(name)) text += ' ';
    if (unread.has(name)) continue;
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return `${text}\n`;
}

/** A word that was parted at the end of a line is one word again; nothing that a database refuses stays. */
function tidy(text: string): string {
  return text
    .slice(0, mostCharacters)
    .replace(/(\p{L})[-\u00ad]\n(\p{Ll})/gu, '$1$2')
    .replace(/[\p{Cc}\p{Cs}\p{Co}]+/gu, ' ')
    .trim();
}
