import { expect, test } from 'vitest';
import { acrToAskFor, assuranceOf, readClaims } from './read-claims.js';

const names = { given_name: 'ANNA', family_name: 'BĒRZIŅA' };

test('the personal code comes from the certificate number of eParaksts', () => {
  expect(readClaims({ ...names, sub: 'x', serial_number: 'PNOLV-010180-15097' })).toEqual({
    country: 'LV',
    identifier: '01018015097',
    givenName: 'ANNA',
    familyName: 'BĒRZIŅA',
  });
});

test('people of other states come by their own number or through eIDAS', () => {
  expect(readClaims({ ...names, serial_number: 'PNOEE-38001085718' })).toMatchObject({
    country: 'EE',
    identifier: '38001085718',
  });
  expect(readClaims({ ...names, person_identifier: 'EE/LV/38001085718' })).toMatchObject({ country: 'EE' });
});

test('claims that name nobody are nobody: no number, a passport, an e-mail, half a code', () => {
  for (const serial_number of [
    undefined,
    'PASLV-LV1234567',
    'anna@example.lv',
    'PNOLV-0101801509',
    'PNOLV-01018O-15097',
  ])
    expect(readClaims({ ...names, serial_number, email: 'anna@example.lv' })).toBeUndefined();
  expect(readClaims({ serial_number: 'PNOLV-010180-15097' })).toBeUndefined();
});

test('an unknown or missing certainty proves nothing', () => {
  expect(assuranceOf('urn:safelayer:tws:policies:authentication:level:high')).toBe('high');
  expect(assuranceOf('http://eidas.europa.eu/LoA/substantial')).toBe('substantial');
  for (const acr of [undefined, '', '0', 'high', 'http://eidas.europa.eu/LoA/low', ['http://eidas.europa.eu/LoA/high']])
    expect(assuranceOf(acr)).toBeUndefined();
});

test('a provider is asked in its own words', () => {
  const eparaksts = ['urn:eparaksts:authentication:flow:mobileid', 'urn:eparaksts:authentication:flow:sc_plugin'];
  expect(acrToAskFor('high', eparaksts)).toBe(eparaksts.join(' '));
  expect(acrToAskFor('high', undefined)).toBe('http://eidas.europa.eu/LoA/high');
  expect(acrToAskFor('substantial', undefined)).toBe(
    'http://eidas.europa.eu/LoA/high http://eidas.europa.eu/LoA/substantial',
  );
});
