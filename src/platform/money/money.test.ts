import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agrees,
  cents,
  moneyAsDecimal,
  moneyInWords,
  parseMoney,
  partOf,
  shareOf,
  sumOf,
  times,
  totalOf,
} from './index.js';

const prices = [
  [529, 111, 640],
  [1058, 222, 1280],
  [860, 180, 1040],
  [1720, 360, 2080],
] as const;
const asAmounts = ([net, vat, gross]: readonly [number, number, number]) => ({
  net: cents(net),
  vat: cents(vat),
  gross: cents(gross),
});
const amounts = fc.integer({ min: -1e11, max: 1e11 }).map(cents);

test('the amounts of the price list agree with each other, whole and halved', () => {
  for (const price of prices.map(asAmounts)) {
    expect(agrees(price)).toBe(true);
    expect(agrees(partOf(price, 1, 2))).toBe(true);
    expect(partOf(price, 1, 2).gross).toBe(price.gross / 2);
  }
  expect(totalOf(prices.map(asAmounts))).toEqual({ net: 4167, vat: 873, gross: 5040 });
});

test('half a cent is rounded up, away from zero', () => {
  expect(shareOf(cents(529), 1, 2)).toBe(265);
  expect(shareOf(cents(-529), 1, 2)).toBe(-265);
  expect(shareOf(cents(1000), 21, 121)).toBe(174);
  expect(shareOf(cents(1), 1, 3)).toBe(0);
});

test('no share is ever half a cent or more away from the exact one', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (amount, n, d) => {
      const difference = BigInt(shareOf(amount, n, d)) * BigInt(d) - BigInt(amount) * BigInt(n);
      expect(2n * (difference < 0n ? -difference : difference) <= BigInt(d)).toBe(true);
    }),
  );
});

test('an amount is read as it is written, by machines and by people', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(parseMoney(moneyAsDecimal(amount))).toBe(amount);
      fc.pre(amount >= 0);
      expect(parseMoney(moneyInWords(amount, 'lv'))).toBe(amount);
    }),
  );
  expect(parseMoney('10,4')).toBe(1040);
  expect(['', '1.234', '1e3', 'desmit', '--1', '1,2,3'].map(parseMoney)).toEqual(Array(6).fill(undefined));
});

test('amounts read naturally in both languages', () => {
  expect(moneyInWords(cents(1040), 'lv')).toBe('10,40\u00a0€');
  expect(moneyInWords(cents(1040), 'en')).toBe('€10.40');
});

test('money is whole: a fraction of a cent is a fault', () => {
  expect(() => cents(0.5)).toThrow('whole cents');
  expect(() => times(cents(100), 0.333)).toThrow('whole cents');
  expect(sumOf([cents(1), cents(2)])).toBe(3);
});
