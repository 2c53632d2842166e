import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import type { Tx } from '../../platform/db/index.js';
import { cases, incidents } from '../index.js';
import { receiveMessage } from '../intake/receive-message.js';
import { staff } from '../testing.js';
import { everyUnit, whoOf } from '../who.js';

const house = await testHouse();
const officer = staff('officer', ['service-desk']);
const stranger = staff('officer', ['records'], randomUUID());
const as = <T>(visitor: typeof officer, work: (tx: Tx) => Promise<T>) =>
  house.db('web').transaction(whoOf(visitor), work);

async function report(n: number, text = 'Kopš rīta nav radiosakaru.'): Promise<string> {
  const message = {
    channel: 'email',
    externalId: `<${randomUUID()}@test>`,
    originalSha256: '00'.repeat(32),
    receivedAt: house.clock.now(),
    from: { name: `Ziņotājs ${n}`, address: `zinotajs${n}@example.lv`, identity: 'email' },
    subject: 'Traucējums',
    text,
    references: [],
    attachments: [],
    kind: 'support',
    answerable: false,
  } as const;
  const taken = await house
    .db('worker')
    .transaction(everyUnit, (tx) => receiveMessage(house, tx, randomUUID(), message));
  return String(taken?.caseId);
}

const draft = {
  kind: 'incident',
  unit: 'service-desk',
  title: { lv: 'Nav radiosakaru Latgalē', en: 'No radio in Latgale' },
  systems: { lv: 'Radiosakari', en: 'Radio communications' },
  impact: { lv: 'Posteņi nevar sazināties ar centru.', en: 'Posts cannot reach the centre.' },
  workaround: { lv: 'Zvaniet pa tālruni.', en: 'Use the telephone.' },
  words: 'radiosakar, bāzes stacija',
  startedAt: house.clock.now(),
  expectedEnd: null,
} as const;
const open = () => as(officer, (tx) => incidents.openIncident(tx, officer, draft));
const tell = (id: string, resolves: 'no' | 'answer', lv: string, en: string) =>
  as(officer, (tx) => incidents.addUpdate(tx, officer, id, { body: { lv, en }, resolves }));

test('fifty reports are told once each, whoever tells twice, and what ends the incident answers and closes them', async () => {
  const id = await open();
  const reports: string[] = [];
  for (let n = 0; n < 50; n++) reports.push(await report(n));
  expect(await as(officer, (tx) => incidents.attachReports(tx, officer, id, reports))).toBe(50);
  expect(await as(officer, (tx) => incidents.attachReports(tx, officer, id, reports))).toBe(0);
  await tell(id, 'no', 'Tehniķi ir ceļā uz bāzes staciju.', 'Engineers are on their way to the base station.');
  await runJobs(house);
  const [update] = await as(officer, (tx) => incidents.listUpdates(tx, id));
  const again = `select graphile_worker.add_job('case:tell-reports', json_build_object('updateId', $1::text))`;
  await asAdmin(house.adminUrl, again, [update?.id]);
  await runJobs(house);
  const told = await asAdmin(
    house.adminUrl,
    `select count(*)::int as tellings, count(distinct case_id)::int as cases from casework.telling where notice = 'incident-update'`,
  );
  expect(told).toEqual([{ tellings: 50, cases: 50 }]);
  await tell(id, 'answer', 'Bāzes stacija atjaunota, sakari darbojas.', 'The base station works again.');
  await runJobs(house);
  const closed = await asAdmin(
    house.adminUrl,
    `select count(*)::int as closed, (select count(*)::int from casework.telling where notice = 'case-answered') as answers
     from casework.case_file where closed_at is not null`,
  );
  expect(closed).toEqual([{ closed: 50, answers: 50 }]);
  const entries = await as(officer, async (tx) =>
    cases.timelineOf(tx, officer, await cases.getCase(tx, String(reports[0]))),
  );
  expect(entries.filter(({ body }) => body === 'Bāzes stacija atjaunota, sakari darbojas.')).toHaveLength(1);
  await expect(tell(id, 'no', 'Vēl kaut kas par to pašu.', 'One more thing about it.')).rejects.toMatchObject({
    code: 'not-now',
  });
});

test('reports are proposed by their words, and the problem is proposed to its report', async () => {
  const id = await open();
  const about = await report(91, 'Bāzes stacija neatbild.');
  const other = await report(92, 'Aizmirsu paroli.');
  const incident = await as(officer, (tx) => incidents.getIncident(tx, id));
  const proposed = (await as(officer, (tx) => incidents.proposeReports(tx, officer, incident))).map((row) => row.id);
  expect(proposed).toContain(about);
  expect(proposed).not.toContain(other);
  const parents = await as(officer, (tx) => incidents.proposeIncidents(tx, officer, about));
  expect(parents.map((one) => one.id)).toContain(id);
  await as(officer, (tx) => incidents.attachReports(tx, officer, id, [about]));
  expect(await as(officer, (tx) => incidents.incidentOf(tx, about))).toMatchObject({ id });
  expect(await as(stranger, (tx) => incidents.listReports(tx, id))).toEqual([]);
  await expect(as(stranger, (tx) => incidents.attachReports(tx, stranger, id, [other]))).rejects.toMatchObject({
    code: 'not-found',
  });
  await as(officer, (tx) => incidents.detachReport(tx, officer, about));
  expect(await as(officer, (tx) => incidents.incidentOf(tx, about))).toBeUndefined();
});

test('anyone reads what was published, without names, and nothing else', async () => {
  const id = await open();
  const listed = () => house.db('web').transaction({}, incidents.listPublic);
  expect((await listed()).map((one) => one.id)).not.toContain(id);
  await expect(as(stranger, (tx) => incidents.publishIncident(tx, stranger, id))).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await as(officer, (tx) => incidents.publishIncident(tx, officer, id));
  await tell(id, 'no', 'Meklējam bojājuma vietu.', 'We are looking for the fault.');
  const found = (await listed()).find((one) => one.id === id);
  expect(found).toMatchObject({ title: draft.title, workaround: draft.workaround, resolvedAt: null });
  expect(found?.updates).toEqual([
    {
      at: house.clock.now(),
      body: { lv: 'Meklējam bojājuma vietu.', en: 'We are looking for the fault.' },
      resolves: false,
    },
  ]);
  expect(JSON.stringify(found)).not.toContain('Kļaviņa');
});
