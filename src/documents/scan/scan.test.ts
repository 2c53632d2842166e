import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runJobs, testHouse } from '../../../test/support/index.js';
import { addJob } from '../../platform/jobs/index.js';
import { keepReceived, scans } from '../index.js';
import { createRoom } from '../room.js';
import { scanBytes, versionOf } from './clamd.js';
import { eicar, startFakeClamd } from './testing-clamd.js';

const clamd = await startFakeClamd();
afterAll(() => clamd.close());
const house = await testHouse({ LETE_CLAMD: clamd.address });
const without = await testHouse();
const room = createRoom(house);
const run = () => runJobs(house, [room]);
const worker = house.db('worker');
const keep = async (bytes: Uint8Array) =>
  (await worker.transaction({}, (tx) => keepReceived(house, tx, bytes, { name: 'datne.bin' }))).sha256;
const stateOf = async (sha256: string) =>
  (await worker.transaction({}, (tx) => scans.findScans(house, tx, [sha256]))).get(sha256);

test('every original is scanned after it is kept, and what was found is named', async () => {
  const [good, bad] = [await keep(randomBytes(200_000)), await keep(Buffer.concat([Buffer.from('Labdien! '), eicar]))];
  expect(await stateOf(good)).toEqual({ state: 'waiting' });
  await run();
  expect(await stateOf(good)).toMatchObject({ state: 'clean' });
  const found = await stateOf(bad);
  expect(found).toMatchObject({ state: 'infected', found: 'Eicar-Test-Signature' });
  expect(found && scans.scanWords(found).lv).toBe('Inficēta: Eicar-Test-Signature.');
});

test('a file larger than the scanner takes is called unscannable, never clean', async () => {
  const large = await keep(Buffer.alloc(1_200_000, 1));
  await run();
  expect(await stateOf(large)).toMatchObject({ state: 'failed', found: 'INSTREAM size limit exceeded. ERROR' });
  await expect(scans.requireClean(house, Buffer.alloc(1_200_000, 1))).rejects.toMatchObject({ code: 'not-now' });
});

test('a file is scanned once, and again only with newer signatures', async () => {
  await keep(Buffer.from('Vienreiz.'));
  await run();
  const due = async () => {
    await worker.transaction({}, (tx) => addJob(tx, 'documents:scan-due', {}));
    const before = clamd.scanned;
    await run();
    return clamd.scanned - before;
  };
  expect(await due()).toBe(0);
  clamd.version = 'ClamAV 1.4.3/27481/Wed Nov 25 07:30:11 2026';
  expect(await due()).toBeGreaterThan(0);
  expect(await due()).toBe(0);
});

test('what somebody opens before its turn is scanned there and then; an infected file never passes', async () => {
  await scans.requireClean(house, Buffer.from('Neviens to vēl nav redzējis.'));
  await expect(scans.requireClean(house, eicar)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('while the scanner is silent nothing is handed out, and readiness says so', async () => {
  await clamd.close();
  const check = await room.checks?.scanner?.look();
  expect(check?.status).toBe('degraded');
  await expect(scans.requireClean(house, Buffer.from('Klusums.'))).rejects.toMatchObject({ code: 'not-now' });
});

test('without a scanner a file is called not scanned, and passes', async () => {
  const known = await without.db('worker').transaction({}, (tx) => scans.findScans(without, tx, ['0'.repeat(64)]));
  expect(known.get('0'.repeat(64))).toEqual({ state: 'not-scanned' });
  await scans.requireClean(without, Buffer.from('Nezināms.'));
  expect((await createRoom(without).checks?.scanner?.look())?.says.en).toContain('files are not scanned');
});

test('the scanner is reached by a unix socket too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  const other = await startFakeClamd(1000, join(folder, 'clamd.ctl'));
  expect(await versionOf(other.address)).toContain('27480');
  expect(await scanBytes(other.address, eicar)).toMatchObject({ state: 'infected' });
  expect(await scanBytes(other.address, new Uint8Array())).toEqual({ state: 'clean' });
  await other.close();
  rmSync(folder, { recursive: true });
});
