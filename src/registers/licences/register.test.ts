import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look, SubjectKey } from '../../audit/index.js';
import type { RefusedLine } from '../../platform/bulk/index.js';
import { demonstrationIds as ids } from '../../platform/generate/index.js';
import { licences } from './import.js';
import { checkLicence, demonstrationLicences, licencesEnding, licencesOf } from './index.js';
import { createRoom, register } from './register.js';

const house = await testHouse({ LETE_DEMO_PEOPLE: '500' });
const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const room = createRoom(house);
const check = (number: string) => house.db('web').transaction({}, (tx) => checkLicence(tx, look, number));
const lines = (deed: string) =>
  asAdmin(house.adminUrl, 'select subject, count, detail from audit.entry where deed = $1 order by id', [
    `registers/licences:${deed}`,
  ]);

beforeAll(async () => {
  await room.demonstrate?.();
  await room.demonstrate?.();
});

describe('the number of a licence or certificate', () => {
  test.each(Object.entries(demonstrationLicences))(
    '%s: the answer says so, however the number is written',
    async (status, one) => {
      const { number, kind } = one;
      for (const typed of [number, number.toLowerCase(), ` ${number.replace('-', ' ')} `])
        expect(await check(typed)).toMatchObject({ status, kind });
    },
  );

  test('one that nobody has is unknown, and no line of the audit holds a number or a holder', async () => {
    expect(await check('AS-9999999')).toEqual({ status: 'unknown' });
    const written = await lines('check');
    expect(written.length).toBeGreaterThan(4);
    expect(written.every(({ subject, detail }) => subject === null && detail === null)).toBe(true);
  });

  test('it stands by its dates alone: until its last day it holds', async () => {
    const { number } = demonstrationLicences.valid;
    const { validUntil } = await check(number);
    const began = house.clock.now().getTime();
    house.clock.set(new Date(`${validUntil}T20:00:00Z`));
    expect(await check(number)).toMatchObject({ status: 'valid' });
    house.clock.set(new Date(`${validUntil}T22:30:00Z`));
    expect(await check(number)).toMatchObject({ status: 'expired' });
    house.clock.set(new Date(began));
  });

  test('the register answers as it declares, and nobody reads its table', async () => {
    const inputs: Record<string, unknown> = {
      check: { number: demonstrationLicences.valid.number },
      held: { subject: `person:${ids.roberts}` },
    };
    for (const { name, input, output, ask } of register.queries) {
      const asked = input.parse(inputs[name]);
      const answer = await house.db('exchange').transaction({}, (tx) => ask(tx, look, asked));
      expect(output.parse(answer), name).toEqual(answer);
      expect(answer, name).not.toEqual([]);
    }
    for (const role of ['web', 'worker', 'exchange'] as const)
      await expect(house.db(role).pool.query('select from licences.licence')).rejects.toThrow('permission denied');
  });
});

test('whoever holds one sees all that they hold, and whose last day comes is found once, with a line for each', async () => {
  const subject: SubjectKey = `person:${ids.roberts}`;
  const held = await house.db('web').transaction({}, (tx) => licencesOf(tx, look, subject));
  expect(held.map(({ kind, status }) => [kind, status])).toEqual([
    ['security-certificate', 'valid'],
    ['blaster-certificate', 'expired'],
  ]);
  const lastDay = held[0]?.validUntil ?? '';
  const ending = await house
    .db('worker')
    .transaction({}, (tx) =>
      licencesEnding(tx, look, { lastDay, after: '00000000-0000-0000-0000-000000000000', most: 100 }),
    );
  expect(ending.map((one) => one.subject)).toContain(subject);
  expect((await lines('ending')).map((line) => line.subject)).toContain(subject);
});

test('a list is taken in whole or not at all, and again changes nothing', async () => {
  const header = 'number,kind,subject,issued_by,issued_on,valid_until,suspended_on,annulled_on';
  const take = async (...rows: string[]) => {
    const refusals: RefusedLine[] = [];
    const file = Readable.from([Buffer.from(`${[header, ...rows].join('\n')}\n`)]);
    const result = await licences.run(house.db('migrate'), 'registers/licences', file, (line) => refusals.push(line));
    return { ...result, refusals: refusals.map(({ line, column }) => [line, column]) };
  };
  const good = `PS-8800001,pyrotechnician-certificate,person:${ids.anna},Valsts policija,2025-01-02,2030-01-01,,`;
  expect(await take(good, 'X,licence,anna,,2025-01-02,,,', good)).toMatchObject({ taken: 0, refused: 5 });
  expect(await check('PS-8800001')).toEqual({ status: 'unknown' });
  expect(
    await take(`PS-8800001,pyrotechnician-certificate,person:${ids.anna},Valsts policija,2025-01-02,2024-01-01,,`),
  ).toMatchObject({ taken: 0, refusals: [[2, 'valid_until']] });
  expect(await take(good)).toMatchObject({ taken: 1 });
  expect(await take(good)).toMatchObject({ taken: 1 });
  expect(await check('ps8800001')).toMatchObject({ status: 'valid', validUntil: '2030-01-01' });
});
