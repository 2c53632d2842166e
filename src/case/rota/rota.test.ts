import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { rigaInstant } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { rota } from '../index.js';
import { staff } from '../testing.js';
import { whoOf } from '../who.js';
import { gapsIn } from './gaps.js';
import { watchCoverage } from './watch-coverage.js';

test('a minute is in a gap exactly when no shift covers it', () => {
  const shift = fc
    .record({ from: fc.integer({ min: -50, max: 250 }), long: fc.integer({ min: 1, max: 90 }) })
    .map(({ from, long }) => ({ startsAt: new Date(from * 60_000), endsAt: new Date((from + long) * 60_000) }));
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 8 }), (shifts) => {
      const gaps = gapsIn({ from: new Date(0), to: new Date(200 * 60_000) }, shifts);
      for (let minute = 0; minute < 200; minute++) {
        const at = new Date(minute * 60_000);
        const covered = shifts.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
        expect(gaps.some(({ from, to }) => from <= at && at < to)).toBe(!covered);
      }
    }),
  );
});

const house = await testHouse();
const dace = staff('officer', ['service-desk']);
const edgars = staff('officer', ['service-desk'], randomUUID());
const stranger = staff('officer', ['records'], randomUUID());
const as = <T>(visitor: typeof dace, work: (tx: Tx) => Promise<T>) => house.db('web').transaction(whoOf(visitor), work);
for (const { person } of [dace, edgars])
  await asAdmin(
    house.adminUrl,
    `insert into identity.staff_right (id, person_id, person_name, grant_name, unit, reason, content_hash, requested_by, requested_by_name, requested_at,
      approved_by, approved_by_name, approved_at, approved_hash)
    values (gen_random_uuid(), $1, $2, 'officer', 'service-desk', 'test', decode(repeat('00', 32), 'hex'), gen_random_uuid(), 'a', now(),
      gen_random_uuid(), 'b', now(), decode(repeat('00', 32), 'hex'))`,
    [person.id, person === dace.person ? 'Dace Kļaviņa' : 'Edgars Balodis'],
  );
const day = (n: number, time: string) => rigaInstant(`2026-11-${25 + n}`, time);
const put = (person: typeof dace, from: Date, to: Date) =>
  as(dace, (tx) =>
    rota.addShift(tx, dace, { unit: 'service-desk', personKey: person.person.key, startsAt: from, endsAt: to }),
  );
const look = async () => (await watchCoverage(house).look()).status;

test('a gap within three days is an alarm until somebody is put on duty there', async () => {
  expect(await look()).toBe('ok');
  const ids = [await put(dace, day(0, '08:00'), day(0, '20:00'))];
  expect(await look()).toBe('degraded');
  for (let n = 0; n < 3; n++) ids.push(await put(edgars, day(n, '20:00'), day(n + 1, '08:00')));
  ids.push(await put(dace, day(1, '08:00'), day(1, '20:00')));
  const last = await put(dace, day(2, '08:00'), day(2, '20:00'));
  expect(await look()).toBe('degraded');
  await put(dace, day(3, '08:00'), day(3, '20:00'));
  expect(await look()).toBe('ok');
  await as(dace, (tx) => rota.cancelShift(tx, dace, last));
  expect(await as(dace, (tx) => rota.gapsAhead(tx, { unit: 'service-desk', alarmDays: 3 }))).toEqual([
    { from: day(2, '08:00'), to: day(2, '20:00') },
  ]);
  await expect(as(dace, (tx) => rota.cancelShift(tx, dace, String(ids[0])))).rejects.toMatchObject({ code: 'not-now' });
});

test('nobody is on duty twice at once, and another unit’s rota is nobody’s business', async () => {
  await expect(put(dace, day(1, '10:00'), day(1, '12:00'))).rejects.toMatchObject({ code: 'not-valid' });
  await expect(put(dace, day(4, '10:00'), day(4, '10:00'))).rejects.toMatchObject({ code: 'not-valid' });
  expect(
    await as(stranger, (tx) => rota.listShifts(tx, 'service-desk', { from: day(0, '00:00'), to: day(5, '00:00') })),
  ).toEqual([]);
});

test('what one shift hands over is read by the next, not by its writer, and then stays as it was', async () => {
  const [own] = (await as(dace, (tx) => rota.onDuty(tx, 'service-desk'))).now;
  const id = String(own?.id);
  const write = (note: string) => as(dace, (tx) => rota.writeNote(tx, dace, id, note));
  await write('Reģistrs lēns kopš 9.40, sk. lietu IC/2026/8-01/1.');
  await expect(as(edgars, (tx) => rota.writeNote(tx, edgars, id, 'Cits'))).rejects.toMatchObject({ code: 'not-now' });
  expect((await as(edgars, (tx) => rota.onDuty(tx, 'service-desk'))).unread).toHaveLength(1);
  await expect(as(dace, (tx) => rota.acknowledgeNote(tx, dace, id))).rejects.toMatchObject({ code: 'not-now' });
  await as(edgars, (tx) => rota.acknowledgeNote(tx, edgars, id));
  await as(edgars, (tx) => rota.acknowledgeNote(tx, edgars, id));
  await expect(write('Pārrakstu')).rejects.toMatchObject({ code: 'not-now' });
  expect((await as(edgars, (tx) => rota.onDuty(tx, 'service-desk'))).unread).toEqual([]);
});

test('two shifts are swapped once the colleague accepts, both or neither', async () => {
  const holders = async () =>
    (await as(dace, (tx) => rota.listShifts(tx, 'service-desk', { from: day(1, '08:00'), to: day(2, '08:00') }))).map(
      ({ id, personKey }) => ({ id, mine: personKey === dace.person.key }),
    );
  const [morning, night] = await holders();
  expect([morning?.mine, night?.mine]).toEqual([true, false]);
  await as(dace, (tx) =>
    rota.offerSwap(tx, dace, String(morning?.id), { to: edgars.person.key, inReturn: String(night?.id) }),
  );
  await expect(
    as(dace, (tx) => rota.offerSwap(tx, dace, String(morning?.id), { to: edgars.person.key })),
  ).rejects.toMatchObject({ code: 'not-now' });
  const [swap] = await as(edgars, (tx) => rota.listSwaps(tx, 'service-desk'));
  await expect(as(dace, (tx) => rota.answerSwap(tx, dace, String(swap?.id), 'accept'))).rejects.toMatchObject({
    code: 'not-found',
  });
  await as(edgars, (tx) => rota.answerSwap(tx, edgars, String(swap?.id), 'accept'));
  expect((await holders()).map(({ mine }) => mine)).toEqual([false, true]);
  expect(await as(edgars, (tx) => rota.listSwaps(tx, 'service-desk'))).toEqual([]);
});
