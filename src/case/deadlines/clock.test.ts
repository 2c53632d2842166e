import { beforeEach, expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { rigaInstant } from '../../platform/clock/index.js';
import { beginApplication, deeds, openLife, submit } from '../testing.js';
import { warnOfTerms } from '../verbs/warn-of-terms.js';
import { everyUnit } from '../who.js';

const life = await openLife();
const { house } = life;
const scene = (id: string) => ({ house, id });
const at = (day: string, time = '10:00') => house.clock.set(rigaInstant(day, time));
async function dueOf(id: string): Promise<string> {
  const [row] = await asAdmin(house.adminUrl, 'select due_on::text as due from casework.case_file where id = $1', [id]);
  return String(row?.due);
}
beforeEach(() => at('2026-11-25'));

test('the term begins with the payment, not with the request, and five working days are five working days', async () => {
  const id = await life.caseThatIs('awaiting-payment');
  expect(await dueOf(id)).toBe('null');
  at('2026-12-04', '23:30'); // a Friday, after hours
  await deeds.settle(scene(id));
  expect(await dueOf(id)).toBe('2026-12-11');
});

test('paid on a Saturday it counts from Monday, across Christmas', async () => {
  const id = await life.caseThatIs('awaiting-payment');
  at('2026-12-19');
  await deeds.settle(scene(id));
  // From Monday the 21st: 22, 23, 28, 29, 30; the 24th to the 26th are holidays.
  expect(await dueOf(id)).toBe('2026-12-30');
});

test('a question and its answer move the term by the whole working days that they took', async () => {
  const id = await life.caseThatIs('with-officer'); // Wednesday the 25th
  expect(await dueOf(id)).toBe('2026-12-02');
  at('2026-11-26', '09:00');
  await deeds.ask(scene(id));
  at('2026-12-01', '16:50');
  await deeds.reply(scene(id));
  expect(await dueOf(id)).toBe('2026-12-07');
  // Asked and answered within a day, nothing moves.
  at('2026-12-02', '09:00');
  await deeds.ask(scene(id));
  at('2026-12-02', '12:00');
  await deeds.reply(scene(id));
  expect(await dueOf(id)).toBe('2026-12-07');
});

test('a certificate’s term cannot be extended, a letter’s once, before it ends, with a notice', async () => {
  await expect(deeds.extend(scene(await life.caseThatIs('with-officer')))).rejects.toMatchObject({ code: 'not-now' });
  const letter = await life.caseThatIs('with-officer', 'letter');
  expect(await dueOf(letter)).toBe('2026-12-28');
  await deeds.extend(scene(letter));
  expect(await dueOf(letter)).toBe('2027-02-25');
  await expect(deeds.extend(scene(letter))).rejects.toMatchObject({ code: 'not-now' });
  const late = await life.caseThatIs('with-officer', 'letter');
  at('2026-12-29');
  await expect(deeds.extend(scene(late))).rejects.toMatchObject({ code: 'not-now' });
});

test('the rule in force on the day of receipt applies', async () => {
  const rule = `insert into casework.term_rule (code, valid_from, valid_to, unit_of_time, amount, name, norm)
    select code, '2026-12-01', null, unit_of_time, 2, name, 'changed' from casework.term_rule where code = 'certificate-normal'`;
  at('2026-11-30');
  const before = await life.caseThatIs('awaiting-payment');
  await asAdmin(
    house.adminUrl,
    `update casework.term_rule set valid_to = '2026-11-30' where code = 'certificate-normal'`,
  );
  await asAdmin(house.adminUrl, rule);
  at('2026-12-01');
  const after = await life.caseThatIs('awaiting-payment');
  for (const id of [before, after]) await deeds.settle(scene(id));
  expect([await dueOf(before), await dueOf(after)]).toEqual(['2026-12-08', '2026-12-03']);
  await asAdmin(house.adminUrl, `delete from casework.term_rule where norm = 'changed'`);
  await asAdmin(house.adminUrl, `update casework.term_rule set valid_to = null where code = 'certificate-normal'`);
});

test('client and desk are warned once before the term ends, and again when it has moved', async () => {
  const id = (await submit(house, await beginApplication(house))).caseId;
  await deeds.settle(scene(id));
  await deeds.rule(scene(id));
  const warn = async (day: string) => {
    at(day, '06:30');
    while ((await house.db('worker').transaction(everyUnit, warnOfTerms)) > 0);
    await runJobs(house);
    const entries = await asAdmin(
      house.adminUrl,
      `select 1 from casework.entry where case_id = $1 and kind = 'term-ending'`,
      [id],
    );
    const told = await asAdmin(house.adminUrl, 'select 1 from email.notice where key like $1', [`term-ending:${id}:%`]);
    expect(told).toHaveLength(entries.length);
    return told.length;
  };
  expect(await warn('2026-11-30')).toBe(0);
  expect(await warn('2026-12-01')).toBe(1);
  expect(await warn('2026-12-02')).toBe(1);
  await life.take(id);
  await deeds.ask(scene(id));
  expect(await warn('2026-12-03')).toBe(1);
  at('2026-12-04');
  await deeds.reply(scene(id));
  expect(await dueOf(id)).toBe('2026-12-04');
  expect(await warn('2026-12-04')).toBe(2);
});
