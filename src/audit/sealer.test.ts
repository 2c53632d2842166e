import { expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../test/support/index.js';
import { type AuditLine, record } from './index.js';
import { headOf, runSealer, sealEntries } from './sealer.js';
import { verifyAudit } from './verify-audit.js';

const line: AuditLine = {
  deed: 'case:open',
  actor: { kind: 'staff', key: 'person:officer', name: 'Santa Lapiņa', institution: 'Centrs', unit: 'records' },
  purpose: 'case-work',
  legalGround: 'Iesniegumu likums',
};

function write(house: TestHouse, count: number): Promise<void> {
  return house.db('web').transaction({}, async (tx) => {
    for (let n = 0; n < count; n++) await record(tx, { ...line, detail: { n } });
  });
}

async function sealedUpTo(of: TestHouse): Promise<number | null> {
  await sealEntries(of);
  return (await headOf(of)).position;
}

/** Other databases of the same server may hold the horizon back for a moment. */
async function sealAll(house: TestHouse, count: number): Promise<void> {
  await expect.poll(() => sealedUpTo(house), { timeout: 20_000 }).toBe(count);
}

test('every entry is sealed once and only once by sealers that work at the same time', async () => {
  const house = await testHouse();
  await Promise.all(Array.from({ length: 6 }, () => write(house, 400)));
  await Promise.all([sealEntries(house), sealEntries(house), sealEntries(house)]);
  await sealAll(house, 2400);
  expect(await verifyAudit(house, () => undefined)).toMatchObject({ links: 2400, findings: 0 });
});

test('a long transaction is sealed after it ends, never before, and never out of order', async () => {
  const house = await testHouse();
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  const long = house.db('web').transaction({}, async (tx) => {
    await record(tx, { ...line, deed: 'case:answer' });
    await held;
  });
  await expect
    .poll(
      async () =>
        (
          await asAdmin(
            house.adminUrl,
            `select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction' and backend_xid is not null`,
          )
        )[0]?.n,
    )
    .toBe(1);
  await write(house, 5);
  expect(await sealEntries(house)).toBe(0);
  release();
  await long;
  await sealAll(house, 6);
  const order = await asAdmin(
    house.adminUrl,
    `select e.deed from audit.chain c join audit.entry e on e.id = c.entry_id order by c.position`,
  );
  expect(order[0]).toEqual({ deed: 'case:answer' });
  expect(await verifyAudit(house, () => undefined)).toMatchObject({ links: 6, findings: 0 });
});

test('entries are written while a sealer is at work: nobody waits for it', async () => {
  const house = await testHouse();
  await write(house, 10);
  await house.db('worker').transaction({}, async () => {
    const client = await house.db('worker').pool.connect();
    try {
      await client.query('begin');
      await client.query('select audit.seal(1000)');
      await write(house, 10);
      // A second sealer does not wait either: it finds the first at work.
      expect(await sealEntries(house)).toBe(0);
      await client.query('commit');
    } finally {
      client.release();
    }
  });
  await sealAll(house, 20);
});

test('the sealer runs by itself within seconds and signs the end when it is stopped', async () => {
  const house = await testHouse();
  const stop = await runSealer(house);
  await write(house, 3);
  await expect.poll(async () => (await headOf(house)).position, { timeout: 10_000 }).toBe(3);
  await stop();
  expect(await verifyAudit(house, () => undefined)).toMatchObject({
    links: 3,
    checkpoints: expect.any(Number),
    findings: 0,
  });
  expect((await headOf(house)).waitingSince).toBeNull();
});

test('after a dump is restored into a cluster with younger transactions the chain goes on', async () => {
  const house = await testHouse();
  await write(house, 3);
  // As restored: the entries carry transaction numbers that this cluster has not given yet.
  await asAdmin(
    house.adminUrl,
    `set session_replication_role = replica;
    update audit.entry set xid = '900000000000'::xid8`,
  );
  await write(house, 2);
  await sealAll(house, 5);
  await write(house, 2);
  await sealAll(house, 7);
  expect(await verifyAudit(house, () => undefined)).toMatchObject({ links: 7, findings: 0 });
});

test('roles can write entries and nothing else: neither read, alter nor chain them', async () => {
  const house = await testHouse();
  await write(house, 1);
  for (const role of ['web', 'worker', 'exchange'] as const)
    for (const statement of [
      'select from audit.entry',
      'delete from audit.entry',
      'insert into audit.chain values (1, 1, null, null)',
      'select from audit.chain',
    ])
      await expect(house.db(role).pool.query(statement)).rejects.toThrow('permission denied');
  await expect(house.db('web').pool.query('select audit.seal(1)')).rejects.toThrow('permission denied');
  await expect(asAdmin(house.adminUrl, 'delete from audit.entry')).rejects.toThrow('append-only');
});
