import { beforeAll, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { copyRows } from './copy-rows.js';
import { inBulk } from './in-bulk.js';
import { manyRows, withoutIndexes } from './without-indexes.js';

const house = await testHouse();
const shape = () =>
  asAdmin(
    house.adminUrl,
    `select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as part from pg_constraint where connamespace = 'bulk'::regnamespace
     union select indexdef from pg_indexes where schemaname = 'bulk' order by 1`,
  );

beforeAll(async () => {
  await asAdmin(
    house.adminUrl,
    `create schema bulk authorization lete_owner; set role lete_owner;
     create table bulk.parent (id int primary key, name text not null unique);
     create table bulk.child (parent_id int references bulk.parent on delete cascade, day date, primary key (parent_id, day));
     create index child_day on bulk.child (day desc) where day > '2000-01-01'; create index on bulk.parent (lower(name))`,
  );
});

const load = (children: readonly number[]) =>
  inBulk(house.db('migrate'), 'bulk', (client) =>
    withoutIndexes(client, 'bulk', manyRows, async () => {
      await copyRows(
        client,
        'bulk.child (parent_id, day)',
        children.map((id) => [id, '2026-01-01']),
      );
      await copyRows(client, 'bulk.parent (id, name)', [
        [1, 'tab\tand\nline\\'],
        [2, 'Ēna'],
      ]);
    }),
  );

test('a load that breaks a key is undone whole, and keys and indexes are as they were', async () => {
  const before = await shape();
  await expect(load([1, 2, 3])).rejects.toThrow('violates foreign key');
  expect(await shape()).toEqual(before);
  expect(await asAdmin(house.adminUrl, 'select * from bulk.parent')).toEqual([]);
});

test('after a good load keys and indexes are as they were, and texts came through unharmed', async () => {
  const before = await shape();
  await load([1, 2]);
  expect(await shape()).toEqual(before);
  expect(await asAdmin(house.adminUrl, 'select name from bulk.parent order by id')).toEqual([
    { name: 'tab\tand\nline\\' },
    { name: 'Ēna' },
  ]);
});
