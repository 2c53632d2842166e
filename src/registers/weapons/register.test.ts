import { Readable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look, SubjectKey } from '../../audit/index.js';
import type { Import, RefusedLine } from '../../platform/bulk/index.js';
import { demonstrationIds as ids } from '../../platform/generate/index.js';
import { permits, wanted, weapons } from './import.js';
import { demonstrationWeapons, permitsEnding, permitsOf, weaponsOf } from './index.js';
import { createRoom, register } from './register.js';

const house = await testHouse({ LETE_DEMO_PEOPLE: '500' });
const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const room = createRoom(house);
const roberts: SubjectKey = `person:${ids.roberts}`;
const held = (subject: SubjectKey, numbers = false) =>
  house.db('web').transaction({}, (tx) => weaponsOf(tx, look, subject, { numbers }));

beforeAll(async () => {
  await room.demonstrate?.();
  await room.demonstrate?.();
});

test('whoever has weapons sees them, with their numbers masked until they ask for them, and the audit tells which', async () => {
  const [rifle, gasPistol] = await held(roberts);
  expect([rifle?.serial, gasPistol?.serial]).toEqual(['•••••••471', '•••••••127']);
  expect(rifle).toMatchObject({ kind: 'rifle', category: 'C', status: 'registered', heldSince: '2021-04-12' });
  expect((await held(roberts, true))[0]?.serial).toBe(demonstrationWeapons.rifle.serial);
  const lines = await asAdmin(
    house.adminUrl,
    `select count, detail from audit.entry where deed = 'registers/weapons:held' and subject = $1 order by id`,
    [roberts],
  );
  expect(lines).toEqual([
    { count: 2, detail: { numbers: false } },
    { count: 2, detail: { numbers: true } },
  ]);
});

test('the register answers as it declares, and nobody reads its tables', async () => {
  for (const { name, input, output, ask } of register.queries) {
    const asked = input.parse({ subject: roberts, numbers: true });
    const answer = await house.db('worker').transaction({}, (tx) => ask(tx, look, asked));
    expect(output.parse(answer), name).toEqual(answer);
    expect(answer, name).not.toEqual([]);
  }
  for (const role of ['web', 'worker', 'exchange'] as const)
    await expect(house.db(role).pool.query('select from weapons.weapon')).rejects.toThrow('permission denied');
  const [grown] = await asAdmin(house.adminUrl, 'select count(*)::int as n from weapons.weapon');
  expect(grown?.n).toBeGreaterThan(10);
});

test('a permit whose last day comes is found on that day alone', async () => {
  const [permit] = await house.db('web').transaction({}, (tx) => permitsOf(tx, look, roberts));
  const ending = (lastDay: string) =>
    house
      .db('worker')
      .transaction({}, (tx) =>
        permitsEnding(tx, look, { lastDay, after: '00000000-0000-0000-0000-000000000000', most: 10 }),
      );
  expect((await ending(permit?.validUntil ?? '')).map(({ number }) => number)).toContain(permit?.number);
  expect((await ending('2026-11-24')).map(({ number }) => number)).not.toContain(permit?.number);
});

const take = async (kind: Import, file: string) => {
  const refusals: RefusedLine[] = [];
  const result = await kind.run(
    house.db('migrate'),
    'registers/weapons',
    Readable.from([Buffer.from(`${file}\n`)]),
    (line) => refusals.push(line),
  );
  return { ...result, refusals: refusals.map(({ line, column }) => [line, column]) };
};
const id = '0b7a3c10-1111-4222-8333-000000000001';
const header = 'id,kind,category,use,make,model,calibre,serial,parts,subject,how,from_on';
const line = (subject: string, from: string, serial = 'XX 123-45', of = id) =>
  `${of},shotgun,D,hunting,Merkel,303,12/70,${serial},Stobrs 1|Stobrs 2,${subject},bought,${from}`;

test('a list of weapons is taken in; with another holder the history goes on, and a number stands once for a make', async () => {
  expect(await take(weapons, `${header}\n${line(`person:${ids.anna}`, '2020-05-01')}`)).toMatchObject({ taken: 1 });
  expect(await take(weapons, `${header}\n${line(roberts, '2024-05-01')}`)).toMatchObject({ taken: 1 });
  expect(await take(weapons, `${header}\n${line(roberts, '2024-05-01')}`)).toMatchObject({ taken: 1 });
  expect(await held(`person:${ids.anna}`)).toEqual([]);
  expect((await held(roberts, true)).find((one) => one.id === id)).toMatchObject({
    heldSince: '2024-05-01',
    parts: ['Stobrs 1', 'Stobrs 2'],
  });
  const events = await asAdmin(house.adminUrl, 'select kind from weapons.event where weapon_id = $1 order by id', [id]);
  expect(events).toEqual([{ kind: 'registered' }, { kind: 're-registered' }]);
  const other = line(roberts, '2024-05-01', 'xx-12345', id.replace(/1$/, '2'));
  expect(await take(weapons, `${header}\n${other}`)).toMatchObject({ taken: 0, refusals: [[2, 'serial']] });
});

test('permits and wanted numbers are taken in, or refused by line and field', async () => {
  const head = 'number,kind,subject,weapon_id,issued_by,issued_on,valid_until';
  const permit = (until: string, weapon = id) =>
    `${head}\nIA-1,keeping,${roberts},${weapon},Valsts policija,2024-05-01,${until}`;
  expect(await take(permits, permit('2031-05-01'))).toMatchObject({ taken: 0, refusals: [[2, 'valid_until']] });
  expect(await take(permits, permit('2029-05-01', id.replace(/1$/, '9')))).toMatchObject({
    refusals: [[2, 'weapon_id']],
  });
  expect(await take(permits, permit('2029-04-30').replace('IA-1', 'IA-1001'))).toMatchObject({ taken: 1 });
  expect(await take(wanted, `id,serial,make,wanted_by,since\n${id},QQ 99/1,,Valsts policija,2026-01-01`)).toMatchObject(
    { taken: 1 },
  );
});

test('every deed that the register writes has its words', () => {
  for (const verb of ['held', 'permits', 'ending', 'import'])
    expect(room.deeds?.[`registers/weapons:${verb}`]?.lv).toBeTruthy();
});
