import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { asAdmin } from '../../../test/support/index.js';
import { agency } from '../../platform/html/index.js';
import { cases, getService, servicesOf, whoOf } from '../index.js';
import { type Life, officer, openLife } from '../testing.js';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});

const refuse = (id: string, draft: cases.RefusalDraft) =>
  life.house.db('web').transaction(whoOf(officer), (tx) => cases.refuseCase(life.house, tx, officer, id, draft));

test('a hundred refusals of any kind carry ground, norm, facts, remedy and its term, in both languages; or are not sent', {
  timeout: 120_000,
}, async () => {
  const { house } = life;
  const { refusalGrounds } = getService(house, 'conviction-certificate').passport;
  const codes = refusalGrounds.map(({ code }) => code);
  let id = await life.caseThatIs('with-officer');
  let sent = 0;
  const ground = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...codes) }, { weight: 1, arbitrary: fc.string() });
  const facts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !text.includes('\u0000')),
    fc.constantFrom(
      '',
      '   \u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b',
      '....................',
    ),
    fc.constant('Personu pēc iesniegtajām ziņām nevar atšķirt no citas.'),
  );
  await fc.assert(
    fc.asyncProperty(ground, facts, async (code, words) => {
      const letters = words.replace(/[^\p{L}\p{N}]/gu, '').length;
      const outcome = await refuse(id, { ground: code, facts: words, departure: 'Šajā lietā fakti ir citi.' }).then(
        () => 'sent',
        (error) => error.code,
      );
      expect(outcome).toBe(codes.includes(code) && letters >= 20 ? 'sent' : 'not-valid');
      const [row] = await asAdmin(house.adminUrl, 'select decided_at, decision from casework.case_file where id = $1', [
        id,
      ]);
      if (outcome !== 'sent') {
        expect(row?.decided_at).toBeNull();
        return;
      }
      sent += 1;
      const used = refusalGrounds.find((one) => one.code === code);
      expect(row?.decision).toMatchObject({
        outcome: 'refuse',
        ground: code,
        reason: used?.reason,
        norm: used?.norm.title,
        facts: words.trim(),
        remedy: cases.remedyOf(agency),
        by: expect.stringContaining(' '),
      });
      id = await life.caseThatIs('with-officer');
    }),
    { numRuns: 100 },
  );
  expect(sent).toBeGreaterThan(10);
});

test('the remedy names whom to turn to and the term, in both languages', () => {
  const remedy = cases.remedyOf(agency);
  expect(remedy.lv).toMatch(/apstrīdēt .* viena mēneša laikā/);
  expect(remedy.en).toMatch(/contest .* within one month/);
});

test('every ground of every service says its reason and its norm in both languages', () => {
  for (const { passport } of servicesOf(life.house))
    for (const ground of passport.refusalGrounds) {
      const words = cases.refusalWords(ground);
      for (const lang of ['lv', 'en'] as const) {
        expect(words[lang]).toContain(ground.reason[lang]);
        expect(words[lang]).toContain(ground.norm.title[lang]);
        expect(ground.norm.title[lang].trim()).not.toBe('');
      }
    }
});

test('who does not hold the case does not refuse it, and of two at once one is told to look again', async () => {
  const { house } = life;
  const draft = {
    ground: 'R04',
    facts: 'Personu pēc iesniegtajām ziņām nevar atšķirt no citas.',
    departure: 'Šajā lietā fakti ir citi.',
  };
  const id = await life.caseThatIs('with-officer');
  await house.db('web').transaction(whoOf(officer), (tx) => cases.releaseCase(tx, officer, id));
  await expect(refuse(id, draft)).rejects.toMatchObject({ code: 'not-now' });
  await life.take(id);
  const outcomes = await Promise.allSettled([refuse(id, draft), refuse(id, draft), refuse(id, draft)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
