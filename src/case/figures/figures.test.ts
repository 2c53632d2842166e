import { beforeAll, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { currentCalendar } from '../deadlines/rules.js';
import { countByHand, layOut, makeYear } from '../testing-year.js';
import { backlogNow, leadTimes } from './backlog.js';
import { countLive, countMonths, type Dimension, dimensions, readMonths } from './count.js';
import { demonstrateYear } from './demonstrate-year.js';

// A year of made-up matters of every sort, counted by the rooms and, apart from them, by hand.
const house = await testHouse();
const now = house.clock.now();
const year = { from: new Date('2025-12-31T22:00:00Z'), to: new Date('2026-12-31T22:00:00Z') };
const made = makeYear(now);
const byHand = (period: typeof year, by: Dimension) => countByHand(made, now, period, by);
beforeAll(() => layOut(house.adminUrl, made));

const asTable = (
  rows: readonly { readonly measure: string; readonly group: string; readonly total: number; readonly hits: number }[],
) => Object.fromEntries(rows.map(({ measure, group, total, hits }) => [`${measure}|${group}`, { total, hits }]));
const reports = <T>(work: Parameters<ReturnType<typeof house.db>['transaction']>[1]) =>
  house.db('reports').transaction({}, work) as Promise<T>;

test('the figures of a year are those that are counted by hand, whatever they are told apart by', async () => {
  for (const by of dimensions)
    expect(asTable(await reports((tx) => countLive(tx, year, by))), by).toEqual(byHand(year, by));
});

test('what the job keeps of the months is the same, and counting twice changes nothing', async () => {
  const months = { from: '2026-01', to: '2026-11' };
  for (let times = 0; times < 2; times++)
    await house.db('worker').transaction({ units: ['*'] }, (tx) => countMonths(tx, months));
  for (const by of ['all', 'month', 'unit', 'priority'] as const)
    expect(asTable(await reports((tx) => readMonths(tx, months, by))), by).toEqual(byHand(year, by));
});

test('what is open, how old and how late is what is counted by hand', async () => {
  const open = made.filter(({ submitted, ended }) => submitted <= now && !ended);
  const found = await reports<{ age: string; open: number; overdue: number }[]>((tx) => backlogNow(tx));
  expect(found.reduce((sum, row) => sum + row.open, 0)).toBe(open.length);
  const today = rigaDate(now);
  const late = open.filter(({ dueOn, asked }) => dueOn && !asked && dueOn < today);
  expect(late.length).toBeGreaterThan(0);
  expect(found.reduce((sum, row) => sum + row.overdue, 0)).toBe(late.length);
  const young = open.filter(({ submitted }) => now.getTime() - submitted.getTime() < 3 * 86_400_000);
  const counted = found.filter(({ age }) => age === '0-2').reduce((sum, row) => sum + row.open, 0);
  expect(counted).toBe(young.length);
});

test('how long certificates took is told in working days', async () => {
  const calendar = await house.db('web').transaction({}, currentCalendar);
  const [lead] = await reports<{ matters: number; median: number; ninetyFifth: number }[]>((tx) =>
    leadTimes(tx, year, calendar),
  );
  expect(lead?.matters).toBe(made.filter(({ ended }) => ended && ['granted', 'refused'].includes(ended.how)).length);
  expect(lead?.median).toBeGreaterThan(5);
  expect(lead?.ninetyFifth).toBeGreaterThanOrEqual(lead?.median ?? 99);
});

test('the demonstration’s year is known by its officer, whatever ids an earlier edition gave its matters', async () => {
  const matters = async () =>
    Number((await asAdmin(house.adminUrl, 'select count(*) from casework.case_file'))[0]?.count);
  const before = await matters();
  await asAdmin(house.adminUrl, 'update casework.case_file set assigned_to = $1 where id = $2', [
    'person:de0c0000-0000-4000-a000-000000000000',
    made[0]?.id,
  ]);
  await demonstrateYear(house);
  expect(await matters()).toBe(before);
});
