import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFor, hashCode, readCode } from './code.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.uuid().map((id) => codeFor('secret', id));

test('a code is read however it is typed', () => {
  fc.assert(
    fc.property(code, (given) => {
      const spoken = given.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      return (
        readCode(given) === given && readCode(spoken) === given && readCode(` ${given.replaceAll('-', '')}\n`) === given
      );
    }),
  );
});

test('one mistyped character never makes another code', () => {
  fc.assert(
    fc.property(code, fc.nat(19), fc.constantFrom(...alphabet), (given, at, character) => {
      const plain = given.replaceAll('-', '');
      const mistyped = plain.slice(0, at) + character + plain.slice(at + 1);
      return mistyped === plain || readCode(mistyped) === undefined;
    }),
  );
});

test('the same document has the same code and no two share one', () => {
  const ids = Array.from({ length: 2000 }, () => randomUUID());
  const codes = ids.map((id) => codeFor('secret', id));
  expect(codes).toEqual(ids.map((id) => codeFor('secret', id)));
  expect(new Set(codes).size).toBe(ids.length);
  expect(codeFor('other', ids[0] ?? '')).not.toBe(codes[0]);
  expect(hashCode(codes[0] ?? '')).toHaveLength(32);
});

test('anything at all can be typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => readCode(typed) === undefined));
});
