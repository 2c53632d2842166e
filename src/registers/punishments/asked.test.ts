import { describe, expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import { convictionsOf } from './index.js';

const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const house = await testHouse();
describe('smoke', () => {
  test('answers nothing', async () => {
    const found = await house
      .db('worker')
      .transaction({}, (tx) =>
        convictionsOf(tx, look, 'person:f1c70000-0000-4000-8000-000000000001', { archive: true }),
      );
    expect(found).toEqual([]);
  });
});
