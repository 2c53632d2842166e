import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { codecs } from '../pictures/index.js';
import { makePdf, type Piece, readFont } from './index.js';

const path = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const font = readFont(new Uint8Array(readFileSync(path)));
let pieces: readonly Piece[];
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const dots = { data: new Uint8ClampedArray(40 * 30 * 4).fill(120), width: 40, height: 30 };
  const jpeg = new Uint8Array(await (await codecs.jpeg()).encode(dots));
  pieces = [
    { kind: 'title', text: 'Šķīvis ar zaļumu' },
    { kind: 'heading', text: 'Uzraksti' },
    { kind: 'text', text: 'Ģērbonis, “Рига 1907”, ēvelēts. '.repeat(12) },
    { kind: 'picture', jpeg, width: 40, height: 30, alt: 'Kopskats no priekšas' },
    ...Array.from({ length: 60 }, (_, n): Piece => ({ kind: 'text', text: `Rinda ${n + 1}` })),
  ];
  bytes = await makePdf({ title: 'Šķīvis ar zaļumu', lang: 'lv', pieces }, font);
});

test('the paper can be read, searched and copied, in every letter that Latvian and Russian need', async () => {
  const pdf = await getDocumentProxy(bytes.slice());
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  expect(totalPages).toBe(3);
  for (const words of ['Šķīvis ar zaļumu', 'Ģērbonis, “Рига 1907”, ēvelēts.', 'Rinda 60'])
    expect(text).toContain(words);
});

test('every piece has its place in the structure, a picture its words, the file its title and language', async () => {
  const pdf = await getDocumentProxy(bytes.slice());
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  expect(tree).toContain('"role":"H1"');
  expect(tree).toContain('"role":"H2"');
  expect(tree).toContain('"alt":"Kopskats no priekšas"');
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'Šķīvis ar zaļumu', Language: 'lv' });
});

test('only the letters that are used are embedded', () => {
  expect(bytes.length).toBeLessThan(60_000);
});

// The conditions of PDF/UA-1 that a program can see (Matterhorn Protocol 1.1, checkpoints 01, 06, 07, 09, 11, 13, 14, 28 and 31).
test('the paper meets what PDF/UA asks and a program can check', async () => {
  const file = await PDFDocument.load(bytes.slice());
  const { catalog, context } = file;
  const at = (from: PDFDict, name: string) => from.lookup(PDFName.of(name));
  const dict = (from: PDFDict, name: string) => from.lookup(PDFName.of(name), PDFDict);
  expect(dict(catalog, 'MarkInfo').get(PDFName.of('Marked'))?.toString()).toBe('true');
  expect(at(catalog, 'Lang')).toEqual(PDFString.of('lv'));
  expect(dict(catalog, 'ViewerPreferences').get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true');
  const metadata = new TextDecoder().decode(streamOf(at(catalog, 'Metadata')).getContents());
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(metadata).toContain('<rdf:li xml:lang="x-default">Šķīvis ar zaļumu</rdf:li>');

  const document = dict(dict(catalog, 'StructTreeRoot'), 'K');
  expect(at(document, 'S')).toBe(PDFName.of('Document'));
  const elements = document
    .lookup(PDFName.of('K'), PDFArray)
    .asArray()
    .map((one) => context.lookup(one, PDFDict));
  const role = (element: PDFDict) => String(at(element, 'S'));
  expect(new Set(elements.map(role)), 'standard roles alone').toEqual(new Set(['/H1', '/H2', '/P', '/Figure']));
  expect(
    elements.map(role).filter((one) => one.startsWith('/H')),
    'no level of heading is left out',
  ).toEqual(['/H1', '/H2']);
  for (const figure of elements.filter((one) => role(one) === '/Figure')) {
    expect(at(figure, 'Alt')).toBeInstanceOf(PDFHexString);
    expect(dict(figure, 'A').lookup(PDFName.of('BBox'), PDFArray).size()).toBe(4);
  }

  const numbered = dict(dict(catalog, 'StructTreeRoot'), 'ParentTree').lookup(PDFName.of('Nums'), PDFArray);
  for (const [n, page] of file.getPages().entries()) {
    expect(page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber()).toBe(n);
    expect(at(page.node, 'Tabs')).toBe(PDFName.of('S'));
    const owners = numbered.lookup(2 * n + 1, PDFArray).asArray();
    const drawn = await unpacked(streamOf(at(page.node, 'Contents')));
    const marked = [...drawn.matchAll(/\/(?:H1|H2|P|Figure) << \/MCID (\d+) >> BDC [\s\S]*? EMC/g)];
    expect(
      marked.map(([, mark]) => Number(mark)),
      'everything drawn has its mark and its owner',
    ).toEqual(owners.map((_, mark) => mark));
    expect(
      drawn.replace(/\/(?:H1|H2|P|Figure) << \/MCID \d+ >> BDC [\s\S]*? EMC/g, '').trim(),
      'nothing is drawn outside',
    ).toBe('');
    for (const owner of owners) expect(owner).toBeInstanceOf(PDFRef);
    const font = dict(dict(dict(page.node, 'Resources'), 'Font'), 'F');
    expect(at(font, 'ToUnicode')).toBeInstanceOf(PDFRawStream);
    const inner = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    expect(at(inner, 'CIDToGIDMap')).toBe(PDFName.of('Identity'));
    expect(at(dict(inner, 'FontDescriptor'), 'FontFile2'), 'letters are embedded').toBeInstanceOf(PDFRawStream);
  }
});

function streamOf(found: unknown): PDFRawStream {
  if (!(found instanceof PDFRawStream)) throw new Error('a stream is expected');
  return found;
}

async function unpacked(stream: PDFRawStream): Promise<string> {
  const plain = new Blob([new Uint8Array(stream.getContents())])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  return new TextDecoder('latin1').decode(await new Response(plain).arrayBuffer());
}
