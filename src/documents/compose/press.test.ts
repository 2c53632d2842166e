import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { afterAll, expect, test, vi } from 'vitest';
import { findPdfErrors } from '../../../test/support/pdf-conformance.js';
import { encodePicture } from '../../platform/pictures/index.js';
import { releasedHead } from '../agency.js';
import type { LetterData } from '../letter.js';
import { exampleOrder } from '../testing.js';
import { issueInput } from './issue-input.js';
import { ComposeProblem, openPress, type PressOptions } from './press.js';

const open: { close(): void }[] = [];
function press(options: PressOptions = {}) {
  const one = openPress(options);
  open.push(one);
  return one;
}
afterAll(() => {
  for (const one of open) one.close();
});

const code = '7H2K-MN4P-QR8S-TV3W-XY2Z';
const publicUrl = 'https://lete.example';
const common = { number: 'IC/2026/3-01/17', code, issuedOn: '2026-11-25', publicUrl, demonstration: false } as const;

function letter(changes: Partial<LetterData> = {}, language: 'lv' | 'en' | 'ru' = 'lv') {
  const data = { ...exampleOrder().data, ...changes };
  return {
    template: 'documents/templates/letter.typ',
    input: { issue: issueInput({ ...common, language, head: releasedHead(language) }), data },
  };
}

const paper = Buffer.from(await press().set(letter()));
const plain = paper.toString('latin1');

test('a paper is tagged, in its language, titled, and marked as PDF/A-2a', () => {
  expect(plain).toContain('/StructTreeRoot');
  expect(plain).toMatch(/\/Marked true/);
  expect(plain).toContain('/Lang (lv)');
  expect(paper.toString('utf8')).toContain('<rdf:li xml:lang="x-default">Izziņa IC/2026/3-01/17</rdf:li>');
  expect(plain).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  expect(plain).toContain('/S /H1');
});

test('a paper keeps what a machine can tell of PDF/A-2a', async () => {
  expect(await findPdfErrors(paper, 'lv')).toEqual([]);
  const bare = await (await PDFDocument.create()).save();
  expect(await findPdfErrors(bare, 'lv')).toEqual(expect.arrayContaining(['is tagged', 'says that it is PDF/A-2a']));
});

test('the address of verification stands on the paper as a link, and its picture has words', () => {
  expect(plain).toContain(`(${publicUrl}/verify/${code})`);
  expect(plain).toContain('/Alt');
});

test('a picture stands on the paper as it came, with words for whoever does not see it, and the paper stays PDF/A-2a', async () => {
  const dots = { data: new Uint8ClampedArray(40 * 50 * 4).fill(150), width: 40, height: 50 };
  const jpeg = (await encodePicture(dots)).toString('base64');
  const block = { kind: 'picture', jpeg, width: 40, height: 50, alt: 'Sejas attēls', caption: 'No ieraksta' } as const;
  const pictured = Buffer.from(await press().set(letter({ blocks: [block] })));
  expect(await findPdfErrors(pictured, 'lv')).toEqual([]);
  expect(pictured.toString('latin1')).toMatch(/\/Subtype \/Image[\s\S]*\/Width 40/);
  expect(pictured.toString('latin1')).toContain('/DCTDecode');
});

test('a paper in English and one in Russian say so', async () => {
  for (const language of ['en', 'ru'] as const)
    expect(Buffer.from(await press().set(letter({}, language))).toString('latin1')).toContain(`/Lang (${language})`);
});

test('what a person wrote is printed and never run', async () => {
  const nasty = [
    '#eval("1+1")',
    '#panic("run")',
    '#include "/etc/passwd"',
    '#read("/etc/passwd")',
    '$ x^2 $',
    '`raw`',
    '*b* _i_ = H',
    '\\',
    '"quoted"',
    '</script>',
    '#sys.inputs',
    '//comment',
    '/*',
    '@ref',
    '<label>',
    'Żółć Ķīļ Щукин Ώ',
    '😀👩‍👩‍👧',
    '漢字',
    'x'.repeat(3000),
    '\u0000\u0007',
    '\u202Eabc',
    'a\u0304',
  ];
  const blocks: LetterData['blocks'] = [
    ...nasty.map((text) => ({ kind: 'paragraph', text }) as const),
    { kind: 'facts', rows: nasty.map((value) => ({ label: value.slice(0, 60), value })) },
    { kind: 'table', caption: nasty[0] ?? '', columns: nasty.slice(0, 3), rows: [nasty.slice(0, 3)] },
    { kind: 'list', items: nasty },
  ];
  const pdf = await press().set(letter({ title: '#eval("x")', subject: nasty.join(' '), addressee: nasty, blocks }));
  expect(Buffer.from(pdf).toString('utf8')).toContain('#eval("x") IC/2026/3-01/17');
  // 1+1 was printed, not added: the plus has a glyph in the file.
  expect(Buffer.from(pdf).toString('latin1')).toContain('<002B>');
});

test('any text at all can be set', async () => {
  const one = press();
  const property = fc.asyncProperty(
    fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 20, maxLength: 20 }),
    async (items) => {
      await one.set(letter({ title: items[0] ?? '', addressee: items.slice(1, 3), blocks: [{ kind: 'list', items }] }));
    },
  );
  await fc.assert(property, { numRuns: 25 });
});

test('a problem never quotes what a person wrote', async () => {
  const failing = press().set({ ...letter(), input: { issue: { number: 'Jānis Bērziņš' } } });
  await expect(failing).rejects.toThrow(/letter\.typ/);
  await expect(failing).rejects.not.toThrow(/Bērziņš/);
});

test('a long table flows over pages with its headings repeated', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [
    `Tiesa ${index}`,
    '01.02.2020.',
    'Krimināllikums, 175. pants',
    'Brīvības atņemšana',
  ]);
  const pdf = await press().set(
    letter({ blocks: [{ kind: 'table', caption: 'Sodāmība', columns: ['Tiesa', 'Datums', 'Pants', 'Sods'], rows }] }),
  );
  expect(
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length,
  ).toBeGreaterThan(2);
});

test('an error in a template is told and harms nobody else', async () => {
  const one = press();
  await expect(one.set({ template: 'documents/templates/none.typ', input: {} })).rejects.toThrow(ComposeProblem);
  await expect(one.set({ ...letter(), input: { data: {} } })).rejects.toThrow(/letter\.typ: .*issue/);
  expect((await one.set(letter())).length).toBeGreaterThan(10_000);
});

test.runIf(existsSync('/proc/self/stat'))(
  'a child that is killed while it works costs nothing: the paper is set again',
  async () => {
    const one = press();
    await one.set(letter());
    const orders = Array.from({ length: 30 }, () => one.set(letter()));
    for (const pid of childrenOf(process.pid)) process.kill(pid, 'SIGKILL');
    expect(await Promise.all(orders)).toHaveLength(30);
  },
);

test('a press is bounded: too many orders are refused, a silent child is given up, a closed press says so', async () => {
  const small = press({ waiting: 2 });
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => small.set(letter())));
  expect(outcomes.map(({ status }) => status).sort()).toEqual([
    ...Array(3).fill('fulfilled'),
    ...Array(3).fill('rejected'),
  ]);
  await expect(press({ patience: 1 }).set(letter())).rejects.toThrow('failed twice');
  const closed = press();
  const pending = closed.set(letter());
  closed.close();
  await expect(pending).rejects.toThrow('closed');
  await expect(closed.set(letter())).rejects.toThrow('closed');
});

test('the child is replaced before it has kept too much', async () => {
  const one = press({ documents: 3 });
  const held: number[] = [];
  for (let index = 0; index < 9; index++) {
    await one.set(letter({ subject: String(index) }));
    held.push(one.memory());
  }
  // Nobody is there any more after every third.
  expect(held.map((bytes) => bytes === 0)).toEqual([false, false, true, false, false, true, false, false, true]);
});

test('a child that has nothing to do is let go', async () => {
  const one = press({ idle: 1 });
  await one.set(letter());
  await vi.waitFor(() => expect(one.memory()).toBe(0));
  expect((await one.set(letter())).length).toBeGreaterThan(10_000);
});

test('without the native library the WebAssembly build sets the same paper, tagged', async () => {
  const one = press({ engine: 'wasm' });
  const pdf = Buffer.from(await one.set(letter())).toString('latin1');
  expect(one.engine()).toBe('wasm');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Lang (lv)');
  await expect(one.set({ ...letter(), input: { data: {} } })).rejects.toThrow(ComposeProblem);
});

/** The presses' children of this process, as Linux tells them. */
function childrenOf(pid: number): number[] {
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'latin1') : '');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && read(`/proc/${name}/cmdline`).includes('press-child'))
    .filter((name) => Number(read(`/proc/${name}/stat`).split(') ')[1]?.split(' ')[1]) === pid)
    .map(Number);
}
