import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { type GrantName, grants, type Visitor } from '../../identity/index.js';
import { sql } from '../../platform/db/index.js';
import { cases, lists, whoOf } from '../index.js';
import { staff } from '../testing.js';
import { everyUnit } from '../who.js';
import type { IncomingMessage } from './message.js';
import { receiveMessage } from './receive-message.js';

const house = await testHouse();
const message: IncomingMessage = {
  channel: 'email',
  externalId: '<t@x>',
  originalSha256: '0'.repeat(64),
  receivedAt: house.clock.now(),
  from: { name: 'Zane Liepa', address: 'zane@klients.example', identity: 'email' },
  subject: 'Trauksmes cēlēja ziņojums',
  text: 'Darbā redzēju pārkāpumu.',
  references: [],
  attachments: [],
};
let id = '';
beforeAll(async () => {
  const taken = await house
    .db('worker')
    .transaction(everyUnit, (tx) => receiveMessage(house, tx, randomUUID(), message));
  id = taken?.caseId ?? '';
});

const holder = (grant: GrantName, unit: string): Visitor => ({ ...staff('officer', []), grants: [{ grant, unit }] });
const seen = (visitor: Visitor) =>
  house.db('web').transaction(whoOf(visitor), async (tx) => {
    const { rows } = await tx.one<{ rows: number }>(sql`
      select (select count(*) from casework.case_file)::int + (select count(*) from casework.entry)::int
        + (select count(*) from casework.taken_message)::int + (select count(*) from casework.conversation)::int as rows`);
    const counts = await lists.countWork(tx, { units: ['records', 'whistleblowing'] });
    const found = await lists.listWork(tx, { units: ['records', 'whistleblowing'], queue: 'all' });
    return { rows, counted: counts.all, found: found.length };
  });

test('a whistleblower’s report is nowhere for any right in the whole agency or in another unit, administrators included', async () => {
  for (const grant of grants)
    for (const unit of ['*', 'records', 'quality', 'administration']) {
      const visitor = holder(grant, unit);
      expect(await seen(visitor), `${grant} ${unit}`).toEqual({ rows: 0, counted: 0, found: 0 });
      const opened = house.db('web').transaction(whoOf(visitor), (tx) => cases.openCase(tx, visitor, id));
      await expect(opened).rejects.toMatchObject({ code: 'not-found' });
    }
});

test('who holds the right in its own unit sees it in the worklist and can open it', async () => {
  const contact = holder('officer', 'whistleblowing');
  expect((await seen(contact)).counted).toBe(1);
  const opened = await house.db('web').transaction(whoOf(contact), (tx) => cases.openCase(tx, contact, id));
  expect(opened).toMatchObject({
    kind: 'whistleblower',
    unit: 'whistleblowing',
    caseIndex: '1-08',
    dueOn: '2026-12-02',
  });
});
