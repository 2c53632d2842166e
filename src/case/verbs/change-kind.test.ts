import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { cases, whoOf } from '../index.js';
import type { IncomingMessage } from '../intake/message.js';
import { receiveMessage } from '../intake/receive-message.js';
import { staff } from '../testing.js';
import { everyUnit } from '../who.js';

const house = await testHouse();
const reason = 'Tā ir sūdzība par apkalpošanu.';

async function receive(kind: IncomingMessage['kind']): Promise<string> {
  const id = randomUUID();
  const message: IncomingMessage = {
    channel: 'email',
    externalId: `<${id}@x>`,
    originalSha256: '0'.repeat(64),
    receivedAt: house.clock.now(),
    from: { name: 'Zane Slepena', address: 'zane@klients.example', identity: 'email' },
    subject: 'Vēstule',
    text: 'Teksts.',
    references: [],
    attachments: [],
    kind,
  };
  const taken = await house.db('worker').transaction(everyUnit, (tx) => receiveMessage(house, tx, id, message));
  return taken?.caseId ?? '';
}

const as = <T>(visitor: Visitor, work: (tx: Tx) => Promise<T>) => house.db('web').transaction(whoOf(visitor), work);
const records = staff('officer', ['records']);
const contact = staff('officer', ['whistleblowing']);
const rowOf = async (id: string) =>
  (
    await asAdmin(
      house.adminUrl,
      'select kind, unit, term, due_on::text as due from casework.case_file where id = $1',
      [id],
    )
  )[0];

test('a misjudged submission moves to its kind, unit and term, counted from the day it came, and out of sight', async () => {
  const id = await receive('information-request');
  expect(await rowOf(id)).toMatchObject({ unit: 'records', due: '2026-12-10' });
  house.clock.advance(2 * 86_400_000);
  await as(records, (tx) => cases.changeKind(house, tx, records, id, { kind: 'support', reason }));
  expect(await rowOf(id)).toEqual({ kind: 'support', unit: 'service-desk', term: 'support', due: '2026-11-30' });
  await expect(as(records, (tx) => cases.openCase(tx, records, id))).rejects.toMatchObject({ code: 'not-found' });
  const desk = staff('officer', ['service-desk']);
  const entries = await as(desk, (tx) => cases.listEntries(tx, id, 'staff'));
  expect(entries.map(({ kind }) => kind)).toEqual(['message', 'moved', 'note']);
  const [line] = await asAdmin(house.adminUrl, `select reason from audit.entry where deed = 'case:change-kind'`);
  expect(line?.reason).toBe(reason);
});

test('a letter that turns out to be a whistleblower’s report leaves nobody’s name behind, and a contact person needs a reason to see it', async () => {
  const id = await receive('question');
  await as(records, (tx) =>
    cases.changeKind(house, tx, records, id, { kind: 'whistleblower', unit: 'records', reason }),
  );
  expect(await rowOf(id)).toMatchObject({ unit: 'whistleblowing', term: 'whistleblower' });
  for (const table of ['case_file', 'entry', 'reporter', 'search_text'])
    expect(JSON.stringify(await asAdmin(house.adminUrl, `select t::text from casework.${table} t`)), table).not.toMatch(
      new RegExp(`${id}[^}]*(slepen|zane)`, 'i'),
    );
  await expect(as(contact, (tx) => cases.openReporter(house, tx, contact, id, 'gribu'))).rejects.toMatchObject({
    code: 'not-valid',
  });
  expect(
    await as(contact, (tx) => cases.openReporter(house, tx, contact, id, 'Jāaizsargā no atlaišanas.')),
  ).toMatchObject([{ name: 'Zane Slepena', address: 'zane@klients.example' }]);
  const wide = staff('officer', ['*']);
  await expect(as(wide, (tx) => cases.openReporter(house, tx, wide, id, reason))).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(
    as(contact, (tx) => cases.changeKind(house, tx, contact, id, { kind: 'complaint', reason })),
  ).rejects.toMatchObject({ code: 'not-now' });
});

test('a recognised report has two months from that day, once', async () => {
  const id = await receive('whistleblower');
  await as(contact, (tx) => cases.assignCase(tx, contact, id));
  await as(contact, (tx) => cases.recogniseReport(tx, contact, id));
  expect(await rowOf(id)).toMatchObject({ term: 'whistleblower-progress', due: '2027-01-27' });
  await expect(as(contact, (tx) => cases.recogniseReport(tx, contact, id))).rejects.toMatchObject({ code: 'not-now' });
});
