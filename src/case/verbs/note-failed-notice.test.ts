import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { announce } from '../../platform/jobs/index.js';
import { cases } from '../index.js';
import { createRoom } from '../room.js';
import { everyUnit } from '../who.js';

const house = await testHouse();
const caseId = randomUUID();
await asAdmin(
  house.adminUrl,
  `insert into casework.case_file (id, number, case_index, unit, subject_key, subject_name, applicant, applicant_key, way, assurance,
     lang, answers, delivery, price, price_gross, submitted_at)
   values ($1, 'IC/2026/3-01/1', '3-01', 'punishment-register', 'person:x', 'Anna', '{}', 'person:x', 'portal', 'high',
     'lv', '{}', '{"way":"portal"}', '{}', 0, now())`,
  [caseId],
);

test('a notice that did not arrive stands on the timeline of its case, once, for the client and the staff', async () => {
  const noticeId = randomUUID();
  const tell = (about: string | null) =>
    house.db('worker').transaction({}, (tx) => announce(tx, 'notice-failed', { noticeId, caseId: about }));
  await tell(caseId);
  await tell(caseId);
  await tell(null);
  await tell(randomUUID());
  await runJobs(house, [createRoom(house)]);
  const entries = await house.db('web').transaction(everyUnit, (tx) => cases.listEntries(tx, caseId, 'everyone'));
  expect(entries.map(({ kind, authorName }) => ({ kind, authorName }))).toEqual([
    { kind: 'notice-failed', authorName: 'Lete' },
  ]);
  expect(await asAdmin(house.adminUrl, 'select id from graphile_worker.jobs where attempts > 0')).toEqual([]);
});
