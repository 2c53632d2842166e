import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { rigaInstant } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { cases, complaints, lists, matters, replies, staffDrafts } from '../index.js';
import { client, deeds, officer, openLife, staff } from '../testing.js';
import { whoOf } from '../who.js';

const life = await openLife();
const { house } = life;
const as = <T>(work: (tx: Tx) => Promise<T>, visitor = officer) => house.db('web').transaction(whoOf(visitor), work);
const rowsOf = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);
const letter = () => life.caseThatIs('with-officer', 'letter');
const read = (id: string) => as((tx) => cases.getCase(tx, id));

async function draft(id: string, reply: string) {
  await as(async (tx) => {
    const version = (await staffDrafts.listStaffDrafts(tx, id))[0]?.version ?? 0;
    await staffDrafts.saveStaffDraft(tx, officer, {
      caseId: id,
      kind: 'reply',
      content: { purpose: 'answer', reply },
      version,
    });
    await replies.addFile(house, tx, officer, id, { name: `${reply}.txt`, bytes: Buffer.from(reply) });
  });
}

type Ids = readonly string[];
const steps = {
  link: async (tx: Tx, ids: Ids, [a, b]: readonly [number, number]) =>
    matters.linkCases(tx, officer, ids[a] ?? '', (await cases.getCase(tx, ids[b] ?? '')).number),
  merge: async (tx: Tx, ids: Ids, [a, b]: readonly [number, number]) => {
    await matters.mergeCases(tx, officer, ids[a] ?? '', (await cases.getCase(tx, ids[b] ?? '')).number);
  },
  unmerge: async (tx: Tx, ids: Ids, [a, b]: readonly [number, number]) =>
    matters.unmergeCase(tx, officer, ids[a] ?? '', (await cases.getCase(tx, ids[b] ?? '')).number),
  split: async (tx: Tx, ids: Ids, [a]: readonly [number, number]) => {
    const entries = await cases.listEntries(tx, ids[a] ?? '', 'everyone');
    const entryIds = entries.slice(0, 2).map(({ id }) => id);
    await matters.splitCase(tx, officer, ids[a] ?? '', { entryIds, about: 'Cits', kind: 'request' });
  },
  answer: (tx: Tx, ids: Ids, [a]: readonly [number, number]) => cases.answerCase(tx, officer, ids[a] ?? '', 'Atbilde.'),
  reopen: (tx: Tx, ids: Ids, [a]: readonly [number, number]) =>
    matters.reopenCase(tx, officer, ids[a] ?? '', 'Nav viss.'),
};

test('split, merged, taken apart, linked and reopened in any order, no line, file, draft, fee or term is lost', async () => {
  const pick = fc.nat({ max: 2 });
  const step = fc.record({
    name: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
    at: fc.tuple(pick, pick),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (order) => {
      const ids = [await letter(), await letter(), await letter()];
      for (const [nth, id] of ids.entries()) await draft(id, `Melnraksts ${nth} ${id.slice(0, 8)}`);
      const before = await rowsOf('select id from casework.entry where case_id = any ($1::uuid[])', [ids]);
      const owed = await rowsOf('select id, gross, waived_at from payments.obligation order by id');
      for (const { name, at } of order)
        await as((tx) => steps[name](tx, ids, at)).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
      const seen = new Set<string>();
      const texts: string[] = [];
      for (const id of ids)
        await as(async (tx) => {
          const matter = await cases.getMatter(tx, id);
          for (const entry of await cases.listEntries(tx, matter.id, 'staff')) seen.add(String(entry.id));
          for (const { content } of await staffDrafts.listStaffDrafts(tx, matter.id)) texts.push(content.reply ?? '');
          for (const { name } of await replies.listFiles(tx, officer, matter.id)) texts.push(name);
          const own = await cases.getCase(tx, id);
          if (own.mergedInto && !matter.closedAt && !matter.reopenedAt)
            expect((matter.dueOn ?? '9999') <= (own.dueOn ?? '9999')).toBe(true);
        });
      for (const { id } of before) expect(seen.has(String(id)), 'a line is shown').toBe(true);
      for (const [nth, id] of ids.entries()) {
        const text = `Melnraksts ${nth} ${id.slice(0, 8)}`;
        expect(
          texts.some((one) => one.includes(text) && !one.endsWith('.txt')),
          'a draft is kept',
        ).toBe(true);
        expect(texts.includes(`${text}.txt`), 'a file is kept').toBe(true);
      }
      expect(await rowsOf('select id, gross, waived_at from payments.obligation order by id')).toEqual(owed);
    }),
    { numRuns: 4 },
  );
});

test('a letter merged into another goes on there: the earlier term holds, what comes to its number arrives there, and it can be taken out again', async () => {
  house.clock.set(rigaInstant('2026-11-20', '10:00'));
  const older = await letter();
  house.clock.set(rigaInstant('2026-11-25', '10:00'));
  const newer = await letter();
  const [one, two] = [await read(older), await read(newer)];
  expect(one.dueOn && two.dueOn && one.dueOn < two.dueOn).toBe(true);
  await as((tx) => matters.mergeCases(tx, officer, older, two.number));
  const merged = await read(newer);
  expect(merged.dueOn).toBe(one.dueOn);
  await deeds.message({ house, id: older });
  const lines = await as((tx) => cases.listEntries(tx, newer, 'everyone'));
  expect(lines.map(({ body }) => body)).toContain('Paldies!');
  expect(await as((tx) => cases.findNumbered(tx, officer, one.number))).toBe(newer);
  await as((tx) => matters.unmergeCase(tx, officer, newer, one.number));
  expect((await read(newer)).dueOn).toBe(two.dueOn);
  expect(await read(older)).toMatchObject({
    mergedInto: null,
    closedAt: null,
    dueOn: one.dueOn,
    assignedTo: one.assignedTo,
  });
});

test('cases of two clients and requests for a service are not merged, only linked', async () => {
  const service = await life.caseThatIs('with-officer');
  const [mine, theirs] = [await letter(), await letter()];
  const merge = (id: string, into: string) =>
    as(async (tx) => matters.mergeCases(tx, officer, id, (await cases.getCase(tx, into)).number));
  await expect(merge(service, mine)).rejects.toMatchObject({ code: 'not-now' });
  await rowsOf(
    `update casework.case_file set subject_key = 'person:00000000-0000-4000-8000-000000000009' where id = $1`,
    [theirs],
  );
  await expect(merge(mine, theirs)).rejects.toMatchObject({ code: 'not-valid', details: { field: 'number' } });
  await as(async (tx) => matters.linkCases(tx, officer, mine, (await cases.getCase(tx, theirs)).number));
  const tied = await as(async (tx) => matters.listRelated(tx, await cases.getCase(tx, theirs)));
  expect(tied.map((related) => [related.id, related.tie])).toContainEqual([mine, 'related']);
});

test('the client has an answered matter taken up again within thirty days, on the same number and with a term of its own', async () => {
  house.clock.set(rigaInstant('2026-11-25', '10:00'));
  const id = await life.caseThatIs('answered', 'letter');
  house.clock.set(rigaInstant('2026-12-14', '10:00'));
  await as((tx) => matters.reopenByClient(tx, client, id, 'Uz otro jautājumu neatbildējāt.'), client);
  expect(await read(id)).toMatchObject({ answeredAt: null, closedAt: null, dueOn: '2027-01-14' });
  await as((tx) => cases.answerCase(tx, officer, id, 'Tagad atbildēts uz abiem.'));
  await runJobs(house);
  const told = await rowsOf(`select notice from casework.telling where case_id = $1 order by asked_at, notice`, [id]);
  expect(told.map(({ notice }) => notice)).toEqual(expect.arrayContaining(['case-answered', 'case-reopened']));
  house.clock.set(rigaInstant('2027-02-15', '10:00'));
  await expect(as((tx) => matters.reopenByClient(tx, client, id, 'Vēl kaut kas.'), client)).rejects.toMatchObject({
    code: 'not-now',
  });
});

test('a submission is forwarded by the rule of the day it came: seven working days until February 2026, five since', async () => {
  const by = async (day: string) => {
    house.clock.set(rigaInstant(day, '10:00'));
    return as(async (tx) =>
      matters.forwardBy(tx, { ...(await cases.getCase(tx, at)), submittedAt: house.clock.now() }),
    );
  };
  const at = await letter();
  expect((await by('2026-02-16'))?.on).toBe('2026-02-25');
  expect((await by('2026-03-02'))?.on).toBe('2026-03-09');
  house.clock.set(rigaInstant('2026-11-25', '10:00'));
  const id = await letter();
  await deeds.forward({ house, id });
  const [part, into] = [await letter(), await letter()];
  await as(async (tx) => matters.mergeCases(tx, officer, part, (await cases.getCase(tx, into)).number));
  await runJobs(house);
  expect(
    await rowsOf(`select 1 from casework.telling where case_id = $1 and notice = 'cases-merged'`, [into]),
  ).toHaveLength(1);
  expect(
    await rowsOf(`select weight from casework.telling where case_id = $1 and notice = 'case-forwarded'`, [id]),
  ).toEqual([{ weight: 'official' }]);
});

test('handed to another unit, the case goes with everything unsent, and what was merged into it goes along', async () => {
  const [id, part] = [await letter(), await letter()];
  await draft(id, 'Sākta atbilde');
  await as(async (tx) => matters.mergeCases(tx, officer, part, (await cases.getCase(tx, id)).number));
  await as((tx) => matters.handOver(tx, officer, id, { to: { unit: 'quality' }, note: 'Tas ir par kvalitāti.' }));
  await expect(read(id)).rejects.toMatchObject({ code: 'not-found' });
  await house.db('web').transaction({ units: ['quality'] }, async (tx) => {
    expect(await cases.getCase(tx, id)).toMatchObject({ unit: 'quality', assignedTo: null });
    expect((await staffDrafts.listStaffDrafts(tx, id))[0]?.content.reply).toBe('Sākta atbilde');
    expect((await cases.listEntries(tx, id, 'staff')).map(({ body }) => body)).toContain('Tas ir par kvalitāti.');
    expect(await cases.familyOf(tx, id)).toEqual([id, part]);
  });
});

/** A right that two administrators gave. */
async function addOfficer({ person }: ReturnType<typeof staff>, name: string): Promise<void> {
  await rowsOf(
    `insert into identity.staff_right (id, person_id, person_name, grant_name, unit, reason, content_hash, requested_by, requested_by_name, requested_at,
      approved_by, approved_by_name, approved_at, approved_hash)
    values (gen_random_uuid(), $1, $2, 'officer', 'records', 'test', decode(repeat('00', 32), 'hex'), gen_random_uuid(), 'a', now(),
      gen_random_uuid(), 'b', now(), decode(repeat('00', 32), 'hex'))`,
    [person.id, name],
  );
}

test('whoever a complaint is about cannot take it, be given it, or take it as the next', async () => {
  const id = await letter();
  const other = staff('officer', ['records', 'quality'], randomUUID());
  const about = staff('officer', ['records', 'quality'], randomUUID());
  await addOfficer(about, 'Apsūdzētā Kolēģe');
  await addOfficer(other, 'Cita Kolēģe');
  await expect(as((tx) => complaints.nameComplained(tx, other, id, about.person.key), other)).rejects.toMatchObject({
    code: 'not-now',
  });
  await rowsOf(`update casework.case_file set kind = 'complaint' where id = $1`, [id]);
  await as((tx) => cases.assignCase(tx, about, id), about);
  await as((tx) => complaints.nameComplained(tx, other, id, about.person.key), other);
  expect(await read(id)).toMatchObject({ assignedTo: null });
  await expect(as((tx) => cases.assignCase(tx, about, id), about)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(
    as((tx) => matters.handOver(tx, other, id, { to: { colleague: about.person.key }, note: 'Lūdzu' }), other),
  ).rejects.toMatchObject({ code: 'not-valid' });
  const given = await as(
    (tx) => lists.giveOut(tx, other, { action: 'assign', caseIds: [id], to: about.person.key }),
    other,
  );
  expect(given).toMatchObject({ done: 0, left: 1 });
  expect(await as((tx) => lists.takeNext(tx, about, ['records']), about)).not.toBe(id);
  await expect(
    rowsOf(`update casework.case_file set assigned_to = $2 where id = $1`, [id, about.person.key]),
  ).rejects.toThrow('complaint about');
  await expect(as((tx) => complaints.clearComplained(tx, about, id, about.person.key), about)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await as((tx) => cases.assignCase(tx, other, id), other);
});

test('whoever is named later as the one complained about gets the complaint back neither by undoing nor by its being taken up again', async () => {
  const [given, answered] = [await letter(), await letter()];
  const about = staff('officer', ['records', 'quality'], randomUUID());
  const other = staff('officer', ['records', 'quality'], randomUUID());
  await addOfficer(about, 'Vēlāk Nosauktā');
  await addOfficer(other, 'Trešā Kolēģe');
  await rowsOf(`update casework.case_file set kind = 'complaint', assigned_to = null where id = any ($1)`, [
    [given, answered],
  ]);
  for (const id of [given, answered]) await as((tx) => cases.assignCase(tx, about, id), about);
  const bulk = await as(
    (tx) => lists.giveOut(tx, other, { action: 'assign', caseIds: [given], to: other.person.key }),
    other,
  );
  await as((tx) => complaints.nameComplained(tx, other, given, about.person.key), other);
  expect(await as((tx) => lists.takeBack(tx, other, bulk.id), other)).toEqual({ done: 0, left: 1 });
  await as((tx) => cases.answerCase(tx, about, answered, 'Sūdzība ir nepamatota.'), about);
  await as((tx) => complaints.nameComplained(tx, other, answered, about.person.key), other);
  expect(await read(answered)).toMatchObject({ assignedTo: about.person.key });
  await as((tx) => matters.reopenCase(tx, other, answered, 'Atbildēja tas, par kuru sūdzas.'), other);
  expect(await read(answered)).toMatchObject({ assignedTo: null, closedAt: null });
});

test('a complaint that is tied to a case is about whoever dealt with that one', async () => {
  const [complaint, about] = [await letter(), await letter()];
  await rowsOf(
    `update casework.case_file set kind = 'complaint', assigned_to = null, assigned_name = null where id = $1`,
    [complaint],
  );
  const { number, assignedTo } = await read(about);
  await as((tx) => matters.linkCases(tx, officer, complaint, number));
  expect(await as((tx) => complaints.listComplained(tx, complaint))).toMatchObject([{ personKey: assignedTo }]);
  // What turns out to be a complaint only after it was tied is about the same person.
  const misjudged = await letter();
  await as((tx) => matters.linkCases(tx, officer, misjudged, number));
  await as((tx) =>
    cases.changeKind(house, tx, officer, misjudged, { kind: 'complaint', reason: 'Klients sūdzas par mums.' }),
  );
  expect(
    await rowsOf('select person_key from casework.complained_about where case_id = $1', [misjudged]),
  ).toMatchObject([{ person_key: assignedTo }]);
});
