import { describe, expect, test } from 'vitest';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import { cases, lists } from '../index.js';
import { officer, openLife, staff } from '../testing.js';
import { whoOf } from '../who.js';

const life = await openLife();
const { house } = life;
const find = async (asked: string | lists.CaseSearch, searcher = officer, page: lists.SearchPage = {}) => {
  const search = typeof asked === 'string' ? { text: asked } : asked;
  const rows = await house
    .db('web')
    .transaction(whoOf(searcher), (tx) => lists.searchCases(tx, searcher, search, page));
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

  test('asks for every condition: state, service, kind, way, unit, holder, day of receipt', async () => {
    expect((await find({ state: 'open' })).sort()).toEqual([certificate, letter].sort());
    expect(await find({ state: 'waiting' })).toEqual([certificate]);
    expect(await find({ state: 'closed' })).toEqual([]);
    expect(await find({ service: 'conviction-certificate', text: 'berzina' })).toEqual([certificate]);
    expect(await find({ service: 'invalid-documents' })).toEqual([]);
    expect(await find({ kind: 'data-subject-request' })).toEqual([letter]);
    expect(await find({ unit: 'punishment-register', way: 'portal' })).toEqual([certificate]);
    expect((await find({ holder: officer.person.key })).length).toBe(2);
    expect(await find({ holder: 'nobody' })).toEqual([]);
    const today = rigaDate(house.clock.now());
    expect((await find({ from: today, to: today })).length).toBe(2);
    expect(await find({ to: addDays(today, -1) })).toEqual([]);
    expect(await find({ from: addDays(today, 1), state: 'open' })).toEqual([]);
    await expect(find({ state: "open' | 'is:closed" })).rejects.toMatchObject({ code: 'not-valid' });
  });

  test('pages on without losing or repeating a case that came in the same instant', async () => {
    const [first] = await house
      .db('web')
      .transaction(whoOf(officer), (tx) => lists.searchCases(tx, officer, { state: 'open' }, { limit: 1 }));
    const second = await find({ state: 'open' }, officer, { before: first, limit: 1 });
    expect([first?.id, ...second].sort()).toEqual([certificate, letter].sort());
  });

  test('follows what becomes of a case: given back it is nobody’s, answered it is closed', async () => {
    const other = await life.caseThatIs('with-officer', 'letter');
    await house.db('web').transaction(whoOf(officer), (tx) => cases.releaseCase(tx, officer, other));
    expect(await find({ holder: 'nobody' })).toEqual([other]);
    await life.take(other);
    await house
      .db('web')
      .transaction(whoOf(officer), (tx) => cases.answerCase(tx, officer, other, 'Skatījums bija pamatots.'));
    expect(await find({ state: 'closed' })).toEqual([other]);
    expect(await find({ state: 'open' })).not.toContain(other);
  });
});
