import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { rigaInstant } from '../../platform/clock/index.js';
import { publishDraft, saveDraft, undoVersion } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import { cases, levels, matters } from '../index.js';
import { endAskedPause } from '../intake/end-pause.js';
import { receiveMessage } from '../intake/receive-message.js';
import { client, staff } from '../testing.js';
import { everyUnit, whoOf } from '../who.js';
import { raiseAlarms } from './alarms.js';

const house = await testHouse();
const officer = staff('officer', ['service-desk', 'records']);
const operator = staff('operator', ['service-desk']);
const board = staff('officer', ['administration'], randomUUID());
const at = (day: string, time: string) => house.clock.set(rigaInstant(day, time));
beforeEach(() => at('2026-11-25', '10:00'));

const as = <T>(visitor: typeof officer, work: (tx: Tx) => Promise<T>) =>
  house.db('web').transaction(whoOf(visitor), work);
/** A report by mail; a question where the kind says so. */
async function report(kind: 'support' | 'question' = 'support'): Promise<string> {
  const message = {
    channel: 'email',
    externalId: `<${randomUUID()}@test>`,
    originalSha256: '00'.repeat(32),
    receivedAt: house.clock.now(),
    from: { name: 'Ilze', address: 'ilze@example.lv', identity: 'email' },
    subject: 'Nedarbojas',
    text: 'Sistēma neatveras.',
    references: [],
    attachments: [],
    kind,
  } as const;
  const taken = await house
    .db('worker')
    .transaction(everyUnit, (tx) => receiveMessage(house, tx, randomUUID(), message));
  return String(taken?.caseId);
}
const read = (id: string) => as(officer, (tx) => cases.getCase(tx, id));
async function ring(): Promise<void> {
  while ((await house.db('worker').transaction(everyUnit, raiseAlarms)) > 0);
}
const alarmsOf = (id: string) =>
  asAdmin(
    house.adminUrl,
    'select rule, to_unit as unit, to_key as key from casework.alarm where case_id = $1 order by at, rule',
    [id],
  );

test('a report of a fault gets its usual priority when it comes, a question has the term of the law alone', async () => {
  const fault = await read(await report());
  expect(fault).toMatchObject({ priority: 'P4', respondBy: rigaInstant('2026-11-26', '17:00'), respondedAt: null });
  expect(fault.dueOn).not.toBeNull();
  expect(await read(await report('question'))).toMatchObject({ priority: null, resolveBy: null });
});

test('an operator says how much is touched and how pressing it is; a change needs a reason and keeps both', async () => {
  const id = await report();
  const set = (reason: string) =>
    as(operator, (tx) => levels.setPriority(tx, operator, id, { impact: 1, urgency: 1, reason }));
  await expect(set('')).rejects.toMatchObject({ code: 'not-valid' });
  expect(await set('Nedarbojas visiem robežsardzes posteņiem.')).toBe('P1');
  expect(await read(id)).toMatchObject({
    respondBy: rigaInstant('2026-11-25', '10:15'),
    resolveBy: rigaInstant('2026-11-25', '14:00'),
  });
  const kept = await asAdmin(
    house.adminUrl,
    'select priority from casework.case_priority where case_id = $1 order by id',
    [id],
  );
  expect(kept).toEqual([{ priority: 'P4' }, { priority: 'P1' }]);
  await expect(
    as(board, (tx) => levels.setPriority(tx, board, id, { impact: 3, urgency: 3, reason: 'Nav mana nodaļa.' })),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('the first response is a human’s word to the client, and the clock stands still while the client is asked', async () => {
  const id = await report();
  await as(officer, (tx) =>
    levels.setPriority(tx, officer, id, { impact: 1, urgency: 2, reason: 'Skar vairākas iestādes.' }),
  );
  await as(officer, (tx) => cases.assignCase(tx, officer, id));
  await as(officer, (tx) => cases.addNote(tx, officer, id, 'Skatos žurnālos.'));
  expect(await read(id)).toMatchObject({ respondedAt: null, resolveBy: rigaInstant('2026-11-25', '18:00') });
  at('2026-11-25', '10:20');
  await as(officer, (tx) => cases.askClient(tx, officer, id, 'Kāds ir kļūdas teksts?'));
  expect((await read(id)).respondedAt).toEqual(rigaInstant('2026-11-25', '10:20'));
  at('2026-11-25', '18:30');
  await ring();
  expect(await alarmsOf(id)).toEqual([]);
  await house.db('worker').transaction(everyUnit, async (tx) => {
    await endAskedPause(tx, await cases.getCase(tx, id), 'Kods 503.');
  });
  expect(await read(id)).toMatchObject({
    respondBy: rigaInstant('2026-11-25', '10:30'),
    resolveBy: rigaInstant('2026-11-26', '02:10'),
  });
});

test('staff are warned before the end, at it and after it, each once, and again only for a target that has moved', async () => {
  const id = await report();
  await as(officer, (tx) =>
    levels.setPriority(tx, officer, id, { impact: 1, urgency: 1, reason: 'Radiosakaru nav nekur.' }),
  );
  await as(officer, (tx) => cases.assignCase(tx, officer, id));
  for (const time of ['10:05', '10:10', '10:11', '10:15', '10:31']) {
    at('2026-11-25', time);
    await Promise.all([ring(), ring()]);
  }
  const key = officer.person.key;
  const response = [
    { rule: 'response-soon-urgent', unit: 'service-desk', key: null },
    { rule: 'response-late', unit: 'service-desk', key: null },
    { rule: 'response-late-p1', unit: 'administration', key: null },
  ];
  expect(await alarmsOf(id)).toEqual(response);
  await as(officer, (tx) => cases.askClient(tx, officer, id, 'Kurā apgabalā?'));
  await house.db('worker').transaction(everyUnit, async (tx) => {
    await endAskedPause(tx, await cases.getCase(tx, id), 'Latgalē.');
  });
  at('2026-11-25', '15:30');
  await ring();
  expect(await alarmsOf(id)).toEqual([
    ...response,
    { rule: 'resolution-late', unit: 'service-desk', key },
    { rule: 'resolution-late-urgent', unit: 'administration', key: null },
    { rule: 'resolution-soon-urgent', unit: 'service-desk', key },
  ]);
  const mine = await as(officer, (tx) => levels.listAlarms(tx, officer, ['service-desk']));
  expect(mine.filter(({ caseId }) => caseId === id)).toHaveLength(4);
  const told = async () =>
    (await as(board, (tx) => levels.listAlarms(tx, board, ['administration']))).filter(({ caseId }) => caseId === id);
  expect((await told())[0]).toMatchObject({ mine: false });
  // Whoever was told of another unit's case need not look after it once it has ended.
  await as(officer, (tx) => cases.answerCase(tx, officer, id, 'Sakari ir atjaunoti.'));
  expect(await told()).toEqual([]);
});

test('a case that is taken up again is promised both clocks anew, from the moment it is reopened', async () => {
  const id = await report();
  await as(officer, (tx) => cases.assignCase(tx, officer, id));
  await as(officer, (tx) => matters.forwardCase(tx, officer, id, { authority: 'VDAA', why: 'Tā ir viņu sistēma.' }));
  at('2026-11-30', '09:00');
  await as(officer, (tx) => matters.reopenCase(tx, officer, id, 'Iestāde to atsūtīja atpakaļ.'));
  // P4: one working day to answer, ten to solve.
  expect(await read(id)).toMatchObject({
    respondBy: rigaInstant('2026-12-01', '17:00'),
    resolveBy: rigaInstant('2026-12-14', '17:00'),
    respondedAt: null,
  });
  at('2026-11-30', '10:00');
  await as(officer, (tx) => cases.assignCase(tx, officer, id));
  await as(officer, (tx) => cases.askClient(tx, officer, id, 'Kas tieši nedarbojas?'));
  at('2026-12-02', '10:00');
  await house.db('worker').transaction(everyUnit, async (tx) => {
    await endAskedPause(tx, await cases.getCase(tx, id), 'Nekas.');
  });
  expect((await read(id)).resolveBy).toEqual(rigaInstant('2026-12-16', '17:00'));
});

test('what is promised anew is written down when the client has it taken up again, too', async () => {
  const id = await report();
  await asAdmin(house.adminUrl, 'update casework.case_file set subject_key = $2 where id = $1', [
    id,
    client.actingFor.key,
  ]);
  await as(officer, (tx) => cases.assignCase(tx, officer, id));
  await as(officer, (tx) => cases.answerCase(tx, officer, id, 'Izdarīts.'));
  at('2026-11-30', '09:00');
  await as(client, (tx) => matters.reopenByClient(tx, client, id, 'Joprojām nedarbojas.'));
  expect(
    await asAdmin(
      house.adminUrl,
      'select started_at, respond_by from casework.case_priority where case_id = $1 order by id',
      [id],
    ),
  ).toMatchObject([
    {},
    { started_at: rigaInstant('2026-11-30', '09:00'), respond_by: rigaInstant('2026-12-01', '17:00') },
  ]);
});

test('an escalation finds whoever is on duty at that moment, each once', async () => {
  const id = await report();
  const weight = { impact: 1, urgency: 1, reason: 'Radiosakaru nav nekur.' } as const;
  await as(officer, (tx) => levels.setPriority(tx, officer, id, weight));
  const shift = (key: string, from: string, to: string) =>
    asAdmin(
      house.adminUrl,
      `insert into casework.shift (id, unit, starts_at, ends_at, person_key, person_name, entered_by, entered_at)
        values (gen_random_uuid(), 'service-desk', $2, $3, $1, 'Santa', $1, $2)`,
      [key, rigaInstant('2026-11-25', from).toISOString(), rigaInstant('2026-11-25', to).toISOString()],
    );
  await shift('person:day', '07:00', '10:12');
  await shift('person:night', '10:12', '19:00');
  await shift('person:second', '10:00', '19:00');
  for (const time of ['10:10', '10:15']) {
    at('2026-11-25', time);
    await Promise.all([ring(), ring()]);
  }
  const told = (await alarmsOf(id)).map(({ rule, key }) => `${rule} ${key}`).sort();
  expect(told).toEqual([
    'response-late person:night',
    'response-late person:second',
    'response-soon-urgent person:day',
    'response-soon-urgent person:second',
  ]);
});

test('a promise is changed on a day ahead, holds from then on, and what was promised before stays; it is undone as well', async () => {
  const editor = { kind: 'staff', key: 'person:editor', name: 'Redaktore' } as const;
  const web = house.db('web');
  const before = { hours: 'always', responseAmount: 15, responseUnit: 'minutes' } as const;
  const content = { ...before, responseAmount: 10, resolutionAmount: 240, resolutionUnit: 'minutes' };
  const from = rigaInstant('2026-12-01');
  const draft = { kind: 'level', key: 'P1', content, from, note: 'Ātrāk.', seen: 1 };
  await expect(
    web.transaction({}, (tx) => saveDraft(tx, levels.promiseSet, editor, { ...draft, key: 'P9' })),
  ).rejects.toMatchObject({ code: 'not-valid' });
  const { id, hash } = await web.transaction({}, (tx) => saveDraft(tx, levels.promiseSet, editor, draft));
  await web.transaction({}, (tx) => publishDraft(tx, levels.promiseSet, editor, id, hash));
  const urgent = async () => {
    const fault = await report();
    const weight = { impact: 1, urgency: 1, reason: 'Nedarbojas nekas.' } as const;
    await as(officer, (tx) => levels.setPriority(tx, officer, fault, weight));
    return (await read(fault)).respondBy;
  };
  expect(await urgent()).toEqual(rigaInstant('2026-11-25', '10:15'));
  at('2026-12-01', '10:00');
  expect(await urgent()).toEqual(rigaInstant('2026-12-01', '10:10'));
  await web.transaction({}, (tx) => undoVersion(tx, levels.promiseSet, editor, id));
  at('2026-12-02', '10:00');
  expect(await urgent()).toEqual(rigaInstant('2026-12-02', '10:15'));
});
