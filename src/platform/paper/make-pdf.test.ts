import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
