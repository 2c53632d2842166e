import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeXlsx } from './index.js';

function sheetOf(bytes: Buffer): string {
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

test('a text stays a text, whatever formula it looks like, and an amount is a number', () => {
  const sheet = sheetOf(
    writeXlsx(
      'Grāmatojumi',
      ['Kas', 'Cik'],
      [
        ['=1+1', { cents: -1234 }],
        ['<b>&\u0000"', 7],
      ],
    ),
  );
  expect(sheet).toContain('<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  expect(sheet).toContain('<c r="B2" s="2"><v>-12.34</v></c>');
  expect(sheet).toContain('&lt;b&gt;&amp;&quot;');
  expect(sheet).toContain('<c r="B3"><v>7</v></c>');
  expect(sheet).not.toContain('<f>');
});

test('a date is a day that a spreadsheet sorts and filters by, and a column is as wide as what it holds', () => {
  const sheet = sheetOf(writeXlsx('x', ['Diena', 'Par ko'], [[{ date: '2026-11-25' }, 'x'.repeat(30)]]));
  expect(sheet).toContain('<c r="A2" s="3"><v>46351</v></c>');
  expect(sheet).toContain('<col min="2" max="2" width="32" customWidth="1"/>');
  expect(sheet).toContain('<autoFilter ref="A1:B2"/>');
});

test('columns go on after Z', () => {
  const wide = Array.from({ length: 28 }, (_, index) => index);
  expect(sheetOf(writeXlsx('x', [], [wide]))).toContain('<c r="AB2"><v>27</v></c>');
});

test('the parts are all there', () => {
  expect(Object.keys(unzipSync(writeXlsx('x', ['a'], []))).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});
