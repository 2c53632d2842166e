import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import type { Actor } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { createWeb } from '../../platform/http/index.js';
import { createRoom } from './channel.js';
import * as phone from './index.js';
import { putMonths } from './simulator/demonstrate-months.js';
import { exchangeOf, silence } from './testing.js';

const house = await testHouse();
const web = await createWeb({ house });
const room = createRoom(house);
await room.pages?.(web);
afterAll(() => web.close());
const pbx = exchangeOf(house, web);
const santa: Actor = { kind: 'staff', key: `person:${randomUUID()}`, name: 'Santa' };
const edgars: Actor = { kind: 'staff', key: `person:${randomUUID()}`, name: 'Edgars' };
const run = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction({}, work);
const callOf = async (pbxId: string) =>
  (await asAdmin(house.adminUrl, 'select * from phone.call where pbx_id = $1', [pbxId]))[0];
const idOf = async (pbxId: string) => String((await callOf(pbxId))?.id);
const auditOf = async (deed: string) =>
  asAdmin(house.adminUrl, 'select * from audit.entry where deed = $1 order by id', [deed]);

test('a call that rings waits for an operator, whatever the notation of the number', async () => {
  for (const from of ['+371 26 000 001', '0037126000001', '26000001', '371 26000001']) {
    const call = randomUUID();
    expect((await pbx.tell(call, 'ringing', { from })).statusCode).toBe(202);
    expect(await callOf(call)).toMatchObject({ caller: '+37126000001' });
    expect((await run(phone.listWaiting)).map(({ id }) => id)).toContain(await idOf(call));
    await pbx.tell(call, 'ended');
  }
  const withheld = randomUUID();
  await pbx.tell(withheld, 'ringing', { from: 'anonymous' });
  expect(await callOf(withheld)).toMatchObject({ caller: null });
  await pbx.tell(withheld, 'abandoned');
});

test('nobody but the exchange tells of calls, and no message of it serves twice', async () => {
  const body = pbx.bodyOf('x', 'ringing');
  const headers = pbx.sign(body);
  expect((await pbx.post(body, {})).statusCode).toBe(401);
  expect((await pbx.post(body.replace('"x"', '"y"'), headers)).statusCode).toBe(401);
  expect((await pbx.post(body, pbx.sign(body, '/elsewhere'))).statusCode).toBe(401);
  house.clock.advance(6 * 60_000);
  expect((await pbx.post(body, headers)).statusCode).toBe(401);
  const fresh = pbx.sign(body);
  expect((await pbx.post(body, fresh)).statusCode).toBe(202);
  expect((await pbx.post(body, fresh)).statusCode).toBe(401);
  expect((await pbx.post('{', pbx.sign('{'))).statusCode).toBe(422);
  await pbx.tell('x', 'abandoned');
});

test('events twice and in any order make the same call', async () => {
  const at = (second: number) => new Date(house.clock.now().getTime() + second * 1000).toISOString();
  const events = [
    { event: 'ringing', at: at(0), from: '26000002' },
    { event: 'answered', at: at(9) },
    { event: 'held', at: at(30), seconds: 12 },
    { event: 'transferred', at: at(60), to: 'records' },
    { event: 'ended', at: at(90) },
  ].map((event, index) => ({ ...event, no: index }));
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...events, ...events], { minLength: 10 }), async (order) => {
      const call = randomUUID();
      for (const { event, no, ...rest } of order) {
        const body = JSON.stringify({ id: `${call.slice(0, 30)}-${no}`, call, event, ...rest });
        await pbx.post(body, pbx.sign(body));
      }
      const { id, pbx_id, first_at, ...rest } = (await callOf(call)) ?? {};
      seen.add(JSON.stringify(rest));
    }),
    { numRuns: 12 },
  );
  expect(seen.size).toBe(1);
});

test('at night only the urgent are put through; the others hear when we are there and may ask to be called', async () => {
  house.clock.set('2026-11-25T22:00:00Z');
  const said = async (priority: string) => (await pbx.tell(randomUUID(), 'ringing', { priority })).json();
  expect(await said('P1')).toMatchObject({ next: 'queue' });
  expect(await said('P4')).toMatchObject({ next: 'call-back', opensAt: '2026-11-26T06:30:00.000Z' });
  house.clock.set('2026-11-26T08:00:00Z');
  expect(await said('P4')).toMatchObject({ next: 'queue' });
  await asAdmin(house.adminUrl, 'update phone.call set abandoned_at = first_at where abandoned_at is null');
});

test('one call is taken by one operator, and ends with what it was', async () => {
  const call = randomUUID();
  await pbx.tell(call, 'ringing', { from: '26000003' });
  const id = await idOf(call);
  await run((tx) => phone.takeCall(tx, santa, id));
  await expect(run((tx) => phone.takeCall(tx, edgars, id))).rejects.toMatchObject({ code: 'not-now' });
  await run((tx) => phone.takeCall(tx, santa, id));
  expect(await auditOf('channels/phone:take')).toHaveLength(1);
  expect(await run((tx) => phone.getCall(tx, id))).toMatchObject({ takenName: 'Santa', noticeAt: expect.any(Date) });
  await expect(run((tx) => phone.finishCall(tx, edgars, id, 'advice', ''))).rejects.toMatchObject({ code: 'not-now' });
  await run((tx) => phone.finishCall(tx, santa, id, 'advice', 'Pateikts darba laiks.'));
  expect(await run((tx) => phone.listUnfinished(tx, santa.key))).toEqual([]);
});

test('the figures follow from the instants of the calls', async () => {
  house.clock.set('2026-11-27T08:00:00Z');
  const start = house.clock.now();
  const at = (second: number) => ({ at: new Date(start.getTime() + second * 1000).toISOString() });
  const life = async (...events: [string, number][]) => {
    const call = randomUUID();
    for (const [event, second] of events) await pbx.tell(call, event, at(second));
  };
  await life(['ringing', 0], ['answered', 10], ['ended', 110]);
  await life(['ringing', 0], ['answered', 40], ['ended', 240]);
  await life(['ringing', 0], ['abandoned', 3]);
  await life(['ringing', 0], ['abandoned', 60]);
  await life(['ringing', 0]);
  house.clock.advance(30_000);
  expect(await run((tx) => phone.figuresSince(tx, start))).toEqual({
    waiting: 1,
    longest: 30,
    answered: 2,
    abandoned: 2,
    serviceLevel: 1 / 3,
    averageWait: 25,
    averageHandling: 150,
    abandonRate: 0.25,
  });
});

test('a recording is kept sealed with its call, heard with a purpose only, and destroyed at the end of its term', async () => {
  const [call, sound] = [randomUUID(), silence()];
  const sha256 = createHash('sha256').update(sound).digest('hex');
  expect((await pbx.push(call, sound)).statusCode).toBe(404);
  await pbx.tell(call, 'ringing');
  await pbx.tell(call, 'recording-ready', { sha256, pauses: [{ from: 5, to: 9, why: 'payment' }] });
  expect((await pbx.push(call, silence(900))).statusCode).toBe(422);
  expect((await pbx.push(call, Buffer.from('<html>'))).statusCode).toBe(422);
  expect((await pbx.push(call, sound)).statusCode).toBe(204);
  expect((await pbx.push(call, sound)).statusCode).toBe(204);
  const id = await idOf(call);
  const [kept] = await asAdmin(house.adminUrl, 'select bytes from phone.recording where call_id = $1', [id]);
  expect(Buffer.from(kept?.bytes as Buffer).includes(sound.subarray(44))).toBe(false);
  const listening = await run((tx) =>
    phone.recordings.beginListening(
      tx,
      santa,
      { id, caseNumber: 'IC/2026/2-02/9', subjectKey: edgars.key },
      { purpose: 'phone:quality', reason: 'Izlases pārbaude' },
    ),
  );
  expect((await run((tx) => phone.recordings.soundFor(house, tx, santa.key, listening))).bytes).toEqual(sound);
  await expect(run((tx) => phone.recordings.soundFor(house, tx, edgars.key, listening))).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await auditOf('channels/phone:listen')).toMatchObject([{ subject: edgars.key, purpose: 'phone:quality' }]);
  const isThere = async () => {
    await house.db('worker').transaction({}, async (tx) => {
      await room.jobs?.['channels/phone:destroy']?.({}, contextOf(tx));
    });
    return (await run((tx) => phone.recordings.findRecording(tx, id)))?.destroyedAt === null;
  };
  const contextOf = (tx: Tx) => ({
    log: house.log,
    attempt: 1,
    isLastAttempt: false,
    transaction: <T>(_who: unknown, work: (tx: Tx) => Promise<T>) => work(tx),
  });
  house.clock.advance(89 * 86_400_000);
  expect(await isThere()).toBe(true);
  await run((tx) => phone.recordings.askPermission(tx, santa, id, 'hold', 'Tiesvedība par šo zvanu.'));
  const [asked] = await run((tx) => phone.recordings.listPermissions(tx, id));
  const hold = String(asked?.id);
  await expect(run((tx) => phone.recordings.approvePermission(tx, santa, id, hold))).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await run((tx) => phone.recordings.approvePermission(tx, edgars, id, hold));
  house.clock.advance(2 * 86_400_000);
  expect(await isThere()).toBe(true);
  await run((tx) => phone.recordings.liftHold(tx, santa, id, hold));
  expect(await isThere()).toBe(false);
  expect(await auditOf('channels/phone:destroy')).toHaveLength(1);
  await runJobs(house, [room]);
});

test('a recording leaves Lete only by two people, once, within a day', async () => {
  const [call, sound] = [randomUUID(), silence()];
  await pbx.tell(call, 'ringing');
  await pbx.push(call, sound);
  const id = await idOf(call);
  await run((tx) => phone.recordings.askPermission(tx, santa, id, 'export', 'Policijas pieprasījums Nr. 7.'));
  const [asked] = await run((tx) => phone.recordings.listPermissions(tx, id));
  const permission = String(asked?.id);
  const take = (who: Actor) => run((tx) => phone.recordings.exportRecording(house, tx, who, id, permission));
  await expect(take(santa)).rejects.toMatchObject({ code: 'not-allowed' });
  await run((tx) => phone.recordings.approvePermission(tx, edgars, id, permission));
  await expect(take(edgars)).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await take(santa)).bytes).toEqual(sound);
  await expect(take(santa)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a caller who presses the key to be called is on the list once, and has not given up', async () => {
  house.clock.set('2027-12-24T20:00:00Z');
  const call = randomUUID();
  await pbx.tell(call, 'ringing', { from: '26 000 008' });
  await pbx.tell(call, 'call-back-asked');
  await pbx.tell(call, 'call-back-asked');
  await pbx.tell(call, 'abandoned');
  const [waits, ...more] = await run(phone.listCallBacks);
  expect(more).toEqual([]);
  // Called within four hours of the office opening: Christmas is over on Monday the 27th.
  expect(waits).toMatchObject({ phone: '+37126000008', dueAt: new Date('2027-12-27T10:30:00Z') });
  const since = new Date('2027-12-24T00:00:00Z');
  expect(await run((tx) => phone.figuresSince(tx, since))).toMatchObject({ abandoned: 0, waiting: 0 });
  expect(await run((tx) => phone.listPast(tx, since, 'abandoned'))).toEqual([]);
  await run((tx) => phone.endCallBack(tx, santa, String(waits?.id), 'reached'));
  await pbx.tell(randomUUID(), 'call-back-asked');
  expect(await run(phone.listCallBacks)).toEqual([]);
});

test('who asks to be called is called once', async () => {
  const dueAt = new Date(house.clock.now().getTime() + 3_600_000);
  await run((tx) => phone.askCallBack(tx, { phone: '+37126000009', name: 'Juris', about: 'Par izziņu', dueAt }));
  const [waits] = await run(phone.listCallBacks);
  await run((tx) => phone.endCallBack(tx, santa, String(waits?.id), 'reached'));
  await expect(run((tx) => phone.endCallBack(tx, edgars, String(waits?.id), 'reached'))).rejects.toMatchObject({
    code: 'not-now',
  });
  expect(await run(phone.listCallBacks)).toEqual([]);
});

test('a code from the client’s portal proves the caller, once, within ten minutes, in three tries a call', async () => {
  const client = { key: `person:${randomUUID()}`, name: 'Anna Bērziņa' } as const;
  const anna: Actor = { kind: 'person', ...client };
  const taken = async () => {
    const call = randomUUID();
    await pbx.tell(call, 'ringing');
    const id = await idOf(call);
    await run((tx) => phone.takeCall(tx, santa, id));
    return id;
  };
  const show = () => run((tx) => phone.proofs.showCode(house, tx, anna, client));
  const say = (id: string, code: string) => run((tx) => phone.proofs.proveByCode(house, tx, santa, id, code));
  const [first, second] = [await taken(), await taken()];
  const old = await show();
  const code = await show();
  expect(await say(first, old)).toBe(false);
  expect(await say(first, code.toLowerCase().replace('-', ' '))).toBe(true);
  expect(await run((tx) => phone.getCall(tx, first))).toMatchObject({ provenBy: 'code', subjectKey: client.key });
  expect(await say(second, code)).toBe(false);
  const late = await show();
  house.clock.advance(11 * 60_000);
  expect(await say(second, late)).toBe(false);
  expect(await say(second, 'x')).toBe(false);
  expect(await say(second, await show())).toBe(false);
  expect(await run((tx) => phone.proofs.strengthOf(tx, 'code'))).toMatchObject({ assurance: 'substantial' });
  expect(await auditOf('channels/phone:prove-failed')).toHaveLength(5);
});

test('the demonstration’s months of calls are known by who took them, whatever ids an earlier edition gave them', async () => {
  const calls = async () => Number((await asAdmin(house.adminUrl, 'select count(*) from phone.call'))[0]?.count);
  const call = randomUUID();
  await pbx.tell(call, 'ringing');
  await asAdmin(house.adminUrl, 'update phone.call set taken_by = $1, taken_at = rang_at where pbx_id = $2', [
    'person:de0c0000-0000-4000-a000-000000000000',
    call,
  ]);
  const before = await calls();
  await run(putMonths);
  expect(await calls()).toBe(before);
});
