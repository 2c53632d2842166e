import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIban, parseIban, withIbanCheckDigits } from './iban.js';
import { parseRegistrationNumber, withRegistrationCheckDigit } from './registration-number.js';
import { digitsOf, withDigitChanged, writtenAnyhow } from './testing.js';

const registrationNumbers = fc
  .tuple(fc.integer({ min: 4, max: 9 }), digitsOf(9))
  .map(([first, rest]) => withRegistrationCheckDigit(`${first}${rest}`))
  .filter((number) => number !== undefined);

const ibans = fc
  .tuple(fc.constantFrom('TREL', 'HABA', 'UNLA', 'BANK'), digitsOf(13))
  .map(([bank, account]) => withIbanCheckDigits('LV', `${bank}${account}`));

test('registration numbers of known institutions are accepted', () => {
  const known = [
    '40003032949',
    '40003521600',
    '90000289913',
    '90000099040',
    '40003345734',
    '90000050138',
    '90000463460',
  ];
  for (const number of known) expect(parseRegistrationNumber(number)).toEqual({ ok: true, value: number });
  expect(parseRegistrationNumber('LV 4000 3032 949')).toEqual({ ok: true, value: '40003032949' });
});

test('a registration number is read in any notation', () => {
  fc.assert(
    fc.property(
      registrationNumbers.chain((n) => fc.tuple(fc.constant(n), writtenAnyhow(n))),
      ([number, written]) => {
        expect(parseRegistrationNumber(written)).toEqual({ ok: true, value: number });
      },
    ),
  );
});

test('any one mistyped digit of a registration number is noticed', () => {
  fc.assert(
    fc.property(registrationNumbers, fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, index, by) => {
      expect(parseRegistrationNumber(withDigitChanged(number, index, by)).ok).toBe(false);
    }),
  );
});

test('accounts of the Treasury are accepted', () => {
  for (const iban of [
    'LV96TREL2140088026000',
    'LV31TREL1060141015220',
    'LV70TREL1060141015100',
    'LV80BANK0000435195001',
  ])
    expect(parseIban(iban)).toEqual({ ok: true, value: iban });
});

test('an account number is read in any notation and printed in groups', () => {
  fc.assert(
    fc.property(
      ibans.chain((iban) => fc.tuple(fc.constant(iban), writtenAnyhow(iban))),
      ([iban, written]) => {
        expect(parseIban(written)).toEqual({ ok: true, value: iban });
        expect(parseIban(formatIban(iban))).toEqual({ ok: true, value: iban });
      },
    ),
  );
  expect(formatIban('LV80BANK0000435195001')).toBe('LV80 BANK 0000 4351 9500 1');
});

test('any one mistyped digit of an account number is noticed, and two that changed places', () => {
  fc.assert(
    fc.property(
      ibans,
      fc.constantFrom(2, 3, 8, 9, 10, 11, 15, 19),
      fc.integer({ min: 1, max: 9 }),
      (iban, index, by) => {
        expect(parseIban(withDigitChanged(iban, index, by)).ok).toBe(false);
        const [one = '', other = ''] = [iban[index], iban[index + 1]];
        fc.pre(one !== other && index < 19 && /\d/.test(other));
        expect(parseIban(iban.slice(0, index) + other + one + iban.slice(index + 2)).ok).toBe(false);
      },
    ),
  );
});

test('a Latvian account of another length is refused and a foreign one is read by its check digits', () => {
  expect(parseIban('LV80BANK000043519500').ok).toBe(false);
  expect(parseIban('EE38 2200 2210 2014 5685')).toEqual({ ok: true, value: 'EE382200221020145685' });
  expect(parseIban('EE38 2200 2210 2014 5686').ok).toBe(false);
});
