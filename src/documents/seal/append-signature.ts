/** A PDF with an empty signature: everything but the signature's own bytes is fixed. */
export interface Prepared {
  readonly bytes: Buffer;
  /** Where the hexadecimal signature stands, without its angle brackets. */
  readonly start: number;
  readonly end: number;
}

export interface SignatureWords {
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly at: Date;
}

/** A file that is not built the way Typst builds it. */
export class PdfProblem extends Error {}

/**
 * Adds an invisible signature field by an incremental update: the bytes that Typst wrote stay as they are, and with them
 * the tags, the metadata and the PDF/A mark. Only the catalogue, the first page and the structure tree get new versions.
 * The field's widget has no area, so PDF/A asks for no appearance; it is printed, locked, and a Form element of the
 * structure, as PDF/UA wants every widget to be. Reads only what the Typst in use writes: a plain cross-reference table.
 */
export function appendSignature(pdf: Uint8Array, room: number, words: SignatureWords): Prepared {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const file = openTail(source);
  const root = file.object(file.root);
  const tree = treeOf(file, root);
  const page = pageOf(file, root);
  const [signature, field, element] = [file.size, file.size + 1, file.size + 2];
  const key = tree.nextKey;
  const objects: [number, string][] = [
    [file.root, insert(root, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [page.number, withAnnotation(page.text, field)],
    [tree.number, tree.withKey(key, element)],
    [tree.document, addKid(file.object(tree.document), element)],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /TU ${textString(words.name)} /V ${signature} 0 R /F 132 ` +
        `/Rect [0 0 0 0] /P ${page.number} 0 R /StructParent ${key} >>`,
    ],
    [
      element,
      `<< /Type /StructElem /S /Form /P ${tree.document} 0 R /Pg ${page.number} 0 R /Alt ${textString(words.name)} ` +
        `/K << /Type /OBJR /Obj ${field} 0 R /Pg ${page.number} 0 R >> >>`,
    ],
    // Last, so that the signature's bytes stand near the end.
    [signature, signatureDictionary(room, words)],
  ];
  return finish(source, file, objects);
}

interface Tail {
  readonly size: number;
  readonly root: number;
  readonly trailer: string;
  readonly startxref: number;
  object(number: number): string;
}

function openTail(source: Buffer): Tail {
  const tail = source.toString('latin1', Math.max(0, source.length - 2048));
  const startxref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const trailerAt = source.lastIndexOf('trailer');
  if (!(startxref < trailerAt)) throw new PdfProblem('no cross-reference table');
  const trailer = source.toString('latin1', trailerAt);
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1]);
  const table = source.toString('latin1', startxref, trailerAt);
  const first = /^xref\s+0 (\d+)\s+/.exec(table);
  if (!first || Number(first[1]) !== size) throw new PdfProblem('an unexpected cross-reference table');
  const entry = (number: number) =>
    Number(table.slice(first[0].length + number * 20, first[0].length + number * 20 + 10));
  return {
    size,
    root: reference(trailer, 'Root'),
    trailer,
    startxref,
    object: (number) => {
      const end = source.indexOf('endobj', entry(number));
      const text = source.toString('latin1', entry(number), end);
      const head = `${number} 0 obj`;
      if (!text.startsWith(head)) throw new PdfProblem(`object ${number} is not where the table says`);
      return text.slice(head.length).trim();
    },
  };
}

function treeOf(file: Tail, root: string) {
  const number = reference(root, 'StructTreeRoot');
  const text = file.object(number);
  const document = Number(/\/K \[(\d+) 0 R\]/.exec(text)?.[1]);
  const nextKey = Number(/\/ParentTreeNextKey (\d+)/.exec(text)?.[1]);
  if (!document || Number.isNaN(nextKey)) throw new PdfProblem('an unexpected structure tree');
  return {
    number,
    document,
    nextKey,
    withKey: (key: number, element: number) =>
      text
        .replace(/(\/Nums \[[^\]]*)\]/, `$1 ${key} ${element} 0 R]`)
        .replace(/\/ParentTreeNextKey \d+/, `/ParentTreeNextKey ${key + 1}`),
  };
}

/** The first leaf of the page tree. */
function pageOf(file: Tail, root: string): { readonly number: number; readonly text: string } {
  let number = reference(root, 'Pages');
  for (let depth = 0; depth < 20; depth++) {
    const text = file.object(number);
    const kid = /\/Kids \[(\d+) 0 R/.exec(text)?.[1];
    if (!kid) return { number, text };
    number = Number(kid);
  }
  throw new PdfProblem('an endless page tree');
}

function withAnnotation(page: string, field: number): string {
  if (page.includes('/Annots [')) return page.replace('/Annots [', `/Annots [${field} 0 R `);
  if (page.includes('/Annots')) throw new PdfProblem('annotations that stand elsewhere');
  // Annotations are visited in the order of the structure.
  return insert(page, `/Annots [${field} 0 R]${page.includes('/Tabs') ? '' : ' /Tabs /S'}`);
}

function addKid(element: string, kid: number): string {
  if (!/\/K \[[^\]<]*\]/.test(element)) throw new PdfProblem('an unexpected structure element');
  return element.replace(/(\/K \[[^\]<]*)\]/, `$1 ${kid} 0 R]`);
}

function signatureDictionary(room: number, { name, reason, location, at }: SignatureWords): string {
  return (
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ' +
    `/Name ${textString(name)} /Reason ${textString(reason)} /Location ${textString(location)} /M (${pdfDate(at)}) ` +
    `/ByteRange ${emptyRange} /Contents <${'0'.repeat(room * 2)}> >>`
  );
}

const emptyRange = '[0 0000000000 0000000000 0000000000]';

function finish(source: Buffer, file: Tail, objects: readonly [number, string][]): Prepared {
  let body = source[source.length - 1] === 0x0a ? '' : '\n';
  const offsets = new Map<number, number>();
  for (const [number, text] of objects) {
    offsets.set(number, source.length + body.length);
    body += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const startxref = source.length + body.length;
  body += `xref\n${sections(offsets)}`;
  const trailer = file.trailer.slice(file.trailer.indexOf('<<') + 2, file.trailer.lastIndexOf('>>'));
  body += `trailer\n<<${trailer.replace(/\/Size \d+/, `/Size ${file.size + 3}`)}/Prev ${file.startxref} >>\nstartxref\n${startxref}\n%%EOF\n`;
  const start = source.length + body.lastIndexOf('/Contents <') + '/Contents <'.length;
  const end = source.length + body.indexOf('>', start - source.length);
  const length = source.length + body.length;
  const range = `[0 ${start - 1} ${end + 1} ${length - end - 1}]`;
  body = body.replace(emptyRange, range.padEnd(emptyRange.length));
  return { bytes: Buffer.concat([source, Buffer.from(body, 'latin1')]), start, end };
}

/** Cross-reference subsections: runs of neighbouring numbers, each entry exactly twenty bytes. */
function sections(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  let text = '';
  for (let index = 0; index < numbers.length; ) {
    let end = index + 1;
    while (end < numbers.length && numbers[end] === (numbers[end - 1] ?? 0) + 1) end++;
    text += `${numbers[index]} ${end - index}\n`;
    for (const number of numbers.slice(index, end))
      text += `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`;
    index = end;
  }
  return text;
}

function reference(text: string, name: string): number {
  const number = new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1];
  if (!number) throw new PdfProblem(`no /${name}`);
  return Number(number);
}

function insert(dictionary: string, entries: string): string {
  const end = dictionary.lastIndexOf('>>');
  if (end < 0) throw new PdfProblem('not a dictionary');
  return `${dictionary.slice(0, end)}${entries}\n>>`;
}

/** A text in UTF-16 as hexadecimal: no escaping to get wrong. */
function textString(text: string): string {
  const units = Buffer.from(text, 'utf16le').swap16();
  return `<FEFF${units.toString('hex').toUpperCase()}>`;
}

function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
}
