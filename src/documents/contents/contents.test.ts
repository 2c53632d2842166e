import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { contents } from '../index.js';
import { readContents } from './read-contents.js';

const zip = (files: Record<string, Uint8Array>) => zipSync(files);

test('what a container holds is listed by name, size and what the bytes say, without the signatures’ own files', async () => {
  const file = zip({
    mimetype: strToU8('application/vnd.etsi.asic-e+zip'),
    'iesniegums.txt': strToU8('Lūdzu izziņu.'),
    'pielikumi/līgums.pdf': strToU8('<script>not a PDF</script>'),
    'iekšā.zip': zip({ 'vēl.txt': strToU8('dziļāk') }),
    'META-INF/signatures0.xml': strToU8('<x/>'),
  });
  const listed = await contents.listContents(file);
  expect(listed).toEqual([
    { nth: 1, name: 'iesniegums.txt', size: 15, type: 'text/plain' },
    { nth: 2, name: 'pielikumi/līgums.pdf', size: 26, type: 'text/plain' },
    { nth: 3, name: 'iekšā.zip', size: expect.any(Number), type: 'application/octet-stream' },
  ]);
  const opened = await contents.openContent(file, 1);
  expect(Buffer.from(opened.bytes).toString()).toBe('Lūdzu izziņu.');
  await expect(contents.openContent(file, 99)).rejects.toMatchObject({ code: 'not-valid' });
});

test('a bomb, a path out of its folder and two files of one name are refused in words, in less than two seconds', async () => {
  const hostile: [Uint8Array, string][] = [
    [zip({ 'nulles.txt': new Uint8Array(50_000_000) }), 'out of all proportion'],
    [zip({ '../../etc/passwd': strToU8('x') }), 'dangerous name'],
    [zip({ 'a.txt': strToU8('x'), 'A.TXT': strToU8('y') }), 'same name'],
    [randomBytes(5000), 'damaged'],
  ];
  for (const [file, why] of hostile) {
    const began = performance.now();
    const listed = await contents.listContents(file);
    expect('refused' in listed && listed.refused.en).toContain(why);
    expect(performance.now() - began).toBeLessThan(2000);
  }
});

test('whatever bytes come, listing answers and never throws', () => {
  const good = zip({ 'a.txt': strToU8('a'.repeat(500)), 'b.bin': randomBytes(300) });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      const listed = readContents(bytes);
      expect('files' in listed || 'refused' in listed).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
