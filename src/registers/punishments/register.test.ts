import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import { demonstrationIds as ids } from '../../platform/generate/index.js';
import { createRoom, register } from './register.js';

const house = await testHouse({ LETE_DEMO_PEOPLE: '200' });
const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const room = createRoom(house);

test('the demonstration may be laid out twice, and every declared query answers as it declares, without what happened', async () => {
  await room.demonstrate?.();
  await room.demonstrate?.();
  for (const subject of [`person:${ids.janis}`, `person:${ids.ivars}`, `entity:${ids.fictitiousForest}`])
    for (const { name, input, output, ask } of register.queries) {
      const asked = input.parse({ subject, archive: true });
      const answer = output.parse(await house.db('worker').transaction({}, (tx) => ask(tx, look, asked)));
      expect(JSON.stringify(answer), name).not.toContain('sealedOffence');
      if (name === 'convictions' && subject.startsWith('person:')) expect(answer).not.toEqual([]);
      if (name === 'coercive-measures' && subject.startsWith('entity:')) expect(answer).toHaveLength(1);
    }
  expect(register.queries[0]?.input.safeParse({ subject: 'person:1', archive: true }).success).toBe(false);
});

test('filling by hand goes on where the demonstration ended, and a number that is none is refused', async () => {
  const fill = room.commands?.fill;
  expect(await fill?.run(['--people', '300', '--documents', '5'])).toBe(0);
  expect(await fill?.run(['--people', 'many'])).toBe(2);
  expect(await fill?.run(['--documents', '5'])).toBe(0);
});
