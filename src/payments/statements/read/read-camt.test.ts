import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WrittenStatement, writeCamt } from '../../demonstration/write-camt.js';
import { numbersIn, plain } from '../numbers-in.js';
import { type Piece, StatementProblem } from './piece.js';
import { readCamt } from './read-camt.js';

const iban = 'LV80BANK0000435195001';
const statement: WrittenStatement = {
  id: 'S-1',
  iban,
  opening: 5_000,
  entries: [
    {
      amount: 1460,
      bookedOn: '2026-11-24',
      ref: 'R1',
      party: 'Anna Ozola',
      partyIban: iban,
      purpose: 'IC/2026/3-01/1 & paldies',
    },
    { amount: -250, bookedOn: '2026-11-24', ref: 'R2', purpose: 'Komisija' },
  ],
};

async function read(file: string, size = 37): Promise<Piece[]> {
  async function* chunks() {
    for (let from = 0; from < file.length; from += size) yield file.slice(from, from + size);
  }
  const pieces: Piece[] = [];
  for await (const piece of readCamt(chunks())) pieces.push(piece);
  return pieces;
}

const reasonOf = (file: string) =>
  read(file).then(
    () => 'taken',
    (error) => (error instanceof StatementProblem ? error.reason : error),
  );

test('every version of both messages tells the same movements', async () => {
  for (const message of ['camt.053', 'camt.054'] as const)
    for (const version of [2, 3, 4, 5, 6, 7, 8]) {
      const pieces = await read(writeCamt({ ...statement, message, version }));
      expect(pieces).toMatchObject([
        {
          movement: {
            amount: 1460,
            party: 'Anna Ozola',
            partyIban: iban,
            purpose: 'IC/2026/3-01/1 & paldies',
            servicerRef: 'R1',
          },
        },
        { movement: { amount: -250, purpose: 'Komisija' } },
        { summary: { message, statementId: 'S-1', iban, credits: 1460, debits: 250, movements: 2 } },
      ]);
    }
});

test('a batch tells each of its payments, and its details must sum to it', async () => {
  const detail = (amount: string, purpose: string) =>
    `<TxDtls><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>${purpose}</Ustrd></RmtInf></TxDtls>`;
  const single = writeCamt({ ...statement, entries: [{ amount: 3000, bookedOn: '2026-11-24', ref: 'B' }] });
  const batch = (...details: string[]) => single.replace(/<TxDtls>.*<\/TxDtls>/, details.join(''));
  const pieces = await read(batch(detail('10.00', 'PP 1111'), detail('20.00', 'PP 2222')));
  expect(pieces).toMatchObject([
    { movement: { amount: 1000, purpose: 'PP 1111' } },
    { movement: { amount: 2000 } },
    {},
  ]);
  expect(await reasonOf(batch(detail('10.00', ''), detail('10.00', '')))).toBe('details');
  expect(await reasonOf(batch(detail('10.00', '')))).toBe('details');
});

test('a file cut off anywhere is refused whole', async () => {
  const file = writeCamt(statement);
  await fc.assert(
    fc.asyncProperty(fc.nat(file.trimEnd().length - 1), async (length) => {
      await expect(read(file.slice(0, length))).rejects.toBeInstanceOf(StatementProblem);
    }),
    { numRuns: 300 },
  );
});

test('a file that contradicts its own sums is refused with the reason', async () => {
  const file = writeCamt(statement);
  const changed = (from: string | RegExp, to: string) => reasonOf(file.replace(from, to));
  expect(await changed('14.60', '14.61')).toBe('balance');
  expect(await changed('<NbOfNtries>2', '<NbOfNtries>3')).toBe('count');
  expect(await changed('</NbOfNtries>', '</NbOfNtries><Sum>17.11</Sum>')).toBe('sum');
  expect(await changed('>62.10<', '>62.11<')).toBe('balance');
  expect(await changed('Ccy="EUR">14.60', 'Ccy="USD">14.60')).toBe('currency');
  expect(await changed('14.60', '14.605')).toBe('amount');
  expect(await changed('2026-11-24', '2026-11-31')).toBe('date');
  expect(await changed(/<BookgDt><Dt>2026-11-24/, '<BookgDt><Dt>24.11.2026')).toBe('date');
});

test('a document type, an entity, another message and endless depth are refused', async () => {
  const file = writeCamt(statement);
  const billion = '<!DOCTYPE x [<!ENTITY a "&#65;"><!ENTITY b "&a;&a;">]>';
  expect(await reasonOf(file.replace('<Document', `${billion}<Document`))).toBe('doctype');
  expect(await reasonOf(file.replace('Komisija', '&b;'))).toBe('not-xml');
  expect(await reasonOf(file.replace('camt.053.001.02', 'camt.052.001.02'))).toBe('not-camt');
  expect(await reasonOf(file.replace('camt.053.001.02', 'camt.053.001.09'))).toBe('not-camt');
  expect(await reasonOf(file.replace('Komisija', '<a>'.repeat(50) + '</a>'.repeat(50)))).toBe('too-deep');
  expect(await reasonOf('')).toBe('cut-off');
  expect(await reasonOf('PK\u0003\u0004 zip')).toBe('not-xml');
});

test('a decision’s number is found in whatever way it is written, with a plate or without', () => {
  const separators = fc.constantFrom('', ' ', '-', ' - ', '.', '/', '  ');
  fc.assert(
    fc.property(
      fc.constantFrom('PP', 'FT', 'VL', '052', 'ŽĀ'),
      fc.integer({ min: 10_000_000, max: 99_999_999 }),
      separators,
      fc.constantFrom('', 'lēmums Nr. ', 'Sods pēc lēmuma ', 'naudas sods: ', 'Par '),
      fc.constantFrom('', ', AB-1234', ' AB 1234', '/AB1234', ', Jānis Bērziņš', ' paldies'),
      fc.boolean(),
      (series, number, between, before, after, isSmall) => {
        const text = `${before}${series}${between}${number}${after}`;
        expect(numbersIn(isSmall ? text.toLowerCase() : text)).toContain(plain(`${series}${number}`));
      },
    ),
    { numRuns: 2000 },
  );
});

test('a text of words names nothing, and the longest text is looked through in a moment', () => {
  expect(numbersIn('Paldies par pakalpojumu 12')).toEqual([]);
  expect(numbersIn('a1'.repeat(5_000)).length).toBeLessThanOrEqual(40);
});
