/**
 * A tagged PDF (PDF 1.7, ISO 32000-1, 14.8) made where there is no server: in the browser. Every line and picture belongs to a piece of the
 * structure, in reading order; letters are embedded with their meaning, so that the paper can be read aloud, searched and copied.
 */
import { type Font, together } from './font.js';
import { layOut, type Piece, type Placed, sheet } from './lay-out.js';
import { metadataOf } from './metadata.js';

export interface Paper {
  readonly title: string;
  readonly lang: 'lv' | 'en';
  readonly pieces: readonly Piece[];
}

/** The file's bytes. */
export async function makePdf({ title, lang, pieces }: Paper, font: Font): Promise<Uint8Array<ArrayBuffer>> {
  const file = new ObjectFile();
  const pages = layOut(pieces, font);
  const [catalog, tree, root, parents] = [file.reserve(), file.reserve(), file.reserve(), file.reserve()];
  const elements = pieces.map(() => file.reserve());
  const face = await putFont(file, font, pieces);
  const told = metadataOf(title, lang);
  const about = file.add({ head: `<< /Type /Metadata /Subtype /XML /Length ${told.length} >>`, stream: told });
  const pictures = pieces.map((piece) => (piece.kind === 'picture' ? putPicture(file, piece) : undefined));
  const marks: Mark[] = [];
  const pageIds: number[] = [];
  const document = file.reserve();
  for (const [n, placed] of pages.entries()) {
    const id = file.reserve();
    pageIds.push(id);
    const drawn = placed.map((item, mark) => {
      marks.push({ page: n, pageId: id, mark, item });
      return draw(item, mark, pieces[item.piece], font, pictures[item.piece]);
    });
    const content = file.add(await packed(latin(drawn.join('\n'))));
    const shown = pictures.flatMap((picture) => (picture ? [`/I${picture} ${picture} 0 R`] : [])).join(' ');
    file.put(
      id,
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${sheet.width} ${sheet.height}] /Contents ${content} 0 R /StructParents ${n} /Tabs /S /Resources << /Font << /F ${face} 0 R >> /XObject << ${shown} >> >> >>`,
    );
  }
  for (const [n, id] of elements.entries())
    file.put(
      id,
      elementOf(
        pieces[n],
        marks.filter(({ item }) => item.piece === n),
        document,
      ),
    );
  file.put(
    document,
    `<< /Type /StructElem /S /Document /P ${root} 0 R /K [${elements.map((id) => `${id} 0 R`).join(' ')}] >>`,
  );
  file.put(
    root,
    `<< /Type /StructTreeRoot /K ${document} 0 R /ParentTree ${parents} 0 R /ParentTreeNextKey ${pages.length} >>`,
  );
  file.put(
    parents,
    `<< /Nums [${pages
      .map(
        (_, n) =>
          `${n} [${marks
            .filter(({ page }) => page === n)
            .map(({ item }) => `${elements[item.piece]} 0 R`)
            .join(' ')}]`,
      )
      .join(' ')}] >>`,
  );
  file.put(tree, `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pageIds.length} >>`);
  file.put(
    catalog,
    `<< /Type /Catalog /Pages ${tree} 0 R /MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R /Lang (${lang}) /ViewerPreferences << /DisplayDocTitle true >> /Metadata ${about} 0 R >>`,
  );
  const info = file.add({ head: `<< /Title ${hexText(title)} >>` });
  return file.whole(catalog, info);
}

interface Mark {
  readonly page: number;
  readonly pageId: number;
  readonly mark: number;
  readonly item: Placed;
}

const roles = { title: 'H1', heading: 'H2', text: 'P', note: 'P', picture: 'Figure' } as const;

function elementOf(piece: Piece | undefined, marks: readonly Mark[], parent: number): string {
  const kind = piece?.kind ?? 'text';
  const alt = piece?.kind === 'picture' ? ` /Alt ${hexText(piece.alt)}${boxOf(marks[0]?.item)}` : '';
  const kids = marks.map(({ pageId, mark }) => `<< /Type /MCR /Pg ${pageId} 0 R /MCID ${mark} >>`).join(' ');
  return `<< /Type /StructElem /S /${roles[kind]} /P ${parent} 0 R${alt} /K [${kids}] >>`;
}

/** Where a picture lies: readers of the structure alone ask for it. */
function boxOf(item: Placed | undefined): string {
  if (!item || 'line' in item) return '';
  const { x, y, width, height } = item;
  return ` /A << /O /Layout /BBox [${[x, y, x + width, y + height].map(num).join(' ')}] >>`;
}

function draw(item: Placed, mark: number, piece: Piece | undefined, font: Font, picture: number | undefined): string {
  const begin = `/${roles[piece?.kind ?? 'text']} << /MCID ${mark} >> BDC`;
  if (!('line' in item))
    return `${begin} q ${num(item.width)} 0 0 ${num(item.height)} ${num(item.x)} ${num(item.y)} cm /I${picture} Do Q EMC`;
  const glyphs = [...item.line].map((letter) => hex(font.glyphOf(letter), 4)).join('');
  // A second, thin outline makes letters strong: one font is enough.
  const strong = item.strong ? `2 Tr ${num(item.size / 40)} w` : '0 Tr';
  return `${begin} BT /F ${item.size} Tf ${strong} ${num(item.x)} ${num(item.y)} Td <${glyphs}> Tj ET EMC`;
}

async function putFont(file: ObjectFile, font: Font, pieces: readonly Piece[]): Promise<number> {
  const letters = new Map<number, string>();
  for (const piece of pieces)
    for (const letter of piece.kind === 'picture' ? '' : piece.text) letters.set(font.glyphOf(letter), letter);
  letters.set(font.glyphOf(' '), ' ');
  const data = file.add(await packed(font.holding(letters.keys())));
  const descriptor = file.add({
    head: `<< /Type /FontDescriptor /FontName /AAAAAA+NotoSans /Flags 32 /FontBBox [-621 ${font.descent} 2800 ${font.ascent}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight 714 /StemV 80 /FontFile2 ${data} 0 R >>`,
  });
  const widths = [...letters.keys()].map((glyph) => `${glyph} [${font.widthOf(glyph)}]`).join(' ');
  const inner = file.add({
    head: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+NotoSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /W [${widths}] /CIDToGIDMap /Identity >>`,
  });
  const meaning = file.add(await packed(latin(meaningOf(letters))));
  return file.add({
    head: `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+NotoSans /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${meaning} 0 R >>`,
  });
}

/** Which letter each drawing stands for, a hundred a block as the format wants. */
function meaningOf(letters: ReadonlyMap<number, string>): string {
  const lines = [...letters].map(([glyph, letter]) => `<${hex(glyph, 4)}> <${utf16(letter)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
}

function putPicture(file: ObjectFile, { jpeg, width, height }: Extract<Piece, { kind: 'picture' }>): number {
  return file.add({
    head: `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
    stream: jpeg,
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream?: Uint8Array;
}

/** A stream, packed as every browser and Node can. */
async function packed(bytes: Uint8Array): Promise<PdfObject> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'));
  const small = new Uint8Array(await new Response(stream).arrayBuffer());
  return { head: `<< /Filter /FlateDecode /Length ${small.length} /Length1 ${bytes.length} >>`, stream: small };
}

class ObjectFile {
  readonly #objects: (PdfObject | undefined)[] = [];

  /** A number for an object that is told later. */
  reserve(): number {
    return this.#objects.push(undefined);
  }

  put(id: number, head: string): void {
    this.#objects[id - 1] = { head };
  }

  add(object: PdfObject): number {
    return this.#objects.push(object);
  }

  whole(catalog: number, info: number): Uint8Array<ArrayBuffer> {
    const pieces: Uint8Array[] = [latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
    const places: number[] = [];
    let at = pieces[0]?.length ?? 0;
    const write = (bytes: Uint8Array) => {
      pieces.push(bytes);
      at += bytes.length;
    };
    this.#objects.forEach((object, n) => {
      places.push(at);
      write(latin(`${n + 1} 0 obj\n${object?.head ?? 'null'}\n`));
      if (object?.stream) {
        write(latin('stream\n'));
        write(object.stream);
        write(latin('\nendstream\n'));
      }
      write(latin('endobj\n'));
    });
    const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    write(
      latin(
        `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${places.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
    return together(pieces);
  }
}

const num = (value: number) => String(Math.round(value * 100) / 100);
const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
const utf16 = (text: string) => Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join('');
const hexText = (text: string) => `<feff${utf16(text)}>`;
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
