import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import { demonstrationPeople as people } from './index.js';
import { createRoom, register } from './register.js';

const house = await testHouse({ LETE_DEMO_PEOPLE: '200' });
const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const room = createRoom(house);

test('the demonstration may be laid out twice, and every declared query answers as it declares', async () => {
  await room.demonstrate?.();
  await room.demonstrate?.();
  const { givenName, familyName, birthDate } = people.anna;
  const inputs: Record<string, unknown> = {
    'person-by-code': { code: people.liga.personalCode },
    person: { id: people.anna.id },
    children: { id: people.mara.id },
    wards: { id: people.mara.id },
    namesakes: { givenName, familyName, birthDate },
  };
  for (const { name, input, output, ask } of register.queries) {
    const asked = input.parse(inputs[name]);
    const answer = await house.db('worker').transaction({}, (tx) => ask(tx, look, asked));
    expect(output.parse(answer), name).toEqual(answer);
    expect(answer, name).not.toEqual([]);
  }
});

test('every deed that the queries write has its words', () => {
  for (const verb of ['find-by-code', 'get', 'children', 'wards', 'find-namesakes', 'import'])
    expect(room.deeds?.[`registers/persons:${verb}`]?.lv).toBeTruthy();
});
