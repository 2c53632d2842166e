import { expect, test } from 'vitest';
import {
  countInWords,
  dateInBrief,
  dateInWords,
  fill,
  instantInBrief,
  instantInWords,
  listInWords,
  numberInWords,
  ordinal,
  same,
  say,
} from './index.js';

const day = { lv: { zero: 'dienu', one: 'diena', other: 'dienas' }, en: { one: 'day', other: 'days' } };

test('a noun follows its number as the language wants it', () => {
  const lv = [0, 1, 2, 9, 10, 11, 19, 20, 21, 22, 111, 121].map((n) => countInWords(n, day, 'lv'));
  expect(lv).toEqual([
    '0 dienu',
    '1 diena',
    '2 dienas',
    '9 dienas',
    '10 dienu',
    '11 dienu',
    '19 dienu',
    '20 dienu',
    '21 diena',
    '22 dienas',
    '111 dienu',
    '121 diena',
  ]);
  expect([0, 1, 2].map((n) => countInWords(n, day, 'en'))).toEqual(['0 days', '1 day', '2 days']);
});

test('order, numbers and lists are written as each language writes them', () => {
  expect([1, 2, 3, 4, 11, 22].map((n) => ordinal(n, 'en'))).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd']);
  expect(ordinal(3, 'lv')).toBe('3.');
  expect(numberInWords(1234.5, 'en')).toBe('1,234.5');
  expect(listInWords(['a', 'b', 'c'], 'lv')).toBe('a, b un c');
  expect(listInWords(['a', 'b'], 'en')).toBe('a and b');
});

test('places in a text are filled in both languages, and a missing value stays visible', () => {
  const filled = fill({ lv: '{what} līdz {when}', en: '{what} by {when}' }, { what: { lv: 'Atbilde', en: 'Answer' } });
  expect(filled).toEqual({ lv: 'Atbilde līdz {when}', en: 'Answer by {when}' });
  expect(say(same('{n} €'), 'lv', { n: 3 })).toBe('3 €');
});

test('a Latvian date bends to its sentence', () => {
  expect(dateInWords('2026-03-03', 'lv', 'on')).toBe('2026. gada 3. martā');
  expect(dateInWords('2026-04-12', 'lv', 'from')).toBe('2026. gada 12. aprīļa');
  expect(dateInWords('2026-06-01', 'lv', 'by')).toBe('2026. gada 1. jūnijam');
  expect(dateInWords('2026-12-31', 'lv', 'by')).toBe('2026. gada 31. decembrim');
  expect(dateInWords('2026-11-25', 'lv', 'on')).toBe('2026. gada 25. novembrī');
  expect(dateInWords('2026-11-25', 'en', 'on')).toBe('25 November 2026');
});

test('dates and instants are told in Riga time', () => {
  expect(dateInWords('2026-03-03', 'lv')).toBe('2026. gada 3. marts');
  expect(dateInWords('2026-03-03', 'en')).toBe('3 March 2026');
  expect(instantInWords(new Date('2026-06-30T22:30:00Z'), 'en')).toContain('1 July 2026');
});

test('a narrow column gets a short date that reads one way only', () => {
  expect(dateInBrief('2026-03-03', 'lv')).toBe('03.03.2026.');
  expect(dateInBrief('2026-03-03', 'en')).toBe('3\u00a0Mar\u00a02026');
  const evening = new Date('2026-06-30T22:30:00Z');
  expect(instantInBrief(evening, 'lv')).toBe('01.07.2026.\u00a001:30');
  expect(instantInBrief(evening, 'en')).toBe('1\u00a0Jul\u00a02026,\u00a001:30');
});
