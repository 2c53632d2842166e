import { describe, expect, test } from 'vitest';
import { calculate, type LengthRule } from './periods.js';

const rule = (
  code: string,
  percent: number,
  validFrom = '1940-01-01',
  validTo: string | null = null,
  counts = true,
): LengthRule => ({ code, validFrom, validTo, percent, counts, name: { lv: code, en: code }, norm: 'Norma' });
const rules = [
  rule('ordinary', 100),
  rule('fire', 100, '1940-01-01', '1974-12-31'),
  rule('fire', 150, '1975-01-01'),
  rule('civilian', 100, '1940-01-01', null, false),
];
const stretch = (from: string, to: string, length = 'ordinary') => ({ from, to, length });

describe('length of service', () => {
  test('days of two posts at once count once; days between two are a gap', () => {
    const { calendar, overlaps, gaps } = calculate(
      [stretch('1980-01-01', '1989-12-31'), stretch('1985-06-01', '1990-12-31'), stretch('1992-01-01', '1992-12-31')],
      rules,
    );
    expect(overlaps).toEqual([{ from: '1985-06-01', to: '1989-12-31' }]);
    expect(gaps).toEqual([{ from: '1991-01-01', to: '1991-12-31' }]);
    expect(calendar).toEqual({ years: 12, months: 0, days: 0 });
  });

  test('one day after another is no gap, and order does not matter', () => {
    const parts = [stretch('1981-01-01', '1981-12-31'), stretch('1980-01-01', '1980-12-31')];
    expect(calculate(parts, rules)).toEqual(calculate([...parts].reverse(), rules));
    expect(calculate(parts, rules).gaps).toEqual([]);
  });

  test('privileged service counts by the rule of the day on which it began; work without a rank not at all', () => {
    expect(calculate([stretch('1976-01-01', '1979-12-31', 'fire')], rules).privileged).toEqual({
      years: 6,
      months: 0,
      days: 0,
    });
    expect(calculate([stretch('1971-01-01', '1974-12-31', 'fire')], rules).privileged).toEqual({
      years: 4,
      months: 0,
      days: 0,
    });
    const civilian = calculate([stretch('1976-01-01', '1979-12-31', 'civilian')], rules);
    expect(civilian.privileged).toEqual({ years: 0, months: 0, days: 0 });
    expect(civilian.calendar.years).toBe(4);
  });

  test('where two rules meet on one day, the better one counts', () => {
    const both = [stretch('1976-01-01', '1979-12-31', 'fire'), stretch('1976-01-01', '1979-12-31', 'civilian')];
    expect(calculate(both, rules).privileged.years).toBe(6);
  });
});
