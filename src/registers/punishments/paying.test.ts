import { beforeAll, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look, SubjectKey } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { demonstrationIds as ids } from '../../platform/generate/index.js';
import { fillPunishments } from './fill.js';
import { decisionsAbout, penaltiesEnding, penaltyToPay } from './index.js';
import { offenceSecret } from './offence-text.js';

const look: Look = {
  actor: { kind: 'system', key: 'system:worker', name: 'Lete' },
  purpose: 'own-data',
  legalGround: 'Sodu reģistra likums, 3. pants',
};
const house = await testHouse();
const asWorker = <T>(work: (tx: Tx) => Promise<T>) => house.db('worker').transaction({}, work);

beforeAll(async () => {
  await fillPunishments(house.db('migrate'), { seed: 1, people: 0, secret: house.secretFor(offenceSecret) });
});

const roberts: SubjectKey = `person:${ids.roberts}`;
const decisions = (archive = false) => asWorker((tx) => decisionsAbout(tx, look, roberts, { archive }));
const set = (number: string, what: string) =>
  asAdmin(house.adminUrl, `update punishments.penalty set ${what} where decision_number = $1`, [number]);
const dueOf = async (number: string) => {
  const found = (await decisions(true)).find((decision) => decision.decisionNumber === number);
  return found && [found.payable, found.dueCents];
};

test('every decision is told to whom it concerns, and only what is in force and the authority’s to collect is payable', async () => {
  const told = await decisions();
  expect(told.map(({ decisionNumber, payable }) => [decisionNumber, payable])).toEqual([
    ['VL 99000104', false],
    ['FT 99000107', false],
    ['PP 99000102', true],
    ['PP 99000101', true],
    ['PP 99000105', false],
    ['SD 99000103', true],
    ['PP 99000109', false],
    ['VL 99000106', false],
    ['SD 99000108', true],
    ['PP 99000110', false],
  ]);
  expect((await decisions(true)).map(({ decisionNumber }) => decisionNumber)).toContain('PP 99000111');
});

test('a discount ends with its last day, test expenses are never discounted, and what was paid in time stays paid', async () => {
  await set('PP 99000101', `discount_until = '2026-11-25', test_expenses_cents = 101`);
  expect(await dueOf('PP 99000101')).toEqual([true, 4101]);
  await set('PP 99000101', `discount_until = '2026-11-24'`);
  expect(await dueOf('PP 99000101')).toEqual([true, 8101]);
  await set('PP 99000101', `paid_cents = 4101, paid_on = '2026-11-24'`);
  expect(await dueOf('PP 99000101')).toEqual([false, 0]);
  await set('PP 99000101', `paid_on = '2026-11-25'`);
  expect(await dueOf('PP 99000101')).toEqual([true, 4000]);
});

test.each([
  [3000, 4269],
  [2500, 3557],
  [1000, 1423],
  [500, 711],
])('%i santims are %i cents: the third decimal decides', async (santims, cents) => {
  await set('PP 99000111', `amount_cents = ${santims}`);
  const found = (await decisions(true)).find(({ decisionNumber }) => decisionNumber === 'PP 99000111');
  expect(found).toMatchObject({ amountCents: cents, latsCents: santims });
});

test('a stranger with the decision in hand learns what to pay and nothing else; any other pair learns nothing', async () => {
  const ask = (hand: Parameters<typeof penaltyToPay>[2]) => asWorker((tx) => penaltyToPay(tx, look, hand));
  const known = { number: 'pp99000102', birthDate: '1984-03-22' };
  expect(await ask(known)).toMatchObject({ decisionNumber: 'PP 99000102', dueCents: 51_537, payable: true });
  expect(Object.keys((await ask(known)) ?? {})).not.toEqual(
    expect.arrayContaining(['subject', 'offence', 'offencePlace', 'law']),
  );
  expect(await ask({ number: 'PP-990.001/02', code: '22038419999' })).toMatchObject({ dueCents: 51_537 });
  for (const wrong of [
    { number: 'PP 99000102', birthDate: '1984-03-23' },
    { number: 'PP 99000102', code: '22038419998' },
    { number: 'PP 98000102', birthDate: '1984-03-22' },
    { number: 'PP 99000102' },
  ])
    expect(await ask(wrong)).toBeUndefined();
  const lines = await asAdmin(
    house.adminUrl,
    `select subject, count from audit.entry where deed = 'registers/punishments:penalty-to-pay' order by id`,
  );
  expect(lines.map(({ subject, count }) => [subject, count])).toEqual([
    ...Array(3).fill([roberts, 1]),
    ...Array(4).fill([null, 0]),
  ]);
});

test('penalties whose last day comes are found for a reminder in batches, each look told to its subject', async () => {
  const systemLook = { ...look, purpose: 'payment-reminder' };
  const batch = (after: string) =>
    asWorker((tx) => penaltiesEnding(tx, systemLook, { lastDay: '2026-11-26', after, most: 1000 }));
  const first = await batch('00000000-0000-0000-0000-000000000000');
  const mine = first.find(({ decisionNumber }) => decisionNumber === 'SD 99000103');
  expect(mine).toMatchObject({ subject: roberts, dueCents: 3000, dueOn: '2026-11-26' });
  expect((await batch(mine?.id ?? '')).map(({ id }) => id)).not.toContain(mine?.id);
  await expect(
    house
      .db('web')
      .transaction({}, (tx) => penaltiesEnding(tx, look, { lastDay: '2026-11-26', after: ids.anna, most: 1 })),
  ).rejects.toThrow('permission denied');
});
