import { expect, test } from 'vitest';
import { cents } from '../../platform/money/index.js';
import { codeOutline, transferCode } from './epc-qr.js';

const transfer = {
  recipient: 'Valsts kase',
  iban: 'LV31 TREL 1060 1410 1522 0',
  bic: 'TRELLV22',
  amount: cents(4005),
  purpose: 'PP 99000017, KL-4711',
};

test('a transfer code has its eleven lines as EPC069-12 orders them', () => {
  expect(transferCode(transfer).split('\n')).toEqual([
    'BCD',
    '002',
    '1',
    'SCT',
    'TRELLV22',
    'Valsts kase',
    'LV31TREL1060141015220',
    'EUR40.05',
    '',
    '',
    'PP 99000017, KL-4711',
  ]);
  expect(transferCode({ ...transfer, bic: undefined }).split('\n')[4]).toBe('');
  expect(transferCode({ ...transfer, recipient: ' Rīgas \n pašvaldība ' }).split('\n')[5]).toBe('Rīgas pašvaldība');
});

test.each([
  { amount: cents(0) },
  { amount: cents(100_000_000_000) },
  { recipient: 'x'.repeat(71) },
  { recipient: ' ' },
  { purpose: 'x'.repeat(141) },
  { recipient: 'ā'.repeat(70), purpose: 'ē'.repeat(140) },
])('what does not fit is refused, never cut off: %j', (change) => {
  expect(() => transferCode({ ...transfer, ...change })).toThrow();
});

test('the code is a square of modules with its three corner marks', () => {
  const { side, path } = codeOutline(transferCode(transfer));
  expect((side - 17) % 4).toBe(0);
  for (const corner of ['M0 0h', `M${side - 1} 0h`, `M0 ${side - 1}h`]) expect(path).toContain(corner);
});
