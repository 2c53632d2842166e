import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin } from '../../../test/support/index.js';
import type { Tx } from '../../platform/db/index.js';
import { cases, lists } from '../index.js';
import { officer, openLife, staff } from '../testing.js';
import { whoOf } from '../who.js';

const life = await openLife();
const { house } = life;
const as = <T>(work: (tx: Tx) => Promise<T>, visitor = officer) => house.db('web').transaction(whoOf(visitor), work);
const holder = async (id: string) => (await as((tx) => cases.getCase(tx, id))).assignedTo;
const one = await life.caseThatIs('with-officer', 'letter');
const two = await life.caseThatIs('with-officer');
const ended = await life.caseThatIs('answered', 'letter');
const colleague = staff('officer', ['punishment-register', 'records'], randomUUID());

test('several cases are taken at once, and put back to who held them; what has ended stays as it is', async () => {
  const given = await as(
    (tx) => lists.giveOut(tx, colleague, { action: 'take', caseIds: [one, two, ended] }),
    colleague,
  );
  expect(given).toMatchObject({ done: 2, left: 1 });
  expect([await holder(one), await holder(two)]).toEqual([colleague.person.key, colleague.person.key]);
  expect(await as((tx) => lists.takeBack(tx, colleague, given.id), colleague)).toEqual({ done: 2, left: 0 });
  expect([await holder(one), await holder(two)]).toEqual([officer.person.key, officer.person.key]);
  await expect(as((tx) => lists.takeBack(tx, colleague, given.id), colleague)).rejects.toMatchObject({
    code: 'not-now',
  });
  const deeds = await asAdmin(house.adminUrl, `select deed from audit.entry where deed = 'case:undo-give-out'`);
  expect(deeds).toHaveLength(2);
});

test('a case that somebody changed meanwhile is not put back; nor anything after ten minutes, nor by anybody else', async () => {
  const given = await as((tx) => lists.giveOut(tx, officer, { action: 'release', caseIds: [one, two] }));
  expect(given.done).toBe(2);
  await as((tx) => cases.assignCase(tx, colleague, one), colleague);
  await expect(as((tx) => lists.takeBack(tx, colleague, given.id), colleague)).rejects.toMatchObject({
    code: 'not-now',
  });
  expect(await as((tx) => lists.takeBack(tx, officer, given.id))).toEqual({ done: 1, left: 1 });
  expect([await holder(one), await holder(two)]).toEqual([colleague.person.key, officer.person.key]);
  const late = await as((tx) => lists.giveOut(tx, officer, { action: 'take', caseIds: [one] }));
  house.clock.set(new Date(house.clock.now().getTime() + 11 * 60_000));
  await expect(as((tx) => lists.takeBack(tx, officer, late.id))).rejects.toMatchObject({ code: 'not-now' });
});

test('only officers of the unit give cases out, and only to colleagues of it', async () => {
  const operator = staff('operator', ['punishment-register', 'records']);
  await expect(
    as((tx) => lists.giveOut(tx, operator, { action: 'take', caseIds: [one] }), operator),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(
    as((tx) => lists.giveOut(tx, officer, { action: 'assign', caseIds: [one], to: 'person:x' })),
  ).rejects.toMatchObject({ code: 'not-valid' });
  await expect(as((tx) => lists.giveOut(tx, officer, { action: 'take', caseIds: [] }))).rejects.toMatchObject({
    code: 'not-valid',
  });
});

test('whoever asks for the next case gets the one that nobody has and whose term is nearest', async () => {
  await as((tx) => lists.giveOut(tx, officer, { action: 'release', caseIds: [one, two] }));
  const first = await as((tx) => lists.takeNext(tx, officer, ['punishment-register', 'records']));
  const second = await as((tx) => lists.takeNext(tx, officer, ['punishment-register', 'records']));
  expect([first, second].sort()).toEqual([one, two].sort());
  expect(await as((tx) => lists.takeNext(tx, officer, ['punishment-register', 'records']))).toBeUndefined();
});

test('a search is kept with a name and shared with a unit; how the lists look is each person’s own', async () => {
  const conditions = { text: 'berzina', state: 'open' };
  const id = await as((tx) => lists.saveSearch(tx, officer, { name: ' Bērziņas ', conditions, sharedWith: 'records' }));
  const seen = await as((tx) => lists.listSaved(tx, colleague), colleague);
  expect(seen).toMatchObject([{ id, name: 'Bērziņas', isOwn: false, conditions }]);
  const stranger = staff('officer', ['quality'], randomUUID());
  expect(await as((tx) => lists.listSaved(tx, stranger), stranger)).toEqual([]);
  await expect(as((tx) => lists.removeSaved(tx, colleague, id), colleague)).rejects.toMatchObject({
    code: 'not-found',
  });
  await as((tx) => lists.removeSaved(tx, officer, id));
  await as((tx) =>
    lists.keepView(tx, officer, { columns: ['unit', 'who', 'nothing'], ordering: 'newest', keys: true }),
  );
  expect(await as((tx) => lists.getView(tx, officer))).toEqual({
    columns: ['who', 'unit'],
    ordering: 'newest',
    keys: true,
  });
  expect((await as((tx) => lists.getView(tx, colleague), colleague)).ordering).toBe('term');
});
