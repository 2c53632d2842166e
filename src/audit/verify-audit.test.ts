import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../test/support/index.js';
import { checkpointFolder, checkpointKey, lastCheckpoint, writeCheckpoint } from './checkpoint.js';
import { hashedColumns } from './encoding.js';
import { type AuditLine, record } from './index.js';
import { checkpointNow, headOf, sealEntries } from './sealer.js';
import { verifyAudit } from './verify-audit.js';
import type { Finding } from './verify-chain.js';

const line: AuditLine = {
  deed: 'registers/persons:get',
  actor: { kind: 'staff', key: 'person:officer', name: 'Santa Lapiņa', institution: 'Centrs', unit: 'records' },
  subject: 'person:someone',
  purpose: 'case-work',
  legalGround: 'Fizisko personu reģistra likums',
  reason: 'lūgums pa tālruni, "steidzami"',
  detail: { b: 1, a: 'ņ', c: null, d: true },
};

let house: TestHouse;
let ids: number[];

beforeAll(async () => {
  house = await testHouse();
});

/** Twelve sealed entries, signed. */
beforeEach(async () => {
  await tamper('truncate audit.entry, audit.chain, audit.review restart identity; drop table if exists public.kept');
  rmSync(checkpointFolder(house), { recursive: true, force: true });
  house.clock.set('2026-11-25T08:00:00Z');
  await writeAndSeal(12);
  await checkpointNow(house);
});

async function writeAndSeal(count: number): Promise<void> {
  for (let n = 0; n < count; n++)
    await house.db('web').transaction({}, (tx) => record(tx, { ...line, count: n + 1, detail: { ...line.detail, n } }));
  const all = await asAdmin(house.adminUrl, 'select id from audit.entry order by xid, id');
  ids = all.map(({ id }) => Number(id));
  await expect.poll(() => sealedUpTo(house), { timeout: 20_000 }).toBe(ids.length);
}

async function sealedUpTo(of: TestHouse): Promise<number | null> {
  await sealEntries(of);
  return (await headOf(of)).position;
}

/** As a superuser who knows what they do would: triggers off. */
const tamper = (statements: string) => asAdmin(house.adminUrl, `set session_replication_role = replica; ${statements}`);

async function findings(): Promise<Pick<Finding, 'kind' | 'position' | 'entryId'>[]> {
  const found: Finding[] = [];
  await verifyAudit(house, (finding) => found.push(finding));
  return found.map(({ kind, position, entryId }) => ({ kind, position, entryId }));
}

/** Makes the chain fit the entries again from a position on, as an attacker who knows the algorithm would. */
const rechain = (from: number) =>
  tamper(`do $$ declare link record; before bytea; begin
  for link in select c.position, e from audit.chain c join audit.entry e on e.id = c.entry_id where c.position >= ${from} order by c.position loop
    select coalesce((select hash from audit.chain where position = link.position - 1), decode(repeat('00', 32), 'hex')) into before;
    update audit.chain set previous = before, hash = sha256(before || int8send(link.position) || convert_to(audit.canonical(link.e), 'UTF8'))
      where position = link.position;
  end loop; end $$`);

test('an audit that nobody touched is whole', async () => {
  expect(await verifyAudit(house, () => undefined)).toEqual({ links: 12, checkpoints: 1, findings: 0 });
});

test('every column of an entry is hashed: an edit of any of them is found at its place', async () => {
  const columns = await asAdmin(
    house.adminUrl,
    `select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'audit' and table_name = 'entry'`,
  );
  expect(columns).toHaveLength(hashedColumns.length);
  const edits: Record<string, string> = {
    text: `coalesce(NAME, '') || 'x'`,
    bigint: 'NAME',
    integer: 'NAME + 1',
    jsonb: `'{"n": 99}'`,
    boolean: 'not NAME',
    xid8: `'1'`,
    'timestamp with time zone': `NAME + interval '1 microsecond'`,
  };
  for (const { name, type } of columns) {
    if (name === 'id') continue;
    const value = name === 'actor_kind' ? `'person'` : (edits[String(type)] ?? '').replaceAll('NAME', String(name));
    await tamper(`create table if not exists public.kept as select * from audit.entry;
      update audit.entry set ${name} = ${value} where id = ${ids[4]}`);
    expect(await findings(), String(name)).toEqual([{ kind: 'edited', position: 5, entryId: ids[4] }]);
    await tamper(`update audit.entry e set ${name} = k.${name} from public.kept k where k.id = e.id`);
  }
  expect(await findings()).toEqual([]);
});

test('several edits are each told once, at their own places', async () => {
  await tamper(`update audit.entry set reason = null where id in (${ids[1]}, ${ids[7]})`);
  expect(await findings()).toEqual([
    { kind: 'edited', position: 2, entryId: ids[1] },
    { kind: 'edited', position: 8, entryId: ids[7] },
  ]);
});

test('a deleted entry is found where it stood', async () => {
  await tamper(`delete from audit.entry where id = ${ids[3]}`);
  expect(await findings()).toEqual([{ kind: 'deleted', position: 4, entryId: ids[3] }]);
});

test('an entry deleted together with its link leaves a gap, and closing the gap breaks the chain', async () => {
  await tamper(`delete from audit.entry where id = ${ids[3]}; delete from audit.chain where position = 4`);
  expect(await findings()).toEqual([{ kind: 'link-removed', position: 4, entryId: undefined }]);
  await tamper(
    'update audit.chain set position = -position where position > 4; update audit.chain set position = -position - 1 where position < 0',
  );
  expect((await findings())[0]).toEqual({ kind: 'link-altered', position: 4, entryId: ids[4] });
});

test('two entries that changed contents are told as swapped', async () => {
  await tamper(`update audit.entry e set count = o.count, detail = o.detail from audit.entry o
    where (e.id, o.id) in ((${ids[2]}, ${ids[8]}), (${ids[8]}, ${ids[2]}))`);
  expect(await findings()).toEqual([{ kind: 'swapped', position: 3, entryId: ids[2] }]);
});

test('two links that changed entries are told as swapped', async () => {
  await tamper(`update audit.chain set entry_id = -entry_id where position in (3, 9);
    update audit.chain set entry_id = case position when 3 then ${ids[8]} else ${ids[2]} end where entry_id < 0`);
  expect(await findings()).toEqual([{ kind: 'swapped', position: 3, entryId: ids[8] }]);
});

test('an entry put in behind the end of the chain is found', async () => {
  await tamper(`insert into audit.entry (xid, at, deed, actor_kind, actor_key, actor_name, purpose, legal_ground)
    select xid, at, deed, actor_kind, actor_key, actor_name, purpose, legal_ground from audit.entry where id = ${ids[3]}`);
  const [{ id } = {}] = await asAdmin(house.adminUrl, 'select max(id) as id from audit.entry');
  expect(await findings()).toEqual([{ kind: 'inserted', position: undefined, entryId: Number(id) }]);
});

test('an end that was cut off is found by the checkpoint that saw it', async () => {
  await tamper(
    `delete from audit.chain where position > 9; delete from audit.entry where id in (${ids.slice(9).join(',')})`,
  );
  expect(await findings()).toEqual([{ kind: 'truncated', position: 10, entryId: undefined }]);
});

test('an edit with the whole chain written anew is found by the checkpoint', async () => {
  await tamper(`update audit.entry set actor_name = 'Cits' where id = ${ids[3]}`);
  await rechain(4);
  expect(await findings()).toEqual([{ kind: 'rewritten', position: 12, entryId: undefined }]);
});

test('a forged, altered or missing checkpoint is found', async () => {
  await writeAndSeal(1);
  await checkpointNow(house);
  await writeAndSeal(1);
  await checkpointNow(house);
  expect(await findings()).toEqual([]);
  const folder = checkpointFolder(house);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const [first = '', second = ''] = files.map((name) => join(folder, name));
  const genuine = readFileSync(second, 'utf8');
  rmSync(second);
  expect(await findings()).toEqual([{ kind: 'forged-checkpoint' }]);
  writeFileSync(second, genuine.replace('"position":13', '"position":12'));
  expect((await findings()).every(({ kind }) => kind === 'forged-checkpoint')).toBe(true);
  rmSync(second);
  // Made by somebody who does not have the house's key.
  const stranger = checkpointKey({ secretFor: () => 'another secret' });
  rmSync(join(folder, files[2] ?? ''));
  const last = await lastCheckpoint(folder, stranger);
  await writeCheckpoint(folder, stranger, { position: 14, hash: Buffer.alloc(32), at: house.clock.now() }, last);
  expect((await findings()).map(({ kind }) => kind)).toContain('forged-checkpoint');
  expect(first).not.toBe('');
});

test('entries that wait for longer than a minute are told', async () => {
  await house.db('web').transaction({}, (tx) => record(tx, line));
  expect(await findings()).toEqual([]);
  house.clock.advance(61_000);
  expect(await findings()).toEqual([{ kind: 'unsealed', position: undefined, entryId: expect.any(Number) }]);
});

test('a chain that no checkpoint has seen for ten minutes is told', async () => {
  await writeAndSeal(1);
  expect(await findings()).toEqual([]);
  house.clock.advance(11 * 60_000);
  expect(await findings()).toEqual([{ kind: 'late-checkpoint', position: 13, entryId: undefined }]);
  await checkpointNow(house);
  expect(await findings()).toEqual([]);
});

test('whatever people write is hashed by the database and by the verifier alike', async () => {
  const anyText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', ''));
  const detail = fc.dictionary(
    anyText,
    fc.oneof(anyText, fc.boolean(), fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true })),
  );
  const lines = fc.sample(fc.record({ reason: anyText, purpose: anyText, detail }), 300);
  await house.db('web').transaction({}, async (tx) => {
    for (const some of lines) await record(tx, { ...line, ...some });
  });
  await expect.poll(() => sealedUpTo(house), { timeout: 20_000 }).toBe(312);
  expect(await findings()).toEqual([]);
});

test('processes that sign at the same moment leave one whole checkpoint', async () => {
  await writeAndSeal(1);
  await Promise.all([checkpointNow(house), checkpointNow(house), checkpointNow(house)]);
  expect(await verifyAudit(house, () => undefined)).toEqual({ links: 13, checkpoints: 2, findings: 0 });
});
