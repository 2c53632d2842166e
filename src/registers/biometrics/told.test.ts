import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { type Look, looksAbout, type SubjectKey } from '../../audit/index.js';
import type { RefusedLine } from '../../platform/bulk/index.js';
import { demonstrationIds as ids } from '../../platform/generate/index.js';
import { faceSecret } from './face.js';
import { records } from './import.js';
import { approveDisclosure, listCovert, lookCovertly, openFace, proposeDisclosure, recordsToldTo } from './index.js';
import { makeUpFace } from './made-up-face.js';
import { createRoom, register } from './register.js';
import { tOf } from './testing-timing.js';

const house = await testHouse({ LETE_DEMO_PEOPLE: '100' });
const room = createRoom(house);
const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const [anna, janis, nobody] = [ids.anna, ids.janis, ids.roberts].map((id): SubjectKey => `person:${id}`) as [
  SubjectKey,
  SubjectKey,
  SubjectKey,
];
const told = (subject: SubjectKey) => house.db('web').transaction({}, (tx) => recordsToldTo(tx, look, subject));

beforeAll(async () => {
  await room.demonstrate?.();
  await room.demonstrate?.();
});

describe('what a person may know', () => {
  test('a person sees what was collected for documents, with the face image that lies sealed', async () => {
    const records = await told(anna);
    expect(records.map(({ ground }) => ground)).toEqual(['passport', 'identity-card', 'driving-licence']);
    const face = records[0] && openFace(house, records[0]);
    expect(face?.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    const [kept] = await asAdmin(
      house.adminUrl,
      `select count(*)::int as n from biometrics.record where position('\\xffd8ff'::bytea in face_sealed) > 0`,
    );
    expect(kept?.n).toBe(0);
    expect(() => openFace(house, { id: records[1]?.id ?? '', sealedFace: records[0]?.sealedFace ?? '' })).toThrow();
  });

  test('what is kept in criminal procedure is not told, not even by a count in the audit', async () => {
    expect(await told(janis)).toEqual([]);
    expect(await told(nobody)).toEqual([]);
    const lines = await asAdmin(
      house.adminUrl,
      `select count, detail from audit.entry where deed = 'registers/biometrics:told' and subject = any($1)`,
      [[janis, nobody]],
    );
    expect(lines).toEqual(Array(2).fill({ count: 0, detail: null }));
  });

  test('nothing kept and nothing that may be told take the same time', async () => {
    expect(Math.abs(await tOf(house, look, [janis, nobody], 1000))).toBeLessThan(4.5);
  });

  test('nobody reads the tables, and only institutions may look without telling', async () => {
    for (const role of ['web', 'worker', 'exchange'] as const)
      await expect(house.db(role).pool.query('select from biometrics.record')).rejects.toThrow('permission denied');
    for (const role of ['web', 'worker'] as const)
      await expect(house.db(role).transaction({}, (tx) => lookCovertly(tx, look, anna))).rejects.toThrow('permission');
  });
});

describe('a covert look', () => {
  const police: Look = {
    actor: { kind: 'employee', key: 'system:police', name: 'Izmeklētāja', institution: 'Valsts policija' },
    purpose: 'criminal-procedure',
    legalGround: 'Kriminālprocesa likums, 190. pants',
    caseNumber: 'KP-1',
  };
  const officer = (id: string): Look => ({
    ...look,
    actor: { kind: 'staff', key: `person:${id}`, name: id === ids.dace ? 'Dace' : 'Normunds' },
  });
  const asWeb = <T>(work: Parameters<ReturnType<typeof house.db>['transaction']>[1]) =>
    house.db('web').transaction({}, work) as Promise<T>;
  const seenByHer = () =>
    house
      .db('web')
      .transaction({ subjects: [anna] }, async (tx) => (await looksAbout(tx, anna)).map(({ deed }) => deed));
  let id = '';

  test('the register answers it as declared; the audit has the line at once, its subject does not see it', async () => {
    const [query] = register.queries;
    const answer = await house
      .db('exchange')
      .transaction({}, (tx) => query?.ask(tx, police, query.input.parse({ subject: janis })) ?? Promise.resolve());
    expect(query?.output.parse(answer)).toEqual(answer);
    expect(answer).toHaveLength(1);
    house.clock.advance(60_000);
    await house.db('exchange').transaction({}, (tx) => lookCovertly(tx, police, anna));
    const covert = await asWeb<Awaited<ReturnType<typeof listCovert>>>((tx) => listCovert(tx, officer(ids.dace)));
    id = covert.at(-1)?.id ?? '';
    expect(covert.at(-1)).toMatchObject({ institution: 'Valsts policija', caseNumber: 'KP-1' });
    expect(JSON.stringify(covert)).not.toContain(ids.anna);
    // The one of the demonstration, whose day has come.
    expect((await seenByHer()).filter((deed) => deed === 'registers/biometrics:disclosed')).toHaveLength(1);
    const [line] = await asAdmin(
      house.adminUrl,
      `select subject, count from audit.entry where detail->>'covert' = $1`,
      [id],
    );
    expect(line).toEqual({ subject: null, count: 3 });
  });

  test('one person names the day, another confirms that very day, within a day', async () => {
    const propose = (who: string, on: string) => asWeb<boolean>((tx) => proposeDisclosure(tx, officer(who), id, on));
    const approve = (who: string, on: string) => asWeb<boolean>((tx) => approveDisclosure(tx, officer(who), id, on));
    expect(await approve(ids.dace, '2026-12-01')).toBe(false);
    expect(await propose(ids.dace, '2026-12-01')).toBe(true);
    expect(await approve(ids.dace, '2026-12-01')).toBe(false);
    expect(await approve(ids.normunds, '2026-12-02')).toBe(false);
    house.clock.advance(25 * 3_600_000);
    expect(await approve(ids.normunds, '2026-12-01')).toBe(false);
    expect(await propose(ids.dace, '2026-12-01')).toBe(true);
    expect(await approve(ids.normunds, '2026-12-01')).toBe(true);
    await expect(
      asAdmin(house.adminUrl, 'update biometrics.covert_look set approved_by = proposed_by where id = $1', [id]),
    ).rejects.toThrow('check');
  });

  test('on that day, and not before, she sees who looked, when and why; once', async () => {
    const tell = async (at: string) => {
      house.clock.set(new Date(at));
      await room.jobs?.['registers/biometrics:disclose']?.({}, jobContext);
      return (await seenByHer()).filter((deed) => deed === 'registers/biometrics:disclosed').length;
    };
    const before = await tell('2026-11-30T21:50:00Z');
    expect(await tell('2026-11-30T22:10:00Z')).toBe(before + 1);
    expect(await tell('2026-12-02T08:00:00Z')).toBe(before + 1);
    const [shown] = await house.db('web').transaction({ subjects: [anna] }, (tx) => looksAbout(tx, anna));
    expect(shown).toMatchObject({
      institution: 'Valsts policija',
      caseNumber: 'KP-1',
      at: new Date('2026-11-25T08:01:00Z'),
    });
  });

  const jobContext = {
    transaction: (who: object, work: never) => house.db('worker').transaction(who, work),
  } as never;
});

test('a list of records is taken in whole or not at all; a face image is sealed before it reaches the database', async () => {
  const header =
    'id,subject,ground,collected_on,authority,keep_until,given_name,family_name,birth_date,sex,fingers,face';
  const take = async (...rows: string[]) => {
    const refusals: RefusedLine[] = [];
    const file = Readable.from([Buffer.from(`${[header, ...rows].join('\n')}\n`)]);
    const imports = records(() => house.secretFor(faceSecret));
    const result = await imports.run(house.db('migrate'), 'registers/biometrics', file, (line) => refusals.push(line));
    return { ...result, refusals: refusals.map(({ line, column }) => [line, column]) };
  };
  const face = await makeUpFace(7, 1, 'female');
  const row = (until: string, picture = face.toString('base64')) =>
    `0b7a3c10-1111-4222-8333-0000000000b1,person:${ids.mara},visa,2025-03-01,Fiktīvā iestāde,${until},Māra,Liepiņa,1985-02-17,female,left-thumb|right-thumb,${picture}`;
  expect(await take(row('2024-01-01'))).toMatchObject({ taken: 0, refusals: [[2, 'keep_until']] });
  expect(await take(row('2030-01-01', 'bmF2IGF0dMSTbHM='))).toMatchObject({ taken: 0, refusals: [[2, 'face']] });
  expect(await take(row('2030-01-01'), row('2030-01-01'))).toMatchObject({ taken: 0, refusals: [[3, 'id']] });
  for (const _ of [1, 2]) expect(await take(row('2030-01-01'))).toMatchObject({ taken: 1 });
  const [record] = await told(`person:${ids.mara}`);
  expect(record).toMatchObject({ ground: 'visa', fingers: ['left-thumb', 'right-thumb'] });
  expect(record && openFace(house, record)?.equals(face)).toBe(true);
});

test('every deed and purpose that the register writes has its words', async () => {
  await runJobs(house, [room]);
  const codes = await asAdmin(
    house.adminUrl,
    `select distinct deed from audit.entry where deed like 'registers/biometrics:%'`,
  );
  expect(codes.length).toBeGreaterThan(4);
  for (const { deed } of codes) expect(room.deeds?.[String(deed)]?.lv, String(deed)).toBeTruthy();
});
