import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { RefusedLine } from '../../platform/bulk/index.js';
import { documents } from './import.js';

const house = await testHouse();
const header = 'kind,series,number,status,reason,event_date,registered_at,blank_form';
const row = (number: string, rest = 'invalid,stolen,2024-03-11,2024-03-12T08:30:00Z,no') =>
  `passport,LV,${number},${rest}`;
const lines = (...given: string[]) => `${[header, ...given].join('\n')}\n`;

async function take(file: string | Buffer | AsyncIterable<Uint8Array>) {
  const refusals: RefusedLine[] = [];
  const stream = typeof file === 'string' || Buffer.isBuffer(file) ? Readable.from([Buffer.from(file)]) : file;
  const result = await documents.run(house.db('migrate'), 'registers/invalid-documents', stream, (line) =>
    refusals.push(line),
  );
  return { ...result, refusals };
}
const count = async () =>
  (await asAdmin(house.adminUrl, 'select count(*)::int as n from invalid_documents.document'))[0]?.n;

beforeEach(() => asAdmin(house.adminUrl, 'truncate invalid_documents.document').then(() => undefined));

describe('taking in a list of invalid documents', () => {
  test('a good file is taken in whole, and a line of the audit says how much', async () => {
    expect(
      await take(lines(row('1000001'), row('1000002', 'undetermined,lost,2025-01-02,2025-01-02T10:00:00+02:00,'))),
    ).toEqual({
      taken: 2,
      refused: 0,
      refusals: [],
    });
    expect(
      await asAdmin(
        house.adminUrl,
        'select number, status, issuer_country, fictitious from invalid_documents.document order by number',
      ),
    ).toEqual([
      { number: '1000001', status: 'invalid', issuer_country: 'LV', fictitious: false },
      { number: '1000002', status: 'undetermined', issuer_country: 'LV', fictitious: false },
    ]);
    expect(
      await asAdmin(
        house.adminUrl,
        `select count, detail from audit.entry where deed = 'registers/invalid-documents:import'`,
      ),
    ).toEqual([{ count: 2, detail: { kind: 'documents' } }]);
  });

  test('running the same file again changes nothing; a newer one brings a document up to date', async () => {
    const file = lines(row('1000001'));
    await take(file);
    expect(await take(file)).toMatchObject({ taken: 1, refused: 0 });
    await take(lines(row('1000001', 'undetermined,lost,2024-03-11,2024-03-12T08:30:00Z,no')));
    expect(await asAdmin(house.adminUrl, 'select number, status from invalid_documents.document')).toEqual([
      { number: '1000001', status: 'undetermined' },
    ]);
  });

  test('one bad field and nothing is taken; every refused line is told with its number, field, reason and remedy', async () => {
    const { taken, refused, refusals } = await take(
      lines(
        row('1000001'),
        row('10 00'),
        row('1000003', 'valid,eaten,2024-02-30,yesterday,no'),
        row('1000004'),
        'passport,LV',
      ),
    );
    expect({ taken, refused, there: await count() }).toEqual({ taken: 0, refused: 6, there: 0 });
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([
      [3, 'number'],
      [4, 'status'],
      [4, 'reason'],
      [4, 'event_date'],
      [4, 'registered_at'],
      [6, undefined],
    ]);
    expect(refusals[3]?.problem).toEqual({
      lv: 'Nav iespējams datums. Rakstiet gadu, mēnesi un dienu ar defisēm, piemēram, 2024-03-11.',
      en: 'Not a possible date. Write year, month and day with hyphens, for example 2024-03-11.',
    });
  });

  test('a document that is in the file twice is refused at its second line', async () => {
    const { refusals } = await take(lines(row('1000001'), row('1000002'), row('1000001')));
    expect(refusals).toMatchObject([{ line: 4, column: 'number' }]);
    expect(await count()).toBe(0);
  });

  test('a file that was cut off is refused, even where its last line looks whole', async () => {
    const file = lines(row('1000001'), row('1000002'));
    for (const end of [1, 2, 30]) {
      const { taken, refusals } = await take(file.slice(0, -end));
      expect(taken).toBe(0);
      expect(refusals.length).toBeGreaterThan(0);
    }
    expect(await count()).toBe(0);
  });

  test('another encoding, an endless line, a missing column and an empty file are refused in words', async () => {
    const latin = Buffer.concat([Buffer.from(`${header}\n`), Buffer.from('passport,\xC5,1000001\n', 'latin1')]);
    for (const [file, words] of [
      [latin, 'UTF-8'],
      [`${header}\n"${'x'.repeat(200_000)}\n`, 'too long'],
      ['kind,series,number\npassport,LV,1\n', 'Columns are missing'],
      ['', 'empty'],
    ] as const) {
      const { taken, refusals } = await take(file);
      expect(taken).toBe(0);
      expect(refusals.at(-1)?.problem.en).toContain(words);
    }
    expect(await count()).toBe(0);
  });

  test('a source that breaks in the middle leaves nothing behind', async () => {
    async function* breaking() {
      yield Buffer.from(lines(row('1000001')));
      throw new Error('the disk is gone');
    }
    await expect(take(breaking())).rejects.toThrow('the disk is gone');
    expect(await count()).toBe(0);
    expect(await take(lines(row('1000001')))).toMatchObject({ taken: 1 });
  });

  test('a long file goes through within little memory', async () => {
    async function* long() {
      yield Buffer.from(`${header}\n`);
      for (let n = 0; n < 60; n++)
        yield Buffer.from(Array.from({ length: 1000 }, (_, at) => `${row(String(n * 1000 + at))}\n`).join(''));
    }
    const before = process.memoryUsage().heapUsed;
    expect(await take(long())).toMatchObject({ taken: 60_000, refused: 0 });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(120 * 1024 ** 2);
  });
});
