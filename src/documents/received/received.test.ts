import { createHash, randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { getReceived, keepReceived } from '../index.js';
import { makingLook } from '../looks.js';
import { typeOf } from './type-of.js';

const house = await testHouse();
const keep = (bytes: Uint8Array, name = 'vēstule.eml', contentType?: string) =>
  house.db('worker').transaction({}, (tx) => keepReceived(house, tx, bytes, { name, contentType }));
const look = { ...makingLook, purpose: 'documents:open-received', caseNumber: 'IC/2026/2-01/1' };

test('an original comes back byte for byte, and who opened it is written down', async () => {
  const bytes = randomBytes(50_000);
  const { sha256, size } = await keep(bytes, 'skenējums.bin', 'image/png');
  expect({ sha256, size }).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: 50_000 });
  const opened = await house.db('web').transaction({}, (tx) => getReceived(house, tx, look, sha256));
  expect(opened.bytes.equals(bytes)).toBe(true);
  expect(opened).toMatchObject({ name: 'skenējums.bin', type: 'application/octet-stream', opens: false });
  const lines = await asAdmin(
    house.adminUrl,
    `select case_number, count from audit.entry where deed = 'documents:open-received' and detail->>'received' = $1`,
    [sha256],
  );
  expect(lines).toEqual([{ case_number: 'IC/2026/2-01/1', count: 1 }]);
});

test('the same bytes sent ten times at once are kept once', async () => {
  const bytes = Buffer.from('Labdien! Lūdzu izziņu.');
  const kept = await Promise.all(Array.from({ length: 10 }, (_, n) => keep(bytes, `${n}.txt`)));
  expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1);
  const [row] = await asAdmin(house.adminUrl, 'select count(*)::int as n from documents.received where sha256 = $1', [
    Buffer.from(kept[0]?.sha256 ?? '', 'hex'),
  ]);
  expect(row).toEqual({ n: 1 });
});

test('forty-five megabytes are kept, one byte more is refused with a reason', async () => {
  const most = Buffer.alloc(45 * 1024 * 1024, 7);
  expect(await keep(most)).toMatchObject({ size: most.length });
  await expect(keep(Buffer.concat([most, Buffer.from([1])]))).rejects.toMatchObject({ code: 'not-valid' });
});

test('nobody reads the table past its doors, and what lies in it is encrypted', async () => {
  const { sha256 } = await keep(Buffer.from('Subject: sodāmība\r\nFrom: a@b.lv\r\n\r\nJānis Bērziņš'));
  for (const role of ['web', 'worker', 'exchange'] as const)
    await expect(house.db(role).pool.query('select from documents.received')).rejects.toThrow('permission denied');
  const [row] = await asAdmin(
    house.adminUrl,
    `select encode(bytes, 'escape') as kept, type from documents.received where sha256 = $1`,
    [Buffer.from(sha256, 'hex')],
  );
  expect(row?.type).toBe('message/rfc822');
  expect(String(row?.kept)).not.toContain('Subject');
});

test('an address that nothing is kept under is refused like a malformed one', async () => {
  for (const sha256 of ['0'.repeat(64), 'nonsense'])
    await expect(house.db('web').transaction({}, (tx) => getReceived(house, tx, look, sha256))).rejects.toMatchObject({
      code: 'not-found',
    });
});

test('types are told by content, whatever the name says', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
  const told = (bytes: Uint8Array) => typeOf(bytes).type;
  expect(told(Buffer.from('%PDF-1.7\n'))).toBe('application/pdf');
  expect(told(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(told(zip({ mimetype: 'application/vnd.etsi.asic-e+zip', 'a.txt': 'a' }))).toBe(
    'application/vnd.etsi.asic-e+zip',
  );
  expect(told(zip({ 'a.txt': 'a', 'META-INF/signatures0.xml': '<x/>' }))).toBe('application/vnd.etsi.asic-e+zip');
  expect(told(zip({ '[Content_Types].xml': '', 'word/document.xml': '' }))).toContain('wordprocessingml');
  expect(told(zip({ 'run.exe': 'MZ' }))).toBe('application/octet-stream');
  expect(told(Buffer.from('MZ\0\0'))).toBe('application/octet-stream');
  expect(told(Buffer.from([0xe2, 0x28, 0xa1]))).toBe('application/octet-stream');
  expect(told(Buffer.from('Uz tikšanos: rīt.\n'))).toBe('text/plain');
});
