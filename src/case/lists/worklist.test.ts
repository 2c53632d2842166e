import { expect, test } from 'vitest';
import { rigaInstant } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { cases, lists, matters } from '../index.js';
import { officer, openLife } from '../testing.js';
import { everyUnit, whoOf } from '../who.js';

const life = await openLife();
const { house } = life;
const as = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction(whoOf(officer), work);
const letter = () => life.caseThatIs('with-officer', 'letter');

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

test('a case waits for several others at once, is listed by the nearest of them, and each answer ends one', async () => {
  house.clock.set(rigaInstant('2026-11-25', '10:00'));
  const [id, other] = [await letter(), await letter()];
  const listed = async () => {
    const units = ['records'];
    const rows = await as((tx) => lists.listWork(tx, { units, queue: 'others' }));
    expect((await as((tx) => lists.countWork(tx, { units }))).others).toBe(rows.length);
    return rows.map((row) => [row.id, row.awaits?.whom]);
  };
  for (const [whom, untilOn] of [
    ['PMLP', '2026-12-01'],
    ['Valsts policija', '2026-11-30'],
  ] as const)
    await as((tx) => matters.awaitOthers(tx, officer, id, { whom, what: 'Vai ziņas ir pareizas?', untilOn }));
  expect(await listed()).toEqual([[id, 'Valsts policija']]);
  const end = async (whom: string) => {
    const one = (await as((tx) => matters.listAwaited(tx, id))).find((awaited) => awaited.whom === whom);
    await as((tx) => matters.endAwaiting(tx, officer, id, { id: one?.id ?? '', answer: 'Ir.' }));
  };
  await end('Valsts policija');
  expect(await listed()).toEqual([[id, 'PMLP']]);
  // What was merged is waited for where it went on; nobody waits in what has ended, until it is reopened.
  await as(async (tx) => matters.mergeCases(tx, officer, id, (await cases.getCase(tx, other)).number));
  expect(await listed()).toEqual([[other, 'PMLP']]);
  await as((tx) => cases.answerCase(tx, officer, other, 'Atbilde.'));
  expect(await listed()).toEqual([]);
  await as((tx) => matters.reopenCase(tx, officer, other, 'Vēl nav viss.'));
  expect(await listed()).toEqual([[other, 'PMLP']]);
  await as(async (tx) => matters.unmergeCase(tx, officer, other, (await cases.getCase(tx, id)).number));
  await end('PMLP');
  expect(await listed()).toEqual([]);
  await house
    .db('worker')
    .transaction(everyUnit, async (tx) =>
      expect((await cases.getCase(tx, id)).dueOn, 'the clock ran on').toBe('2026-12-28'),
    );
});
