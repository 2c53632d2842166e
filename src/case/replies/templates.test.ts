import { expect, test } from 'vitest';
import { replies, whoOf } from '../index.js';
import { officer, openLife, staff } from '../testing.js';
import { demonstrateTemplates } from './demonstration-templates.js';

const { house, caseThatIs } = await openLife();
const as = <T>(visitor: typeof officer, work: (tx: Parameters<typeof replies.listTemplates>[0]) => Promise<T>) =>
  house.db('web').transaction(whoOf(visitor), work);
const name = { lv: 'Paraugs', en: 'Sample' };
const body = { lv: 'Lieta {number}, {client}.', en: 'Case {number}, {client}.' };
const sample = { unit: 'records', kind: 'reply', name, body, version: 0, withdrawn: false } as const;

test('a template is saved only with variables that exist, in both languages alike', () => {
  const wrong = (lv: string, en: string) => replies.checkTemplate({ name, body: { lv, en } }).map(({ field }) => field);
  expect(wrong(body.lv, body.en)).toEqual([]);
  expect(wrong('Lieta {numurs}.', 'Case {numurs}.')).toEqual(['body-lv']);
  expect(wrong('Lieta {number}.', 'Your case.')).toEqual(['body-lv']);
  expect(wrong('Lieta {number.', 'Case {number.')).toEqual(['body-lv']);
  expect(wrong('', '')).toEqual(['body-lv', 'body-en']);
});

test('a template is put into a reply with the data of the case, in the client’s language; nothing in it is evaluated', async () => {
  const caseId = await caseThatIs('with-officer', 'letter');
  const id = await as(officer, (tx) => replies.saveTemplate(tx, officer, sample));
  const words = await as(officer, (tx) => replies.templateFor(house, tx, officer, caseId, id));
  expect(words).toMatch(/^Lieta IC\/\d{4}\/[\d-]+\/\d+, Anna Bērziņa\.$/);
});

test('every change is a new version; of two at once the later is told; a unit’s templates are its own', async () => {
  const id = await as(officer, (tx) => replies.saveTemplate(tx, officer, sample));
  const next = { ...sample, id, version: 1, name: { lv: 'Cits nosaukums', en: 'Another name' } };
  await as(officer, (tx) => replies.saveTemplate(tx, officer, next));
  await expect(as(officer, (tx) => replies.saveTemplate(tx, officer, next))).rejects.toMatchObject({ code: 'not-now' });
  const versions = await as(officer, (tx) => replies.getTemplate(tx, id));
  expect(versions.map((one) => one.name.en)).toEqual(['Another name', 'Sample']);
  const other = staff('officer', ['service-desk']);
  await expect(as(other, (tx) => replies.getTemplate(tx, id))).rejects.toMatchObject({ code: 'not-found' });
  await expect(as(other, (tx) => replies.saveTemplate(tx, other, sample))).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await as(officer, (tx) => replies.saveTemplate(tx, officer, { ...next, version: 2, withdrawn: true }));
  const offered = await as(officer, (tx) => replies.listTemplates(tx, 'records'));
  expect(offered.map((one) => one.id)).not.toContain(id);
});

test('the demonstration’s templates pass their own check, and are offered by unit', async () => {
  await demonstrateTemplates(house);
  await demonstrateTemplates(house);
  const offered = await as(officer, (tx) => replies.listTemplates(tx, 'punishment-register'));
  expect(offered.map((one) => one.name.lv)).toEqual(expect.arrayContaining(['Uzruna', 'Vajadzīgs pilnvarojums']));
  for (const template of offered) expect(replies.checkTemplate(template), template.name.lv).toEqual([]);
});
