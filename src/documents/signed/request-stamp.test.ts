import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import type { House } from '../../platform/room/index.js';
import { readSignedFile } from './read-signed-file.js';
import { timestampAuthorityOf } from './request-stamp.js';
import { makeAuthority } from './testing.js';
import { openStamper } from './testing-stamps.js';
import { writeContainer } from './write-container.js';

const plain = await testHouse();
const now = plain.clock.now();
const authority = await makeAuthority(now);
const stamper = await openStamper(await authority.stamper(), () => now);
const certificates = join(plain.settings.LETE_DATA, 'tsa.pem');
writeFileSync(certificates, String(authority.certificate));
const house = {
  ...plain,
  settings: { ...plain.settings, LETE_TSA_URL: stamper.url, LETE_TSA_CERT_FILE: certificates },
};
const files = [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }];
const order = { files, seal: await authority.issue(), at: now };
const stamped = (by: House = house) => writeContainer({ ...order, authority: timestampAuthorityOf(by) });
const genuine = stamper.change;
afterAll(() => stamper.close());
afterEach(() => {
  stamper.change = genuine;
  stamper.status = 0;
});

test('where a timestamp authority is set, what Lete signs carries its timestamp: level T', async () => {
  const [signature] = readSignedFile(await stamped(), authority.trust(now)).signatures;
  expect(signature).toMatchObject({ level: 'T', provenAt: now.toISOString() });
});

test('without one it signs at level B', async () => {
  expect(timestampAuthorityOf(plain)).toBeUndefined();
});

test('a timestamp of something else, of another question, of another time or refused is not taken', async () => {
  const other = createHash('sha256').update('another').digest();
  stamper.change = (asked) => ({ ...asked, imprint: other });
  await expect(stamped()).rejects.toThrow('it stamps something else');
  stamper.change = ({ imprint, at }) => ({ imprint, at });
  await expect(stamped()).rejects.toThrow('it answers another question');
  stamper.change = (asked) => ({ ...asked, at: new Date(now.getTime() - 3_600_000) });
  await expect(stamped()).rejects.toThrow('more than ten minutes apart');
  stamper.status = 2;
  await expect(stamped()).rejects.toThrow('refused with status 2');
});

test('a timestamp of an authority that nobody vouches for is not taken', async () => {
  const listed = { ...plain, settings: { ...plain.settings, LETE_TSA_URL: stamper.url } };
  await expect(stamped(listed)).rejects.toThrow('no trust list names the timestamp authority');
});
