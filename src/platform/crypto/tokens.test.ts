import { expect, test } from 'vitest';
import { hashToken, hmac, isSameSecret, randomToken, readableReference, uuidOf } from './index.js';

test('a token has the bits that were asked for and never repeats', () => {
  expect(Buffer.from(randomToken(), 'base64url')).toHaveLength(32);
  expect(Buffer.from(randomToken(16), 'base64url')).toHaveLength(16);
  expect(randomToken()).not.toBe(randomToken());
});

test('a token is stored as its SHA-256', () => {
  expect(hashToken('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('an id made of words is a UUID, and the same for the same words', () => {
  expect(uuidOf('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidOf('a', 'b')).toBe(uuidOf('a', 'b'));
  expect(uuidOf('ab')).not.toBe(uuidOf('a', 'b'));
});

test('parts of a keyed hash cannot be shifted into one another', () => {
  expect(hmac('key', 'ab', 'c')).not.toEqual(hmac('key', 'a', 'bc'));
  expect(hmac('key', 'ab')).toEqual(hmac('key', 'ab'));
  expect(hmac('key', 'ab')).not.toEqual(hmac('other', 'ab'));
});

test('secrets of any length compare without a fault', () => {
  expect(isSameSecret('abc', 'abc')).toBe(true);
  expect(isSameSecret('abc', 'abcd')).toBe(false);
  expect(isSameSecret('', 'abcd')).toBe(false);
});

test('a reference can be read out over the phone', () => {
  expect(readableReference()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});
