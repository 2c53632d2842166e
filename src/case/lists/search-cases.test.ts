import { describe, expect, test } from 'vitest';
import { lists } from '../index.js';
import { officer, openLife, staff } from '../testing.js';
import { whoOf } from '../who.js';

const life = await openLife();
const { house } = life;
const find = async (text: string, searcher = officer) => {
  const rows = await house.db('web').transaction(whoOf(searcher), (tx) => lists.searchCases(tx, searcher, { text }));
  return rows.map(({ id }) => id);
};

describe('search over everything that one may see', async () => {
  const certificate = await life.caseThatIs('awaiting-client');
  const letter = await life.caseThatIs('with-officer', 'letter');
  const { number } = await life.house.db('worker').transaction({ units: ['*'] }, async (tx) => {
    const [row] = await lists.listWork(tx, { units: ['punishment-register', 'records'], queue: 'waiting' });
    return { number: row?.number ?? '' };
  });

  test('finds a case by its number, whole or in part', async () => {
    expect(await find(number)).toEqual([certificate]);
    expect(await find(number.slice(0, 7))).toContain(certificate);
  });

  test('finds a person with and without diacritics, in any case of the name', async () => {
    for (const name of ['Bērziņa', 'berzina', 'BĒRZIŅAI', 'Annas Bērziņas', 'anna', 'anna berz'])
      expect(await find(name)).toEqual(expect.arrayContaining([certificate, letter]));
  });

  test('asks for every word', async () => {
    expect(await find('Anna Ozols')).toEqual([]);
    expect(await find('')).toEqual([]);
    expect(await find('!!! ---')).toEqual([]);
    expect(await find(`'; drop table x; -- & | ! :* <-> ()`)).toEqual([]);
  });

  test('finds what officers wrote for officers only', async () => {
    expect(await find('kurā pilsētā')).toEqual([certificate]);
    expect(await find('kura pilseta', staff('operator', ['punishment-register']))).toEqual([]);
    expect(await find('Bērziņa', staff('operator', ['punishment-register']))).toContain(certificate);
  });

  test('finds nothing in units of others', async () => {
    expect(await find('Bērziņa', staff('officer', ['invalid-documents']))).toEqual([]);
    expect(await find('Bērziņa', staff('officer', []))).toEqual([]);
  });
});
