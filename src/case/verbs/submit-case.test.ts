import { afterEach, beforeAll, expect, test } from 'vitest';
import { asAdmin, runJobs, type TestHouse, testHouse } from '../../../test/support/index.js';
import { cases, drafts, getService, whoOf } from '../index.js';
import { applicant, beginApplication, client, submit } from '../testing.js';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
const today = '2026-11-25T08:00:00Z';
afterEach(() => house.clock.set(today));

const count = async (text: string, values: unknown[] = []) =>
  Number((await asAdmin(house.adminUrl, text, values))[0]?.n);

test('fifty posts of one draft at once are one case, one number, one fee and one piece of news', async () => {
  const draft = await beginApplication(house);
  const sent = await Promise.all(Array.from({ length: 50 }, () => submit(house, draft)));
  const [first] = sent;
  expect(new Set(sent.map(({ caseId, number }) => `${caseId} ${number}`)).size).toBe(1);
  const id = first?.caseId;
  expect(await count('select count(*) as n from casework.case_file where draft_id = $1', [draft])).toBe(1);
  expect(await count('select count(*) as n from payments.obligation where source_id = $1', [id])).toBe(1);
  expect(
    await count('select count(*) as n from audit.entry where deed = $1 and case_number = $2', [
      'case:submit',
      first?.number,
    ]),
  ).toBe(1);
  expect(await count(`select count(*) as n from casework.entry where case_id = $1 and kind = 'submitted'`, [id])).toBe(
    1,
  );
  await runJobs(house);
  // The news was told once: one notice.
  expect(await count('select count(*) as n from email.notice where key like $1', [`case-submitted:${id}:%`])).toBe(1);
  // Hours later, the same again.
  house.clock.advance(5 * 3_600_000);
  expect(await submit(house, draft)).toEqual(first);
});

test('a draft that was sent takes no more answers', async () => {
  const draft = await beginApplication(house);
  await submit(house, draft);
  const save = house
    .db('web')
    .transaction(whoOf(client), (tx) => drafts.saveDraftPage(tx, draft, { urgency: 'urgent' }));
  await expect(save).rejects.toMatchObject({ code: 'not-now' });
});

test('numbers stay without a gap when two hundred are sent at once and some do not come through', {
  timeout: 60_000,
}, async () => {
  const numbers = async () =>
    (
      await asAdmin(
        house.adminUrl,
        `select split_part(number, '/', 4)::int as n from casework.case_file
      where case_index = '3-01' and number like 'IC/2026/%' order by 1`,
      )
    ).map(({ n }) => Number(n));
  const begun = await Promise.all(Array.from({ length: 200 }, () => beginApplication(house)));
  const service = getService(house, 'conviction-certificate');
  const outcomes = await Promise.allSettled(
    begun.map((draftId, n) =>
      house.db('web').transaction(whoOf(client), async (tx) => {
        await cases.submitCase(tx, { draftId, service, applicant, assurance: 'high', way: 'portal' });
        if (n % 7 === 3) throw new Error('the process ended here');
      }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(28 + 1);
  const given = await numbers();
  expect(given).toEqual(given.map((_, n) => n + 1));
});

test('on New Year’s Eve the year is the one on the wall in Riga', async () => {
  house.clock.set('2026-12-31T21:59:59Z');
  expect((await submit(house, await beginApplication(house))).number).toMatch(/^IC\/2026\/3-01\/\d+$/);
  house.clock.set('2026-12-31T22:00:00Z');
  expect((await submit(house, await beginApplication(house))).number).toBe('IC/2027/3-01/1');
});
