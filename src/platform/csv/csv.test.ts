import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRegistrationNumber } from '../identifiers/index.js';
import { type CsvColumns, CsvProblem, type CsvRow, readCsv, writeCsv } from './index.js';

const anything = (name: string) => ({ name, read: (value: string) => ({ ok: true as const, value }) });
const columns = { number: { name: 'number', read: parseRegistrationNumber }, name: anything('name') };

async function rowsOf<C extends CsvColumns>(file: string | Buffer, of: C, limits = {}): Promise<CsvRow<C>[]> {
  const bytes = Buffer.from(file);
  // One byte at a time: letters and line ends are cut wherever they can be.
  const pieces = Readable.from(bytes.length < 5000 ? [...bytes].map((byte) => Buffer.of(byte)) : [bytes]);
  const rows: CsvRow<C>[] = [];
  for await (const row of readCsv(pieces, of, limits)) rows.push(row);
  return rows;
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole;
}

test('rows come with the line on which they begin, columns in any order, mark and empty lines left out', async () => {
  const file = '\uFEFFName;Number\r\n"SIA ""Ēna""\r\n; un dēls";40003032949\r\n\r\nZāle;90000289913';
  expect(await rowsOf(file, columns)).toEqual([
    { ok: true, line: 2, values: { number: '40003032949', name: 'SIA "Ēna"\r\n; un dēls' } },
    { ok: true, line: 5, values: { number: '90000289913', name: 'Zāle' } },
  ]);
});

test('a row with problems names each of them and the rows after it are still read', async () => {
  const rows = await rowsOf('number,name\n4000,A\n40003032949\n90000289913,B\n', columns);
  expect(rows.map(({ ok, line }) => [ok, line])).toEqual([
    [false, 2],
    [false, 3],
    [true, 4],
  ]);
  expect(rows[0]).toMatchObject({ problems: [{ column: 'number' }] });
  expect(JSON.stringify(rows[0])).not.toContain('4000"');
});

test('a file in another encoding is refused and never read with replaced letters', async () => {
  const latin = Buffer.concat([Buffer.from('number,name\n40003032949,'), Buffer.of(0xe7, 0x20), Buffer.from('\n')]);
  await expect(rowsOf(latin, columns)).rejects.toThrow('not encoded as UTF-8');
});

test('a missing, doubled or unknown column and an empty file are refused in words', async () => {
  await expect(rowsOf('number\n', columns)).rejects.toThrow('Columns are missing: name');
  await expect(rowsOf('number,name,name\n', columns)).rejects.toThrow('appears twice');
  await expect(rowsOf('number,name,secret\n', columns)).rejects.toThrow('unknown columns: secret');
  await expect(rowsOf('', columns)).rejects.toThrow(CsvProblem);
});

test('quotes that never close, rows without end and files too large are refused with their line', async () => {
  await expect(
    rowsOf(`number,name\n1,A\n2,"${'x'.repeat(3000)}`, columns, { maxRowLength: 1000 }),
  ).rejects.toMatchObject({ line: 3 });
  await expect(rowsOf('number,name\n1,"A\n', columns)).rejects.toMatchObject({ line: 2 });
  await expect(rowsOf('number,name\n1,A"b"\n', columns)).rejects.toBeInstanceOf(CsvProblem);
  await expect(rowsOf('number,name\n1,AAAAAAAAAAAA\n', columns, { maxBytes: 20 })).rejects.toThrow('too large');
});

test('what is written is read again as it was', async () => {
  const safe = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.trim())
    .filter((text) => !/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(text));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(safe, safe)),
      fc.constantFrom(';' as const, ',' as const, '\t' as const),
      async (rows, delimiter) => {
        const kept = rows.filter(([a, b]) => a !== '' || b !== '');
        const file = await joined(writeCsv(['a', 'b'], kept, { delimiter }));
        const read = await rowsOf(file, { a: anything('a'), b: anything('b') });
        expect(read.map((row) => row.ok && [row.values.a, row.values.b])).toEqual(kept);
      },
    ),
  );
});

test('nothing that a spreadsheet takes for a formula is written as one', async () => {
  const formulas = ['=1+1', '+371 67000000', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n=1'];
  const file = await joined(
    writeCsv(
      ['a'],
      formulas.map((text) => [text]),
    ),
  );
  for (const row of await rowsOf(file, { a: anything('a') })) expect(row.ok && row.values.a.startsWith("'")).toBe(true);
  expect(await joined(writeCsv(['a', 'b'], [[-2, 'ok']]))).toBe('\uFEFFa;b\r\n-2;ok\r\n');
});

test('a long file is read within the memory of a row', async () => {
  async function* long() {
    yield Buffer.from('number,name\n');
    for (let n = 0; n < 500; n++) yield Buffer.from(`40003032949,${'x'.repeat(90)}\n`.repeat(100));
  }
  const before = process.memoryUsage().heapUsed;
  let count = 0;
  for await (const row of readCsv(long(), columns)) if (row.ok) count++;
  expect(count).toBe(50_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(60 * 1024 ** 2);
});
