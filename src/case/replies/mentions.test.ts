import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRoom } from '../../identity/room.js';
import { cases, replies, whoOf } from '../index.js';
import { officer, openLife, staff } from '../testing.js';

const colleagues = ['Dace Rozīte', 'Dace Liepa-Zariņa', 'Normunds Egle'].map((name) => ({
  personKey: `person:${name}` as const,
  name,
}));
const named = (text: string) => replies.mentionedIn(text, colleagues).map(({ name }) => name);

test('a note names a colleague by name, with or without diacritics; an e-mail address names nobody', () => {
  expect(named('@Dace Rozīte, lūdzu, apskati')).toEqual(['Dace Rozīte']);
  expect(named('(@dace rozite) un @NORMUNDS')).toEqual(['Dace Rozīte', 'Normunds Egle']);
  expect(named('@Dace, kurai no jums?')).toEqual(['Dace Rozīte', 'Dace Liepa-Zariņa']);
  expect(named('rakstīts no anna@dace.example, @nezinu')).toEqual([]);
});

test('who is named in a note finds it until they open the case; nobody outside the unit can be named', async () => {
  const { house, caseThatIs } = await openLife();
  await createRoom(house).demonstrate?.();
  const id = await caseThatIs('with-officer');
  const dace = staff('officer', ['punishment-register']);
  const write = (body: string) =>
    house.db('web').transaction(whoOf(officer), (tx) => cases.addNote(tx, officer, id, body));
  const mentions = () => house.db('web').transaction(whoOf(dace), (tx) => replies.listMentions(tx, dace));
  await write('Vai @Dace Rozīte un @Normunds Egle to zina?');
  expect(await mentions()).toMatchObject([{ caseId: id, byName: 'Dace Kļaviņa' }]);
  const other = staff('officer', ['records'], randomUUID());
  expect(await house.db('web').transaction(whoOf(other), (tx) => replies.listMentions(tx, dace))).toEqual([]);
  await house.db('web').transaction(whoOf(dace), (tx) => cases.openCase(tx, dace, id));
  expect(await mentions()).toEqual([]);
});
