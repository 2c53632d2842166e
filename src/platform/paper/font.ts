/** A TrueType font, read so far as a page needs it: which letter is which drawing, how wide each is, and a smaller font of some of them. */

export interface Font {
  /** The drawing of a letter; 0 is the box that stands for a letter which the font lacks. */
  glyphOf(letter: string): number;
  /** In thousandths of the size of the letters. */
  widthOf(glyph: number): number;
  /** A font that holds these drawings alone; their numbers stay. */
  holding(glyphs: Iterable<number>): Uint8Array;
  readonly ascent: number;
  readonly descent: number;
}

/** The tables of an embedded font (PDF 32000-1, 9.9); hints of the drawings are left out. */
const kept = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'] as const;

export function readFont(bytes: Uint8Array<ArrayBuffer>): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const table = (name: string) => {
    const found = tables.get(name);
    if (!found) throw new Error(`the font has no table ${name}`);
    return found;
  };
  const unit = view.getUint16(table('head').at + 18);
  const longPlaces = view.getInt16(table('head').at + 50) === 1;
  const measured = view.getUint16(table('hhea').at + 34);
  const letters = lettersOf(view, table('cmap').at);
  const placeOf = (glyph: number) =>
    longPlaces ? view.getUint32(table('loca').at + glyph * 4) : view.getUint16(table('loca').at + glyph * 2) * 2;
  const drawing = (glyph: number) =>
    bytes.subarray(table('glyf').at + placeOf(glyph), table('glyf').at + placeOf(glyph + 1));
  const thousandths = (value: number) => Math.round((value * 1000) / unit);
  return {
    glyphOf: (letter) => letters.get(letter.codePointAt(0) ?? 0) ?? 0,
    widthOf: (glyph) => thousandths(view.getUint16(table('hmtx').at + Math.min(glyph, measured - 1) * 4)),
    ascent: thousandths(view.getInt16(table('hhea').at + 4)),
    descent: thousandths(view.getInt16(table('hhea').at + 6)),
    holding: (glyphs) => {
      const count = view.getUint16(table('maxp').at + 4);
      const cut = cutDrawings(withParts(glyphs, drawing), count, drawing);
      const parts = kept.map((name) => {
        if (name === 'glyf' || name === 'loca') return [name, cut[name]] as const;
        const { at, length } = table(name);
        const copy = bytes.slice(at, at + length);
        if (name === 'head') new DataView(copy.buffer).setInt16(50, 1);
        return [name, copy] as const;
      });
      return joined(parts);
    },
  };
}

interface Table {
  readonly at: number;
  readonly length: number;
}

function tablesOf(view: DataView): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (let n = 0; n < view.getUint16(4); n++) {
    const at = 12 + n * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(name, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** Letters of the first plane (format 4), which is all that is written here. */
function lettersOf(view: DataView, at: number): ReadonlyMap<number, number> {
  const letters = new Map<number, number>();
  for (let n = 0; n < view.getUint16(at + 2); n++) {
    const table = at + view.getUint32(at + 4 + n * 8 + 4);
    if (view.getUint16(table) !== 4) continue;
    const doubled = view.getUint16(table + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const last = view.getUint16(table + 14 + segment);
      const first = view.getUint16(table + 16 + doubled + segment);
      const delta = view.getUint16(table + 16 + doubled * 2 + segment);
      const rangeAt = table + 16 + doubled * 3 + segment;
      const range = view.getUint16(rangeAt);
      for (let letter = first; letter <= last && letter < 0xffff; letter++) {
        const found = range === 0 ? letter : view.getUint16(rangeAt + range + (letter - first) * 2);
        if (found) letters.set(letter, (found + delta) & 0xffff);
      }
    }
    return letters;
  }
  throw new Error('the font tells no letters');
}

/** The drawings and those that they are put together from: ā is a and its line. */
function withParts(glyphs: Iterable<number>, drawing: (glyph: number) => Uint8Array): ReadonlySet<number> {
  const all = new Set([0, ...glyphs]);
  for (const glyph of all) {
    const bytes = drawing(glyph);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 10 || view.getInt16(0) >= 0) continue;
    for (let at = 10, flags = 0x20; flags & 0x20; ) {
      flags = view.getUint16(at);
      all.add(view.getUint16(at + 2));
      at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    }
  }
  return all;
}

function cutDrawings(wanted: ReadonlySet<number>, count: number, drawing: (glyph: number) => Uint8Array) {
  const pieces: Uint8Array[] = [];
  const loca = new Uint8Array((count + 1) * 4);
  const places = new DataView(loca.buffer);
  let at = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    places.setUint32(glyph * 4, at);
    if (!wanted.has(glyph)) continue;
    const bytes = padded(drawing(glyph));
    pieces.push(bytes);
    at += bytes.length;
  }
  places.setUint32(count * 4, at);
  return { loca, glyf: together(pieces) };
}

function joined(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const head = new Uint8Array(12 + parts.length * 16);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, parts.length);
  let at = head.length;
  const sorted = [...parts].sort(([one], [other]) => (one < other ? -1 : 1));
  sorted.forEach(([name, bytes], n) => {
    const line = 12 + n * 16;
    for (let letter = 0; letter < 4; letter++) view.setUint8(line + letter, name.charCodeAt(letter));
    view.setUint32(line + 4, sumOf(padded(bytes)));
    view.setUint32(line + 8, at);
    view.setUint32(line + 12, bytes.length);
    at += padded(bytes).length;
  });
  return together([head, ...sorted.map(([, bytes]) => padded(bytes))]);
}

function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}

export function together(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
