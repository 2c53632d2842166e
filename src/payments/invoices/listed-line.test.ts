import { expect, test } from 'vitest';
import { cents } from '../../platform/money/index.js';
import { rateOf, unitOf } from './listed-line.js';

const rate = (net: number, vat: number) => rateOf({ net: cents(net), vat: cents(vat) });

test('the rate of a listed service is the one that its amounts say', () => {
  // As the regulation in force and the repealed one state them, rounded in their own ways.
  for (const [net, vat] of [
    [529, 111],
    [860, 180],
    [1720, 360],
    [347, 73],
    [26, 5],
    [14, 3],
    [1782, 374],
  ] as const)
    expect(rate(net, vat), `${net} + ${vat}`).toBe(21);
  expect(rate(1000, 120)).toBe(12);
  expect(rate(1000, 0)).toBe(0);
});

test('amounts that no rate makes are told, not rounded to one', () => {
  expect(rate(1000, 50)).toBeUndefined();
  expect(rate(1000, 190)).toBeUndefined();
});

test('what is counted in hours or months is invoiced in them', () => {
  const unit = (lv: string) => unitOf({ unit: { lv, en: '' } });
  expect([unit('1 cilvēkstunda'), unit('1 mēnesis'), unit('1 izziņa'), unit('1 vieta, par mēnesi')]).toEqual([
    'HUR',
    'MON',
    'C62',
    'MON',
  ]);
});
