/**
 * An hour at the desk: calls, mails and requests from the website, ten operators. Every request ends registered, answered and surveyed, and the
 * board says what was counted here beside it. `BUSY_HOUR=500` runs the whole hour; by default its first minutes, as dense as the whole.
 */
import { expect, test } from 'vitest';
import { readBoard } from '../src/desk/supervision/read-figures.js';
import { busyHour } from './support/busy-hour.js';
import { asAdmin, testHouse } from './support/index.js';

const contacts = Number(process.env.BUSY_HOUR ?? 25);
const house = await testHouse();

test('every request of a busy hour ends registered, answered and surveyed, and the board’s figures are those counted beside it', {
  timeout: 3_600_000,
}, async () => {
  const hour = await busyHour(house, contacts);
  const { requests, calls } = hour;
  expect(requests.length + calls.filter(({ abandonedAfter }) => abandonedAfter !== undefined).length).toBe(contacts);
  const kept = await asAdmin(
    house.adminUrl,
    `select id, number ~ '^IC/2026/8-01/[0-9]+$' as registered, answered_at is not null as answered,
      exists (select from casework.survey where case_id = case_file.id and answered_at is not null) as surveyed
      from casework.case_file`,
  );
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(requests.map(({ caseId }) => caseId)));
  for (const one of kept) expect(one).toMatchObject({ registered: true, answered: true, surveyed: true });

  const board = await readBoard(house);
  const counted = Object.fromEntries(board.today.map(({ measure, total, hits }) => [measure, { total, hits }]));
  const count = (is: (one: (typeof requests)[number]) => boolean) => requests.filter(is).length;
  const total = requests.length;
  expect(counted).toMatchObject({
    received: { total, hits: count(({ way }) => way !== 'phone') },
    ended: { total, hits: total },
    response: { total, hits: count(({ respondedAfter, allowed }) => respondedAfter <= allowed.response) },
    resolution: { total, hits: count(({ endedAfter, allowed }) => endedAfter <= allowed.resolution) },
    'first-contact': { total, hits: total },
    asked: { total, hits: total },
    satisfied: { total, hits: count(({ score }) => score >= 4) },
  });
  expect(board.backlog.reduce((sum, { open }) => sum + open, 0)).toBe(0);

  const met = calls.flatMap(({ waited, handled }) => (handled === undefined ? [] : [{ waited, handled }]));
  const left = calls.flatMap(({ abandonedAfter }) => (abandonedAfter === undefined ? [] : [abandonedAfter]));
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const patient = left.filter((seconds) => seconds > 5).length;
  expect(board.phone).toMatchObject({ waiting: 0, answered: met.length, abandoned: left.length });
  expect(board.phone.averageWait).toBeCloseTo(mean(met.map(({ waited }) => waited)), 6);
  expect(board.phone.averageHandling).toBeCloseTo(mean(met.map(({ handled }) => handled)), 6);
  expect(board.phone.serviceLevel).toBeCloseTo(
    met.filter(({ waited }) => waited <= 20).length / (met.length + patient),
    6,
  );
  expect(board.phone.abandonRate ?? 0).toBeCloseTo(patient / calls.length, 6);
  // The hour was busy enough to tell a figure from its neighbour.
  expect(new Set(met.map(({ waited }) => waited)).size).toBeGreaterThan(2);
  expect(count(({ allowed }) => allowed.response === 900)).toBeGreaterThan(0);
});
