import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { lists } from '../index.js';

const house = await testHouse();

test('an empty worklist is an empty list, in every queue and order', async () => {
  for (const queue of lists.queues)
    for (const order of lists.orders)
      expect(
        await house
          .db('web')
          .transaction({ units: ['records'] }, (tx) =>
            lists.listWork(tx, { units: ['records'], queue, order, person: 'person:x' }),
          ),
      ).toEqual([]);
  const counts = await house
    .db('web')
    .transaction({ units: ['records'] }, (tx) => lists.countWork(tx, { units: ['records'] }));
  expect(Object.values(counts).every((count) => count === 0)).toBe(true);
});
