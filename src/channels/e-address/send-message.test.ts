import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { agencyOn, agencySet, kinds } from '../../agency/index.js';
import { calendarOf } from '../../platform/calendar/index.js';
import { approveDraft, publishDraft, saveDraft } from '../../platform/dataset/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationEntities } from '../../registers/legal-entities/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { createRoom } from './channel.js';
import { deemedNotifiedOn, hasActiveAddress, listSent, sendByEAddress } from './index.js';
import { carryingLook } from './looks.js';
import { simulatorPath } from './open-gateway.js';
import { openLetter } from './simulator/letters.js';
import { boxOf, connect } from './testing.js';

const { plain, house, room, keys, worker, add, lettersIn } = await connect();
const { anna, karlis, liga } = demonstrationPeople;
const calendar = calendarOf();
const run = () => runJobs(plain, [room]);
const sentOf = (caseId: string) => worker.transaction({}, (tx) => listSent(tx, calendar, caseId));
const bytes = Buffer.alloc(512 * 1024, 'ā');

function order(caseId: string, to: `person:${string}` | `entity:${string}`, over: Partial<{ key: string }> = {}) {
  const attachments = [
    { name: 'izziņa.pdf', type: 'application/pdf', bytes },
    { name: 'tukša.txt', type: 'text/plain', bytes: Buffer.alloc(0) },
  ];
  return {
    key: `test:${caseId}`,
    caseId,
    caseNumber: 'IC/2026/2-01/9',
    to,
    title: 'Izziņa',
    text: 'Pielikumā izziņa.',
    attachments,
    ...over,
  };
}
const send = (given: ReturnType<typeof order>) => worker.transaction({}, (tx) => sendByEAddress(plain, tx, given));

test('a person’s message leaves signed, is confirmed by the server, and is opened', async () => {
  const caseId = randomUUID();
  await send(order(caseId, `person:${anna.id}`));
  expect(await sentOf(caseId)).toMatchObject([{ state: 'queued' }]);
  await run();
  const [sent] = await sentOf(caseId);
  expect(sent).toMatchObject({ state: 'sent', sentAt: house.clock.now(), notifiedOn: '2026-11-27' });
  const [letter] = await lettersIn('anna');
  expect(letter).toMatchObject({ title: 'Izziņa', opened: false, files: ['izziņa.pdf', 'tukša.txt'] });
  await plain.db('web').transaction({}, (tx) => openLetter(tx, keys, boxOf('anna'), letter?.id ?? ''));
  await add('follow');
  await run();
  expect(await sentOf(caseId)).toMatchObject([{ state: 'delivered' }]);
});

test('a company’s message is encrypted on its way, and its digests hold when it is opened', async () => {
  const caseId = randomUUID();
  await send(order(caseId, `entity:${demonstrationEntities.fictitiousForest.id}`));
  await run();
  expect(await sentOf(caseId)).toMatchObject([{ state: 'sent' }]);
  const [section] = await asAdmin(
    plain.adminUrl,
    `select bytes from e_address.simulated_section s join e_address.simulated_message m on m.id = s.message
     where m.recipient = $1 and position = 0 order by length(bytes) desc limit 1`,
    [boxOf('fictitiousForest').address],
  );
  expect(Buffer.compare(section?.bytes as Buffer, bytes)).not.toBe(0);
});

test('the same key is sent once, however often it is asked for', async () => {
  const caseId = randomUUID();
  await Promise.all(Array.from({ length: 5 }, () => send(order(caseId, `person:${karlis.id}`))));
  await run();
  await run();
  expect(await sentOf(caseId)).toHaveLength(1);
  expect(await lettersIn('karlis')).toHaveLength(1);
});

test('who has no active address is not written to there, and that is told', async () => {
  const look = carryingLook('IC/2026/2-01/9');
  expect(await hasActiveAddress(house, worker, look, `person:${liga.id}`)).toBe('none');
  expect(await hasActiveAddress(house, worker, look, `person:${anna.id}`)).toBe('active');
  const caseId = randomUUID();
  await send(order(caseId, `person:${liga.id}`));
  await run();
  expect(await sentOf(caseId)).toMatchObject([{ state: 'failed', failure: 'no-active-address' }]);
  const lines = await asAdmin(plain.adminUrl, `select from audit.entry where deed = 'channels/e-address:look-up'`);
  expect(lines.length).toBeGreaterThanOrEqual(3);
});

test('while the service is down a message waits, and its outcome is unknown rather than none', async () => {
  const down: House = {
    ...house,
    settings: { ...house.settings, LETE_E_ADDRESS_URL: `http://127.0.0.1:9${simulatorPath}` },
  };
  const look = carryingLook(undefined);
  expect(await hasActiveAddress(down, worker, look, `person:${karlis.id}`)).toBe('active');
  house.clock.advance(11 * 60_000);
  expect(await hasActiveAddress(down, worker, look, `person:${karlis.id}`)).toBe('unknown');
  const caseId = randomUUID();
  await send(order(caseId, `person:${karlis.id}`));
  await runJobs(plain, [createRoom(down)]);
  expect(await sentOf(caseId)).toMatchObject([{ state: 'queued', failure: 'Error' }]);
  const handler = room.jobs?.['channels/e-address:send'];
  const [{ id } = { id: '' }] = await sentOf(caseId);
  const context = { log: plain.log, attempt: 12, isLastAttempt: true, transaction: worker.transaction };
  await createRoom(down).jobs?.['channels/e-address:send']?.({ outgoingId: id }, context);
  expect(await sentOf(caseId)).toMatchObject([{ state: 'failed' }]);
  await handler?.({ outgoingId: id }, context);
  expect(await sentOf(caseId)).toMatchObject([{ state: 'failed' }]);
});

test('a sender that died after handing over asks before it sends again', async () => {
  const caseId = randomUUID();
  await send(order(caseId, `person:${karlis.id}`));
  await run();
  const before = (await lettersIn('karlis')).length;
  await asAdmin(plain.adminUrl, 'update e_address.outgoing set sent_at = null, proof = null where case_id = $1', [
    caseId,
  ]);
  const [{ id } = { id: '' }] = await sentOf(caseId);
  await worker.transaction({}, (tx) => addJob(tx, 'channels/e-address:send', { outgoingId: id }));
  await run();
  expect(await sentOf(caseId)).toMatchObject([{ state: 'sent' }]);
  expect(await lettersIn('karlis')).toHaveLength(before);
});

test('no personal code stands in the clear in what the room keeps, nor in jobs', async () => {
  for (const table of [
    'e_address.outgoing',
    'e_address.incoming',
    'e_address.lookup',
    'graphile_worker._private_jobs',
  ]) {
    const rows = await asAdmin(plain.adminUrl, `select t::text as row from ${table} t`);
    expect(rows.filter(({ row }) => String(row).includes(anna.personalCode))).toEqual([]);
  }
});

test('one counts as notified on the second working day after the sending', () => {
  const on = (instant: string) => deemedNotifiedOn(calendar, new Date(instant));
  expect(on('2026-11-25T08:00:00Z')).toBe('2026-11-27');
  expect(on('2026-11-27T08:00:00Z')).toBe('2026-12-01');
  expect(on('2026-11-28T08:00:00Z')).toBe('2026-12-01');
  // 18 November is a holiday; the evening in UTC is the next day in Riga.
  expect(on('2026-11-17T08:00:00Z')).toBe('2026-11-20');
  expect(on('2026-11-17T22:30:00Z')).toBe('2026-11-20');
  expect(on('2026-12-23T08:00:00Z')).toBe('2026-12-29');
  expect(on('2027-03-25T08:00:00Z')).toBe('2027-03-31');
  expect(on('2028-11-17T08:00:00Z')).toBe('2028-11-22');
});

test('letters leave under the name and e-address that the agency has published, from that moment on', async () => {
  const actor = (n: number) => ({ kind: 'staff', key: `person:${randomUUID()}`, name: `Redaktors ${n}` }) as const;
  const [one, other] = [actor(1), actor(2)];
  const now = house.clock.now();
  await plain.db('web').transaction({}, async (tx) => {
    const own = (await agencyOn(tx)).find(kinds.requisites, 'agency');
    const name = { lv: 'Datu centrs', en: 'Data Centre' };
    const content = { ...own?.content, name, eAddress: '_JAUNA@90000289913' };
    const draft = { kind: 'requisites', key: 'agency', content, from: now, note: '', seen: own?.version ?? 0 };
    const { id, hash } = await saveDraft(tx, agencySet, one, draft);
    await publishDraft(tx, agencySet, one, id, hash);
    await approveDraft(tx, agencySet, other, id, hash);
  });
  await send(order(randomUUID(), `person:${anna.id}`, { key: 'test:renamed' }));
  await run();
  const sent = await asAdmin(
    plain.adminUrl,
    `select sender from e_address.simulated_message where sender_section like '%Datu centrs%'`,
  );
  expect(sent).toEqual([{ sender: '_JAUNA@90000289913' }]);
});
