import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSignedFile } from './read-signed-file.js';
import { makeAuthority, withRevocation } from './testing.js';
import { writeContainer } from './write-container.js';

// Ten thousand cases in all, from fixed seeds, on a small container. Whatever was changed: the reader ends with a report, and
// what it passes says exactly what was signed. A change that means nothing, such as a date in the ZIP, may pass.

const now = new Date('2026-11-25T08:00:00Z');
const authority = await makeAuthority(now);
const signer = await authority.issue();
const trust = authority.trust(now);
const files = [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('Lūdzu izziņu.') }];
const sheetName = 'META-INF/signatures0.xml';
const bare = await writeContainer({ files, seal: signer, at: now, authority: await authority.stamp(now) });
const answer = await authority.ocsp(signer.chain[0] ?? authority.certificate, now);
const parts = unzipSync(bare);
const sheet = withRevocation(strFromU8(parts[sheetName] ?? new Uint8Array()), answer);
const pack = (entries: Readonly<Record<string, Uint8Array>>) => Buffer.from(zipSync({ ...entries }, { level: 0 }));
const genuine = pack({ ...parts, [sheetName]: strToU8(sheet) });

/** What is relied upon once a signature has passed. */
function relied(container: Buffer): string | undefined {
  const { files: seen, signatures } = readSignedFile(container, trust);
  const passed = signatures.filter(({ indication }) => indication === 'passed');
  if (passed.length === 0) return undefined;
  const said = passed.map(({ signer: by, claimedAt, covers, roles, strength }) => ({
    by,
    claimedAt,
    covers,
    roles,
    strength,
  }));
  const content = strFromU8(unzipSync(container)['a.txt'] ?? new Uint8Array());
  return JSON.stringify({ seen, said, content });
}

const truth = relied(genuine);
const holds = (container: Buffer) => [undefined, truth].includes(relied(container));

test('the container that is altered below passes as it is', () => {
  expect(truth).toContain('Lūdzu izziņu.');
});

test('bytes flipped, cut out or doubled anywhere in the container (8,000 cases)', {
  timeout: 120_000,
}, () => {
  const place = fc.nat(genuine.length - 1);
  const flipped = fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, mask]) => {
    const altered = Buffer.from(genuine);
    altered.writeUInt8(altered.readUInt8(at) ^ mask, at);
    return altered;
  });
  const cut = fc
    .tuple(place, fc.nat(200))
    .map(([at, n]) => Buffer.concat([genuine.subarray(0, at), genuine.subarray(at + n)]));
  const doubled = fc
    .tuple(place, fc.nat(200))
    .map(([at, n]) => Buffer.concat([genuine.subarray(0, at + n), genuine.subarray(at)]));
  fc.assert(fc.property(fc.oneof(flipped, cut, doubled), holds), { seed: 1, numRuns: 8_000 });
});

const elements = [...sheet.matchAll(/<(\/?)([a-z]+:[A-Za-z0-9]+)[^>]*>/g)].map(({ index, 0: tag }) => ({ index, tag }));

test('tags of the signature taken out, doubled, moved or renamed; characters put in (1,500 cases)', {
  timeout: 120_000,
}, () => {
  const tag = fc.constantFrom(...elements);
  const without = (text: string, at: number, n: number) => text.slice(0, at) + text.slice(at + n);
  const within = (text: string, at: number, more: string) => text.slice(0, at) + more + text.slice(at);
  const whole = (begin: { index: number; tag: string }) => {
    const name = /^<([^\s>/]+)/.exec(begin.tag)?.[1] ?? '';
    const end = name ? sheet.indexOf(`</${name}>`, begin.index) : -1;
    return end < 0 ? begin.tag : sheet.slice(begin.index, end + name.length + 3);
  };
  const altered = fc.oneof(
    tag.map((one) => without(sheet, one.index, one.tag.length)),
    tag.map((one) => without(sheet, one.index, whole(one).length)),
    fc.tuple(tag, tag).map(([from, to]) => within(sheet, to.index, whole(from))),
    fc
      .tuple(tag, tag)
      .map(([from, to]) => within(sheet.replace(whole(from), ''), Math.min(to.index, sheet.length), whole(from))),
    fc
      .tuple(tag, fc.constantFrom('<!-- -->', '<?a b?>', '<ds:Object/>', ' ', '&#13;', '<![CDATA[x]]>', 'A'))
      .map(([to, more]) => within(sheet, to.index, more)),
    fc
      .tuple(tag, fc.constantFrom('S0', 'S0-P', 'S0-V', 'S0-R0'))
      .map(([to, id]) => within(sheet, to.index + to.tag.length - 1, ` Id="${id}"`)),
  );
  fc.assert(
    fc.property(altered, (text) => holds(pack({ ...parts, [sheetName]: strToU8(text) }))),
    { seed: 2, numRuns: 1_500 },
  );
});

test('files of any name and content beside or instead of those that were signed (500 cases)', {
  timeout: 120_000,
}, () => {
  const name = fc.oneof(
    fc.constantFrom('a.txt', 'A.txt', './a.txt', 'a.txt/', 'mimetype', 'META-INF/signatures1.xml'),
    fc.string({ maxLength: 20 }),
  );
  const more = fc.dictionary(name, fc.uint8Array({ maxLength: 100 }), { maxKeys: 3, noNullPrototype: true });
  fc.assert(
    fc.property(more, (added) => holds(pack({ ...parts, [sheetName]: strToU8(sheet), ...added }))),
    { seed: 3, numRuns: 500 },
  );
});
