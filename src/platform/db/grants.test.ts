import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';

test('no database user may do what was not granted: nothing of a room is open to all', async () => {
  const house = await testHouse();
  const open = await asAdmin(
    house.adminUrl,
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname not in ('public', 'pg_catalog', 'information_schema', 'graphile_worker')
       and p.prosecdef and p.prorettype <> 'trigger'::regtype and (p.proacl is null or exists (select from aclexplode(p.proacl) where grantee = 0)) order by 1`,
  );
  expect(open).toEqual([]);
});

test('the roles of a running Lete may not change a table, read the queue or become the owner', async () => {
  const house = await testHouse();
  for (const role of ['web', 'worker', 'exchange'] as const) {
    const rows = await asAdmin(
      house.adminUrl,
      `select pg_has_role('lete_${role}', 'lete_owner', 'member') as owner, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls
       from pg_roles where rolname = 'lete_${role}'`,
    );
    expect(rows).toEqual([
      { owner: false, rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false },
    ]);
    await expect(house.db(role).pool.query('create table public.mine (n int)')).rejects.toThrow('permission denied');
  }
  await expect(house.db('web').pool.query('select * from graphile_worker.jobs')).rejects.toThrow('permission denied');
  await expect(house.db('exchange').pool.query('select * from graphile_worker.jobs')).rejects.toThrow(
    'permission denied',
  );
});
