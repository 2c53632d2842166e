import { beforeAll, expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../test/support/index.js';
import { type AuditLine, listOpenReviews, looksAbout, record, reviewLook, wordsOf } from './index.js';

const line: AuditLine = {
  deed: 'registers/persons:get',
  actor: { kind: 'staff', key: 'person:officer', name: 'Santa Lapiņa', institution: 'Centrs', unit: 'records' },
  subject: 'person:anna',
  purpose: 'case-work',
  legalGround: 'Fizisko personu reģistra likums',
  caseNumber: 'IC/2026/1/1',
  reason: 'zvans',
};

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await house.db('web').transaction({}, async (tx) => {
    for (let n = 1; n <= 5; n++) await record(tx, { ...line, count: n });
    await record(tx, { ...line, subject: 'person:janis' });
    await record(tx, { ...line, actor: { kind: 'person', key: 'person:anna', name: 'Anna' } });
  });
});

const asAnna = { subjects: ['person:anna'] };

test('a person sees every look at their data, newest first, page by page, with who, why and on what ground', async () => {
  const { first, second } = await house.db('web').transaction(asAnna, async (tx) => {
    const first = await looksAbout(tx, 'person:anna', { limit: 3 });
    return { first, second: await looksAbout(tx, 'person:anna', { limit: 3, before: first.at(-1)?.id }) };
  });
  expect([...first, ...second].map(({ count }) => count)).toEqual([5, 4, 3, 2, 1]);
  expect(first[0]).toMatchObject({
    at: house.clock.now(),
    actorName: 'Santa Lapiņa',
    institution: 'Centrs',
    unit: 'records',
    purpose: 'case-work',
    legalGround: 'Fizisko personu reģistra likums',
    caseNumber: 'IC/2026/1/1',
    reason: 'zvans',
    breakGlass: false,
    isOwn: false,
  });
});

test('one’s own visits are shown when asked for', async () => {
  const looks = await house.db('web').transaction(asAnna, (tx) => looksAbout(tx, 'person:anna', { own: 'shown' }));
  expect(looks.map(({ isOwn }) => isOwn)).toEqual([true, false, false, false, false, false]);
});

test('nobody sees the looks at another’s data', async () => {
  expect(await house.db('web').transaction(asAnna, (tx) => looksAbout(tx, 'person:janis'))).toEqual([]);
  expect(await house.db('web').transaction({}, (tx) => looksAbout(tx, 'person:anna'))).toEqual([]);
  await expect(house.db('exchange').transaction(asAnna, (tx) => looksAbout(tx, 'person:anna'))).rejects.toThrow(
    'permission denied',
  );
});

test('codes have the words of the rooms, and general ones when no room knows them', () => {
  const words = wordsOf([
    { deeds: { 'a:b': { lv: 'skatījās', en: 'looked' } } },
    { purposes: { c: { lv: 'lietai', en: 'for a case' } } },
  ]);
  expect(words.deed('a:b').lv).toBe('skatījās');
  expect(words.purpose('c').en).toBe('for a case');
  expect(words.deed('gone:deed').lv).not.toBe('');
});

test('a look in an emergency works, tells a second person at once and is reviewed by another once', async () => {
  const db = house.db('web');
  const entryId = await db.transaction({}, (tx) => record(tx, { ...line, breakGlass: true }));
  const jobs = await asAdmin(house.adminUrl, `select payload from graphile_worker._private_jobs`);
  expect(jobs).toEqual([{ payload: { news: 'break-glass', payload: { entryId } } }]);
  expect(await db.transaction({}, listOpenReviews)).toMatchObject([
    { entryId, actorName: 'Santa Lapiņa', reason: 'zvans' },
  ]);
  const review = (reviewer: 'person:officer' | 'person:dace') =>
    db.transaction({}, (tx) => reviewLook(tx, { entryId, reviewer, verdict: 'justified', remark: 'bija steidzami' }));
  await expect(review('person:officer')).rejects.toThrow('not-allowed');
  await review('person:dace');
  await expect(review('person:dace')).rejects.toThrow('not-now');
  expect(await db.transaction({}, listOpenReviews)).toEqual([]);
});
