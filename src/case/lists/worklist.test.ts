import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { lists } from '../index.js';

const house = await testHouse();

test('an empty worklist is an empty list, in every queue and with a search', async () => {
  for (const queue of ['to-do', 'unassigned', 'waiting', 'to-send', 'in-progress', 'all'] as const)
    expect(
      await house
        .db('web')
        .transaction({ units: ['records'] }, (tx) => lists.listWork(tx, { units: ['records'], queue })),
    ).toEqual([]);
  expect(
    await house
      .db('web')
      .transaction({ units: ['records'] }, (tx) =>
        lists.listWork(tx, { units: ['records'], queue: 'all', search: '100%_\\' }),
      ),
  ).toEqual([]);
  expect(
    await house
      .db('web')
      .transaction({ units: ['records'] }, (tx) =>
        lists.listWork(tx, { units: ['records'], queue: 'all', assignedTo: 'person:x' }),
      ),
  ).toEqual([]);
  expect(
    (await house.db('web').transaction({ units: ['records'] }, (tx) => lists.countWork(tx, ['records']))).every(
      ({ count }) => count === 0,
    ),
  ).toBe(true);
});
