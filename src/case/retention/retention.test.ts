import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import type { Visitor } from '../../identity/index.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { discoverRooms } from '../../platform/house/index.js';
import { retention, whoOf } from '../index.js';
import { demonstrateMatters } from '../matters/demonstrate.js';
import { staff } from '../testing.js';
import { demonstrateRetention } from './demonstrate.js';

const house = await testHouse();
const rooms = await discoverRooms(house);
const [clerk, second] = [staff('officer', ['records'], randomUUID()), staff('officer', ['records'], randomUUID())];
const as = <T>(visitor: Visitor, work: (tx: Parameters<typeof retention.listDue>[0], who: Visitor) => Promise<T>) =>
  house.db('web').transaction(whoOf(visitor), (tx) => work(tx, visitor));
const rows = (text: string, ...values: unknown[]) => asAdmin(house.adminUrl, text, values);

interface Laid {
  /** Year in which it was closed; undefined while open. */
  readonly closed: number | undefined;
  readonly held: boolean;
  /** Which of a few originals its letters refer to. */
  readonly files: readonly number[];
}
const laidCase: fc.Arbitrary<Laid> = fc.record({
  closed: fc.option(fc.integer({ min: 2018, max: 2026 }), { nil: undefined, freq: 5 }),
  held: fc.boolean(),
  files: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
});

async function layOut(laid: readonly Laid[], sha: (n: number) => string) {
  const cases = [];
  for (const { closed, held, files } of laid) {
    const [id, number] = [randomUUID(), `IC/2018/2-04/${randomUUID().slice(0, 8)}`];
    const closedAt = closed && `${closed}-06-01T10:00:00Z`;
    await rows(
      `insert into casework.case_file (id, number, case_index, kind, unit, subject_key, subject_name, applicant, applicant_key, way, assurance,
        lang, answers, delivery, price, price_gross, submitted_at, paid_at, answered_at, contact_email)
      values ($1, $2, '2-04', 'question', 'service-desk', 'person:x', 'Anna Liepa', '{}', 'person:x', 'email', 'email', 'lv', '{}', '{}', '{}', 0,
        '2018-01-01', '2018-01-01', $3, 'anna@klients.example')`,
      id,
      number,
      closedAt,
    );
    await rows(
      `insert into casework.entry (case_id, at, kind, way, assurance, author_kind, audience, body, data, subject_key, unit)
      values ($1, '2018-01-01', 'written', 'email', 'email', 'person', 'everyone', 'Noslēpums', $2, 'person:x', 'service-desk')`,
      id,
      JSON.stringify({ attachments: files.map((n) => ({ sha256: sha(n) })) }),
    );
    if (held) await as(clerk, (tx, who) => retention.placeHold(tx, who, number, 'Tiesvedība'));
    cases.push({ id, number, closed, held, files });
  }
  return cases;
}

async function destroyAll(): Promise<void> {
  house.clock.advance(1000);
  const due = await as(clerk, retention.listDue);
  if (!due.some(({ index }) => index === '2-04')) return;
  const id = await as(clerk, (tx, who) => retention.prepareDisposal(tx, who, '2-04'));
  const [list] = await as(second, retention.listDisposals);
  await expect(as(clerk, (tx, who) => retention.approveDisposal(tx, who, id, list?.hash ?? ''))).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await as(second, (tx, who) => retention.approveDisposal(tx, who, id, list?.hash ?? ''));
  await runJobs(house, rooms);
}

test('nothing on hold, nothing young, nothing open and no original that another case refers to is ever destroyed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(laidCase, { minLength: 8, maxLength: 14 }), async (laid) => {
      const salt = randomUUID().replaceAll('-', '');
      const sha = (n: number) => `${salt}${salt.slice(0, 31)}${n}`;
      for (let n = 0; n <= 5; n++)
        await rows(
          `insert into documents.received (sha256, size, type, opens, said_name, first_at, bytes) values (decode($1, 'hex'), 1, 'text/plain', true, 'a', now(), 'x')`,
          sha(n),
        );
      const cases = await layOut(laid, sha);
      await destroyAll();
      // Questions are kept for three years from the January after: on 25 November 2026 those closed in 2022 and before are due.
      const isDue = ({ closed, held }: Laid) => closed !== undefined && closed <= 2022 && !held;
      for (const one of cases) {
        const [row] = await rows(
          `select destroyed_at is not null as destroyed, subject_name, contact_email, (select count(*)::int from casework.entry where case_id = $1) as entries
          from casework.case_file where id = $1`,
          one.id,
        );
        expect(row).toEqual(
          isDue(one)
            ? { destroyed: true, subject_name: '', contact_email: null, entries: 0 }
            : { destroyed: false, subject_name: 'Anna Liepa', contact_email: 'anna@klients.example', entries: 1 },
        );
      }
      const left = cases.filter((one) => !isDue(one)).flatMap(({ files }) => files);
      const used = cases.flatMap(({ files }) => files);
      for (let n = 0; n <= 5; n++) {
        const found = await rows(`select 1 from documents.received where sha256 = decode($1, 'hex')`, sha(n));
        expect(found.length, `original ${n}`).toBe(left.includes(n) || !used.includes(n) ? 1 : 0);
      }
    }),
    { numRuns: 2 },
  );
});

test('a list that was carried out has its act, numbered under the agency’s own index, and its line of the audit', async () => {
  await layOut([{ closed: 2019, held: false, files: [] }], () => '');
  await destroyAll();
  const [list] = await as(clerk, retention.listDisposals);
  expect(list).toMatchObject({
    index: '2-04',
    done: list?.items,
    kept: 0,
    actNumber: expect.stringMatching(/^IC\/2026\/1-01\/I-\d+$/),
  });
  const [line] = await rows(
    `select count, detail from audit.entry where deed = 'case:destroy' order by id desc limit 1`,
  );
  expect(line).toMatchObject({ count: list?.items, detail: { index: '2-04', act: list?.actNumber } });
});

test('with a case goes what the channels had kept of it: messages, letters, calls and what was said in them', async () => {
  const [one] = await layOut([{ closed: 2019, held: false, files: [] }], () => '');
  const [message, letter, call, incoming] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const number = randomUUID().slice(0, 8);
  await rows(
    `insert into e_address.outgoing (id, key, case_id, recipient, content, queued_at, proof, sent_at)
      values ($1::text::uuid, $1::text, $2, 'person:x', 'Noslēpums', now(), convert_to('Noslēpums', 'UTF8'), now())`,
    message,
    one?.id,
  );
  await rows(
    `insert into e_address.outgoing_file (outgoing, position, bytes) values ($1, 0, convert_to('Noslēpums', 'UTF8'))`,
    message,
  );
  await rows(
    `insert into post.letter (id, key, number, barcode, case_id, subject_key, content, registered, destination, queued_at, set_at, pdf)
      values ($1::text::uuid, $1::text, $3, '123456789012', $2, 'person:x', 'Noslēpums', false, 'latvia', now(), now(), convert_to('Noslēpums', 'UTF8'))`,
    letter,
    one?.id,
    number,
  );
  await rows(
    `insert into post.incoming (id, kept_at, kept_by, number, registered_at, case_id, sender)
      values ($1, now(), 'person:y', $3, now(), $2, 'Noslēpums')`,
    incoming,
    one?.id,
    number,
  );
  await rows(
    `insert into phone.call (id, pbx_id, caller, first_at, taken_at, taken_by, finished_at, disposition, case_id, note, subject_key)
      values ($1, $3, '+37126000000', now(), now(), 'person:y', now(), 'case', $2, 'Noslēpums', 'person:x')`,
    call,
    one?.id,
    number,
  );
  await rows(
    `insert into phone.recording (call_id, sha256, size, type, kept_at, bytes) values ($1, $2, 1, 'audio/wav', now(), convert_to('Noslēpums', 'UTF8'))`,
    call,
    '0'.repeat(64),
  );
  await destroyAll();
  const left = JSON.stringify([
    await rows(`select *, convert_from(proof, 'UTF8') as read from e_address.outgoing where id = $1`, message),
    await rows('select * from e_address.outgoing_file where outgoing = $1', message),
    await rows(`select *, convert_from(pdf, 'UTF8') as read from post.letter where id = $1`, letter),
    await rows('select * from post.incoming where id = $1', incoming),
    await rows(`select *, convert_from(bytes, 'UTF8') as read from phone.recording where call_id = $1`, call),
    await rows('select * from phone.call where id = $1', call),
  ]);
  for (const gone of ['Noslēpums', 'person:x', '+37126000000']) expect(left).not.toContain(gone);
  // That it was sent, came and rang stays.
  for (const kept of [message, letter, incoming, call]) expect(left).toContain(kept);
});

test('a hold placed after the list was approved still stops it, and two people are needed to lift it', async () => {
  const [one] = await layOut([{ closed: 2019, held: false, files: [] }], () => '');
  house.clock.advance(1000);
  const id = await as(clerk, (tx, who) => retention.prepareDisposal(tx, who, '2-04'));
  const [list] = await as(second, retention.listDisposals);
  await as(second, (tx, who) => retention.approveDisposal(tx, who, id, list?.hash ?? ''));
  await as(clerk, (tx, who) => retention.placeHold(tx, who, one?.number ?? '', 'Tiesa lūdza lietu'));
  await runJobs(house, rooms);
  expect(await as(clerk, (tx, who) => retention.listItems(tx, who, id))).toMatchObject([
    { keptWhy: 'held', doneAt: null },
  ]);
  const hold = (await as(clerk, retention.listHolds)).find(({ caseNumber }) => caseNumber === one?.number);
  const lift = (visitor: Visitor) =>
    as(visitor, (tx, who) => retention.liftHold(tx, who, hold?.id ?? '', 'Tiesvedība beigusies'));
  await lift(clerk);
  await expect(lift(clerk)).rejects.toMatchObject({ code: 'not-allowed' });
  await lift(second);
  await destroyAll();
  expect(
    await rows('select destroyed_at is not null as destroyed from casework.case_file where id = $1', one?.id),
  ).toEqual([{ destroyed: true }]);
});

test('nobody but the keepers of records lists or holds cases', async () => {
  const other = staff('officer', ['service-desk'], randomUUID());
  await expect(as(other, retention.listDue)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(as(other, (tx, who) => retention.placeHold(tx, who, 'IC/2026/2-04/1', 'Tāpat'))).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('the demonstration lays out linked, merged and forwarded matters and a list that waits for its second person, once', async () => {
  await fillRegister(house.adminUrl);
  for (const _ of [1, 2]) {
    await demonstrateMatters(house);
    await demonstrateRetention(house);
  }
  const [counted] = await rows(`
    select count(*) filter (where merged_into is not null)::int as merged, count(*) filter (where forwarded_at is not null)::int as forwarded,
      (select count(*)::int from casework.link join casework.case_file on case_file.id = case_id where contact_phone = '+37120000022') as linked
    from casework.case_file`);
  expect(counted).toEqual({ merged: 1, forwarded: 1, linked: 1 });
  const waiting = (await as(second, retention.listDisposals)).filter(({ approvedAt }) => approvedAt === null);
  expect(waiting).toMatchObject([{ index: '2-04', fate: 'destroy', askedByName: 'Rihards Auziņš', executedAt: null }]);
});
