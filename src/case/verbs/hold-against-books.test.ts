import { beforeAll, expect, test, vi } from 'vitest';
import { money } from '../../payments/index.js';
import { payFee } from '../../payments/testing.js';
import { deeds, type Life, openLife } from '../testing.js';
import { holdAgainstBooks } from './hold-against-books.js';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});

/** Holds the cases against the books: those that stand among the differences of the day, each of them an error in the log. */
async function alarms(): Promise<readonly string[]> {
  const worker = life.house.db('worker');
  const error = vi.spyOn(life.house.log, 'error');
  await holdAgainstBooks(
    {},
    {
      log: life.house.log,
      attempt: 1,
      isLastAttempt: false,
      transaction: (who, work) => worker.transaction(who, work),
    },
  );
  const kept = await worker.transaction({}, money.listDifferences);
  const found = kept.filter(({ kind }) => kind === 'case').map(({ about }) => about);
  const told = error.mock.calls.map(([line]) => String(Reflect.get(Object(line), 'caseId')));
  expect(told.toSorted()).toEqual(found.toSorted());
  error.mockRestore();
  return found;
}

test('a case that counts as paid without money in the books raises the alarm, until the money is booked', async () => {
  const id = await life.caseThatIs('in-progress');
  expect(await alarms()).toEqual([id]);
  expect(await alarms()).toEqual([id]);
  await payFee(life.house, id);
  expect(await alarms()).toEqual([]);
});

test('money that its case does not know of raises the alarm, until the case is told', async () => {
  const id = await life.caseThatIs('awaiting-payment');
  await payFee(life.house, id, 1);
  expect(await alarms()).toEqual([]);
  await payFee(life.house, id);
  expect(await alarms()).toEqual([id]);
  await deeds.settle({ house: life.house, id });
  expect(await alarms()).toEqual([]);
});

test('a fee that is no longer asked is no alarm, paid or not', async () => {
  const id = await life.caseThatIs('awaiting-payment');
  await payFee(life.house, id);
  await deeds.withdraw({ house: life.house, id });
  expect(await alarms()).toEqual([]);
});
