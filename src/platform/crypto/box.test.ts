import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBox, openBytes, SealProblem, sealBox, sealBytes } from './index.js';

const place = 'register.note|text|7';

test('whatever is sealed opens again at the same place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string({ minLength: 1 }), (text, about, secret) => {
      expect(openBox(secret, sealBox(secret, text, about), about)).toBe(text);
    }),
  );
});

test('a box that is moved to another row, column or table does not open', () => {
  const box = sealBox('secret', 'convicted of something', place);
  expect(() => openBox('secret', box, 'register.note|text|8')).toThrow(SealProblem);
});

test('a box with any byte altered does not open', () => {
  const box = sealBytes('secret', Buffer.from('convicted of something'), place);
  for (let index = 0; index < box.length; index++) {
    const altered = Buffer.from(box);
    altered.writeUInt8(altered.readUInt8(index) ^ 1, index);
    expect(() => openBytes('secret', altered, place), `byte ${index}`).toThrow(SealProblem);
  }
  expect(() => openBytes('secret', box.subarray(0, 40), place)).toThrow(SealProblem);
});

test('after a rotation the new key seals and the old boxes still open', () => {
  const before = [{ version: 1, secret: 'old' }];
  const after = [...before, { version: 2, secret: 'new' }];
  const old = sealBox(before, 'kept', place);
  const fresh = sealBox(after, 'kept', place);
  expect(openBox(after, old, place)).toBe('kept');
  expect(openBox(after, fresh, place)).toBe('kept');
  expect(() => openBox(before, fresh, place)).toThrow('key version 2');
  expect(openBox('old', old, place)).toBe('kept');
});

test('the same text sealed twice looks different', () => {
  expect(sealBox('secret', 'same', place)).not.toBe(sealBox('secret', 'same', place));
});
