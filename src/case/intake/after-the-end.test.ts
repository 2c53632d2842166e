import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import type { Tx } from '../../platform/db/index.js';
import { cases, matters, whoOf } from '../index.js';
import { staff } from '../testing.js';
import { everyUnit } from '../who.js';
import type { IncomingMessage, Taken } from './message.js';
import { receiveMessage } from './receive-message.js';

const house = await testHouse();
const officer = staff('officer', ['records', 'quality']);
const asWorker = <T>(work: (tx: Tx) => Promise<T>) => house.db('worker').transaction(everyUnit, work);
const address = 'anna@klients.example';

async function receive(changes: Partial<IncomingMessage> = {}): Promise<Taken> {
  const taken = await asWorker((tx) =>
    receiveMessage(house, tx, randomUUID(), {
      channel: 'email',
      externalId: `<${randomUUID()}@x>`,
      originalSha256: '0'.repeat(64),
      receivedAt: tx.now,
      from: { name: 'Anna Bērziņa', address, identity: 'email' },
      subject: 'Par izziņu',
      text: 'Cik ilgi izziņa ir derīga?',
      references: [],
      attachments: [],
      ...changes,
    }),
  );
  await runJobs(house);
  if (!taken) throw new Error('the message was not taken');
  return taken;
}

/** A letter that came by mail and was answered. */
async function answered() {
  const { caseId, number } = await receive();
  await house.db('web').transaction(whoOf(officer), async (tx) => {
    await cases.assignCase(tx, officer, caseId);
    await cases.answerCase(tx, officer, caseId, 'Sešus mēnešus.');
  });
  await runJobs(house);
  return { caseId, number };
}

const read = (id: string) => asWorker((tx) => cases.getCase(tx, id));
const tiesOf = (id: string) =>
  house
    .db('web')
    .transaction(whoOf(officer), async (tx) =>
      (await matters.listRelated(tx, await cases.getCase(tx, id))).flatMap(({ number, tie }) =>
        tie === 'related' ? [number] : [],
      ),
    );
const noticesOf = async (number: string) =>
  (
    await asAdmin(house.adminUrl, `select subject from email.notice where case_number = '${number}' order by queued_at`)
  ).map(({ subject }) => String(subject));

test('who writes about the answer within its term takes the same letter up again, and is told so once', async () => {
  const { caseId, number } = await answered();
  const before = (await noticesOf(number)).length;
  const again = await receive({ subject: `Re: ${number}`, text: 'Un ārvalstīs?' });
  expect(again).toMatchObject({ caseId, opened: false });
  expect(await read(caseId)).toMatchObject({ closedAt: null, answeredAt: null, dueOn: '2026-12-09' });
  expect((await noticesOf(number)).slice(before)).toEqual([`Lieta ${number} ir atsākta`]);
});

test('an out-of-office that answers our answer is kept with it, and neither opens nor reopens anything', async () => {
  const { caseId, number } = await answered();
  const taken = await receive({
    subject: `Automatic reply: ${number}`,
    caseHint: caseId,
    onlyForKnown: true,
    answerable: false,
  });
  expect(taken).toMatchObject({ caseId, opened: false });
  expect((await read(caseId)).closedAt).not.toBeNull();
});

test('a stranger, a complaint, and what comes after the term have cases of their own, which lead to the ended one and back', async () => {
  const { caseId, number } = await answered();
  const subject = `Re: ${number}`;
  const stranger = { from: { address: 'cits@klients.example', identity: 'email' as const } };
  const others = [await receive({ subject, ...stranger }), await receive({ subject, text: 'Sūdzība par atbildi.' })];
  house.clock.advance(40 * 86_400_000);
  others.push(await receive({ subject, text: 'Pēc Jaunā gada.' }));
  expect((await read(caseId)).closedAt).not.toBeNull();
  expect((await read(others[1]?.caseId ?? '')).kind).toBe('complaint');
  for (const other of others) {
    expect(other.opened).toBe(true);
    expect(await tiesOf(other.caseId)).toEqual([number]);
  }
  expect((await tiesOf(caseId)).sort()).toEqual(others.map((other) => other.number).sort());
});

test('a report of a breach that names an ended case is withheld as any report is, and tied to nothing', async () => {
  const { caseId, number } = await answered();
  const report = await receive({ subject: `Re: ${number}`, text: 'Trauksmes cēlēja ziņojums par iepirkumu.' });
  expect(await read(report.caseId)).toMatchObject({ kind: 'whistleblower', subjectName: 'Trauksmes cēlējs' });
  // Not as somebody sees it, who would not be shown such a tie: as it stands.
  const ties = `select 1 from casework.link where '${report.caseId}' in (case_id, other_id) or '${caseId}' in (case_id, other_id)`;
  expect(await asAdmin(house.adminUrl, ties)).toEqual([]);
});
