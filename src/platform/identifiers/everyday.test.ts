import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPhone,
  formatPlate,
  parseDocumentNumber,
  parseIban,
  parsePersonalCode,
  parsePhone,
  parsePlate,
  parsePostalCode,
  parseRegistrationNumber,
} from './index.js';
import { digitsOf, writtenAnyhow } from './testing.js';

const latvianPhones = fc.tuple(fc.constantFrom('2', '6', '8', '9'), digitsOf(7)).map(([first, rest]) => first + rest);

test('a Latvian telephone number is kept as E.164 whichever way it is written', () => {
  fc.assert(
    fc.property(
      latvianPhones.chain((local) => fc.tuple(fc.constant(local), writtenAnyhow(local))),
      fc.constantFrom('', '+371', '+371 ', '00371 ', '371', '(+371) ', '+371 (0) '),
      ([local, written], prefix) => {
        expect(parsePhone(prefix + written)).toEqual({ ok: true, value: `+371${local}` });
        expect(parsePhone(formatPhone(`+371${local}`))).toEqual({ ok: true, value: `+371${local}` });
      },
    ),
  );
});

test('foreign telephone numbers are kept, short and impossible ones are refused', () => {
  expect(parsePhone('+44 20 7946 0958')).toEqual({ ok: true, value: '+442079460958' });
  for (const text of ['112', '6720900', '12345678', '+371 1234567', '+371 672090000', 'zvaniet man'])
    expect(parsePhone(text).ok, text).toBe(false);
});

test('a usual plate is read in any notation and shown with its hyphen', () => {
  const plates = fc.tuple(fc.constantFrom('AB', 'LV', 'ZZ'), fc.integer({ min: 1, max: 9999 })).map(([a, b]) => a + b);
  fc.assert(
    fc.property(
      plates.chain((plate) => fc.tuple(fc.constant(plate), writtenAnyhow(plate))),
      ([plate, written]) => {
        expect(parsePlate(written)).toEqual({ ok: true, value: plate });
        expect(parsePlate(formatPlate(plate))).toEqual({ ok: true, value: plate });
      },
    ),
  );
  expect(formatPlate('AB1234')).toBe('AB-1234');
  expect(parsePlate('EESTI').ok).toBe(true);
  expect(parsePlate("'; drop table").ok).toBe(false);
});

test('a document number is read in any notation with its series and number apart', () => {
  const documents = fc.tuple(
    fc.constantFrom('LV', 'PA', 'AF', 'A', 'LZX'),
    fc.integer({ min: 5, max: 9 }).chain(digitsOf),
  );
  fc.assert(
    fc.property(
      documents.chain(([series, number]) =>
        fc.tuple(fc.constant(series), fc.constant(number), writtenAnyhow(series + number)),
      ),
      ([series, number, written]) => {
        expect(parseDocumentNumber(written)).toEqual({ ok: true, value: series + number, series, number });
      },
    ),
  );
  for (const text of ['LV', '1234567', 'LV12', 'LVLV1234567', 'LV1234567890'])
    expect(parseDocumentNumber(text).ok, text).toBe(false);
});

test('a postal code is read with or without its letters', () => {
  for (const text of ['LV-1009', '1009', 'lv1009', ' LV – 1009 '])
    expect(parsePostalCode(text)).toEqual({ ok: true, value: 'LV-1009' });
  expect(parsePostalCode('10091').ok).toBe(false);
});

test('no text makes any of them stumble or take long', () => {
  const readers = [
    parsePersonalCode,
    parseRegistrationNumber,
    parseIban,
    parsePhone,
    parsePlate,
    parseDocumentNumber,
    parsePostalCode,
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => readers.every((read) => typeof read(text).ok === 'boolean')),
  );
  for (const read of readers) expect(read('1 -'.repeat(500_000)).ok).toBe(false);
});
