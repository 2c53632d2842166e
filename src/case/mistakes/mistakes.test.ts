import { beforeAll, expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import { cases, mistakes, replies, stateOf, whoOf } from '../index.js';
import { createRoom } from '../room.js';
import { type Life, officer, openLife } from '../testing.js';
import { everyUnit } from '../who.js';
import { remindOfMeasures } from './measures.js';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});

const as = <T>(work: (tx: Parameters<typeof cases.getCase>[0]) => Promise<T>) =>
  life.house.db('web').transaction(whoOf(officer), work);
const parts = (): mistakes.MistakeParts => ({
  apology: 'Atvainojamies: Jūsu iesniegumu nodevām nepareizai nodaļai.',
  mended: 'Iesniegums ir pie pareizās nodaļas, un atbilde ir sagatavota.',
  cause: 'Temats bija norādīts kļūdaini.',
  measure: 'Papildināt tematu sarakstu ar paskaidrojumiem.',
  owner: { key: officer.person.key, name: 'Dace Kļaviņa' },
  dueOn: addDays(rigaDate(life.house.clock.now()), 7),
});

test('a case that is our mistake is neither answered nor decided before its four parts are written', async () => {
  const letter = await life.caseThatIs('with-officer', 'letter');
  const certificate = await life.caseThatIs('with-officer');
  for (const id of [letter, certificate]) await as((tx) => mistakes.markMistake(tx, officer, id));
  const answer = () => as((tx) => cases.answerCase(tx, officer, letter, 'Skatījums bija pamatots.'));
  await expect(answer()).rejects.toMatchObject({ code: 'not-now' });
  await expect(
    as((tx) => replies.queueReply(life.house, tx, officer, letter, { purpose: 'answer', body: 'Jā.', files: [] })),
  ).rejects.toMatchObject({ code: 'not-now' });
  const refusal = { ground: 'R04', facts: 'Personu nevarēja atšķirt no citas.', departure: 'Fakti ir pavisam citi.' };
  await expect(as((tx) => cases.refuseCase(life.house, tx, officer, certificate, refusal))).rejects.toMatchObject({
    code: 'not-now',
  });
  const past = `update casework.case_file set answered_at = now() where id = $1`;
  await expect(asAdmin(life.house.adminUrl, past, [letter])).rejects.toThrow(/not settled/);
  for (const lacking of ['apology', 'mended', 'cause', 'measure'] as const)
    await expect(
      as((tx) => mistakes.settleMistake(tx, officer, letter, { ...parts(), [lacking]: ' … ' })),
      lacking,
    ).rejects.toMatchObject({ code: 'not-valid', details: { field: lacking } });
  for (const lacking of ['owner', 'dueOn'] as const)
    await expect(
      as((tx) => mistakes.settleMistake(tx, officer, letter, { ...parts(), [lacking]: undefined })),
    ).rejects.toMatchObject({ details: { field: lacking } });
  await as((tx) => mistakes.settleMistake(tx, officer, letter, parts()));
  await answer();
  expect(stateOf(await as((tx) => cases.getCase(tx, letter)))).toBe('answered');
});

test('the client is told the apology and what was mended, and never the cause', async () => {
  const id = await life.caseThatIs('delivered');
  await as((tx) => mistakes.markMistake(tx, officer, id));
  await as((tx) => mistakes.markMistake(tx, officer, id));
  await as((tx) => mistakes.settleMistake(tx, officer, id, parts()));
  await runJobs(life.house, [createRoom(life.house)]);
  const entries = await life.house.db('worker').transaction(everyUnit, (tx) => cases.listEntries(tx, id, 'everyone'));
  const said = entries.filter(({ kind }) => kind === 'message').map(({ body }) => body);
  expect(said).toEqual([`${parts().apology}\n\n${parts().mended}`]);
  expect(entries.some(({ kind }) => kind === 'notice')).toBe(true);
  await expect(as((tx) => mistakes.settleMistake(tx, officer, id, parts()))).rejects.toMatchObject({ code: 'not-now' });
});

test('the owner of a measure is reminded once, on its day, and the figures count what is due and what is done', async () => {
  const today = rigaDate(life.house.clock.now());
  const count = async () => {
    const rows = await as((tx) => mistakes.countMistakes(tx, today, today));
    return rows.find(({ service }) => service === 'conviction-certificate');
  };
  expect(await count()).toMatchObject({ marked: 2, settled: 1, measuresDue: 0, measuresDone: 0, month: '2026-11' });
  const remind = () => life.house.db('worker').transaction(everyUnit, remindOfMeasures);
  expect(await remind()).toBe(0);
  const now = life.house.clock.now();
  life.house.clock.advance(8 * 86_400_000);
  expect([await remind(), await remind()]).toEqual([2, 0]);
  expect((await as((tx) => replies.listMentions(tx, officer))).length).toBe(2);
  const waiting = await as((tx) => mistakes.listMistakes(tx, officer));
  const settled = waiting.filter(({ settledAt }) => settledAt);
  for (const { caseId } of settled)
    await as((tx) => mistakes.finishMeasure(tx, officer, caseId, 'Saraksts ir papildināts.'));
  life.house.clock.set(now);
  expect(await count()).toMatchObject({ measuresDone: 1 });
});
