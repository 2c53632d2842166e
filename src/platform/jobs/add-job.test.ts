import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { announce } from './index.js';

test('news is told if and only if its transaction commits', async () => {
  const house = await testHouse();
  await house.db('web').transaction({}, (tx) => announce(tx, 'something-happened', { id: 1 }));
  await expect(
    house.db('web').transaction({}, async (tx) => {
      await announce(tx, 'something-happened', { id: 2 });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await asAdmin(house.adminUrl, 'select count(*)::int as n from graphile_worker.jobs')).toEqual([{ n: 1 }]);
});
