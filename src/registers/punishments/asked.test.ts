import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look, SubjectKey } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { dayOf, generatePerson, demonstrationIds as ids } from '../../platform/generate/index.js';
import { fillPunishments } from './fill.js';
import { coerciveMeasuresOf, convictionsOf, endedProceedingsOf, openOffence, penaltiesOf } from './index.js';
import { offenceSecret } from './offence-text.js';

const look: Look = {
  actor: { kind: 'system', key: 'system:worker', name: 'Lete' },
  purpose: 'certificate',
  legalGround: 'Sodu reģistra likums, 19. pants',
  caseNumber: '3-01/2026/1',
};
const house = await testHouse();
const asWorker = <T>(work: (tx: Tx) => Promise<T>) => house.db('worker').transaction({}, work);
const janis: SubjectKey = `person:${ids.janis}`;
const forest: SubjectKey = `entity:${ids.fictitiousForest}`;
const fill = { seed: 1, people: 4000, secret: house.secretFor(offenceSecret) };

beforeAll(async () => {
  await fillPunishments(house.db('migrate'), fill);
});

describe('convictions', () => {
  test('the current part holds those not spent; the archive adds the spent ones', async () => {
    const current = await asWorker((tx) => convictionsOf(tx, look, janis, { archive: false }));
    expect(current).toMatchObject([{ article: '262', part: '1', current: true, needsCheck: false, origin: 'latvia' }]);
    const all = await asWorker((tx) => convictionsOf(tx, look, janis, { archive: true }));
    expect(all.map((entry) => [entry.article, entry.current])).toEqual([
      ['175', false],
      ['262', true],
    ]);
  });

  test('a conviction moves to the archive on the day it is removed', async () => {
    const on = (date: string) =>
      asAdmin(house.adminUrl, 'update punishments.conviction set removed_on = $1 where article = $2 and subject = $3', [
        date,
        '262',
        janis,
      ]);
    await on('2026-11-26');
    expect(await asWorker((tx) => convictionsOf(tx, look, janis, { archive: false }))).toHaveLength(1);
    await on('2026-11-25');
    expect(await asWorker((tx) => convictionsOf(tx, look, janis, { archive: false }))).toEqual([]);
    await asAdmin(house.adminUrl, 'update punishments.conviction set removed_on = null where subject = $1', [janis]);
  });

  test('a judgment that is not in force yet is not told', async () => {
    await asAdmin(
      house.adminUrl,
      `update punishments.conviction set in_force_on = '2026-11-26' where article = '262' and subject = $1`,
      [janis],
    );
    expect(await asWorker((tx) => convictionsOf(tx, look, janis, { archive: false }))).toEqual([]);
    await asAdmin(
      house.adminUrl,
      `update punishments.conviction set in_force_on = decided_on where article = '262' and subject = $1`,
      [janis],
    );
  });

  test('a foreign conviction must be checked until an officer has compared it', async () => {
    const ask = () => asWorker((tx) => convictionsOf(tx, look, `person:${ids.ivars}`, { archive: false }));
    expect(await ask()).toMatchObject([{ origin: 'foreign', country: 'DE', needsCheck: true }]);
    await asAdmin(house.adminUrl, `update punishments.conviction set checked_on = '2026-11-20' where subject = $1`, [
      `person:${ids.ivars}`,
    ]);
    expect(await ask()).toMatchObject([{ needsCheck: false }]);
  });

  test('someone without convictions has none, and the look is kept all the same, with its case', async () => {
    const anna: SubjectKey = `person:${ids.anna}`;
    expect(await asWorker((tx) => convictionsOf(tx, look, anna, { archive: true }))).toEqual([]);
    expect(
      await asAdmin(house.adminUrl, 'select deed, count, case_number, detail from audit.entry where subject = $1', [
        anna,
      ]),
    ).toEqual([
      { deed: 'registers/punishments:convictions', count: 0, case_number: '3-01/2026/1', detail: { archive: true } },
    ]);
  });

  test('what happened lies sealed in the table and opens only with the key, for its own row', async () => {
    const [row] = await asAdmin(
      house.adminUrl,
      'select offence_sealed from punishments.conviction where subject = $1 limit 1',
      [janis],
    );
    expect(String(row?.offence_sealed)).not.toContain('alkohol');
    const [current, other] = [
      (await asWorker((tx) => convictionsOf(tx, look, janis, { archive: false })))[0],
      (await asWorker((tx) => convictionsOf(tx, look, janis, { archive: true })))[0],
    ];
    if (!current || !other) throw new Error('the demonstration has two convictions');
    expect(openOffence(house, current)).toContain('alkohola ietekmē');
    expect(() => openOffence(house, { ...current, id: other.id })).toThrow();
    expect(() => openOffence({ secretFor: () => 'another secret' }, current)).toThrow();
  });
});

describe('administrative penalties', () => {
  test('the current part holds those not served or served less than a year ago', async () => {
    const current = await asWorker((tx) => penaltiesOf(tx, look, janis, { archive: false }));
    expect(current).toMatchObject([{ decisionNumber: 'PP 99000017', amountCents: 4000, paidCents: 0, current: true }]);
    const all = await asWorker((tx) => penaltiesOf(tx, look, janis, { archive: true }));
    expect(all.map((penalty) => [penalty.decisionNumber, penalty.current])).toEqual([
      ['SD 99000021', false],
      ['PP 99000017', true],
    ]);
  });

  test('a penalty is archived exactly one year after it was served, by the day in Riga', async () => {
    await asAdmin(
      house.adminUrl,
      `update punishments.penalty set served_on = '2025-11-25' where decision_number = 'PP 99000017'`,
    );
    expect(await asWorker((tx) => penaltiesOf(tx, look, janis, { archive: false }))).toEqual([]);
    house.clock.set('2026-11-24T21:59:00Z');
    expect(await asWorker((tx) => penaltiesOf(tx, look, janis, { archive: false }))).toMatchObject([
      { archivedOn: '2026-11-25' },
    ]);
    house.clock.set('2026-11-24T22:00:00Z');
    expect(await asWorker((tx) => penaltiesOf(tx, look, janis, { archive: false }))).toEqual([]);
    house.clock.set('2026-11-25T08:00:00Z');
  });

  test('a cancelled decision and one not yet in force are not told', async () => {
    const set = (what: string) =>
      asAdmin(house.adminUrl, `update punishments.penalty set ${what} where subject = $1`, [forest]);
    const ask = () => asWorker((tx) => penaltiesOf(tx, look, forest, { archive: true }));
    expect(await ask()).toHaveLength(1);
    await set(`cancelled_on = '2026-11-01'`);
    expect(await ask()).toEqual([]);
    await set('cancelled_on = null, in_force_on = null');
    expect(await ask()).toEqual([]);
  });
});

describe('legal entities and ended proceedings', () => {
  test('a coercive measure is current until it ends', async () => {
    const ask = (archive: boolean) => asWorker((tx) => coerciveMeasuresOf(tx, look, forest, { archive }));
    expect(await ask(false)).toMatchObject([{ measure: 'recovery-of-money', amountCents: 1_200_000, current: true }]);
    await asAdmin(house.adminUrl, `update punishments.coercive_measure set ended_on = '2026-11-25'`);
    expect(await ask(false)).toEqual([]);
    expect(await ask(true)).toMatchObject([{ current: false }]);
  });

  test('acquittals are told to whoever may see the archive', async () => {
    await asAdmin(
      house.adminUrl,
      `insert into punishments.ended_proceeding values (gen_random_uuid(), $1, 'acquittal', '113', 'Rīgas pilsētas tiesa',
       '2024-01-10', '2024-01-21', 'Krimināllikums', '177', 'nodarījumā nav noziedzīga nodarījuma sastāva', true)`,
      [janis],
    );
    expect(await asWorker((tx) => endedProceedingsOf(tx, look, janis))).toMatchObject([
      { kind: 'acquittal', article: '177' },
    ]);
  });
});

describe('the front door', () => {
  test.each(['conviction', 'ended_proceeding', 'coercive_measure', 'penalty'])(
    'no role may read punishments.%s',
    async (table) => {
      for (const role of ['web', 'worker', 'exchange'] as const)
        await expect(house.db(role).pool.query(`select from punishments.${table}`)).rejects.toThrow(
          'permission denied',
        );
    },
  );

  test('no audit line, no answer', async () => {
    await asAdmin(house.adminUrl, `alter table audit.entry add constraint full_disk check (purpose <> 'unwritable')`);
    const unwritable = { ...look, purpose: 'unwritable' };
    for (const ask of [convictionsOf, penaltiesOf, coerciveMeasuresOf])
      await expect(asWorker<unknown>((tx) => ask(tx, unwritable, janis, { archive: true }))).rejects.toThrow(
        'full_disk',
      );
    await expect(asWorker((tx) => endedProceedingsOf(tx, unwritable, janis))).rejects.toThrow('full_disk');
  });
});

describe('the made-up register', () => {
  test('nobody is convicted as a child, and dates follow each other', async () => {
    const rows = (await asAdmin(
      house.adminUrl,
      `select subject, offence_on::text, decided_on::text, coalesce(served_on::text, '9') as served, coalesce(spent_on::text, '99') as spent
       from punishments.conviction where subject like 'person:5eed%'`,
    )) as { subject: string; offence_on: string; decided_on: string; served: string; spent: string }[];
    expect(rows.length).toBeGreaterThan(60);
    for (const row of rows) {
      const person = generatePerson(1, Number.parseInt(row.subject.slice(-12), 16));
      expect(dayOf(row.offence_on) - dayOf(person.birthDate)).toBeGreaterThan(14 * 365);
      expect([row.offence_on, row.decided_on, row.served, row.spent].toSorted()).toEqual([
        row.offence_on,
        row.decided_on,
        row.served,
        row.spent,
      ]);
    }
  });

  test('filling it again adds nothing', async () => {
    expect(await fillPunishments(house.db('migrate'), fill)).toBe(0);
  });
});
