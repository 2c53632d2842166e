import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { canonicalise } from './canonicalise.js';
import { readXml } from './read-xml.js';
import { readZip } from './read-zip.js';
import { ContainerProblem, type RefusalCode } from './report.js';

// The two readers that hostile bytes meet first, ten thousand cases each, from fixed seeds. Whatever comes: content that is
// whole, or a refusal by name, and soon.

const refusals = new Set<RefusalCode>();

/** What the reader gives; a refusal by name is an answer, any other error is a hole. */
function attempt<T>(read: () => T): T | undefined {
  const began = performance.now();
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContainerProblem)) throw error;
    refusals.add(error.code);
    return undefined;
  } finally {
    expect(performance.now() - began).toBeLessThan(2000);
  }
}

const bytes = fc.uint8Array({ maxLength: 60 });
const name = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    'a/b',
    '../a',
    '/a',
    'a\\b',
    'a\u0000',
    'mimetype',
    'META-INF/x',
    'a.',
    'ā',
    'ā',
    'a/',
    './a',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text !== '__proto__'),
);
const archive = fc
  .tuple(fc.dictionary(name, bytes, { maxKeys: 5 }), fc.constantFrom(0, 6))
  .map(([files, level]) => Buffer.from(zipSync(files, { level: level === 6 ? 6 : 0 })));
const hurt = (whole: fc.Arbitrary<Buffer>) =>
  fc.tuple(whole, fc.nat(), fc.nat(40), bytes, fc.nat(4)).map(([file, place, length, more, how]) => {
    const at = file.length ? place % file.length : 0;
    const [before, after] = [file.subarray(0, at), file.subarray(at)];
    if (how === 0) return file;
    if (how === 1) return Buffer.concat([before, after.subarray(length)]);
    if (how === 2) return Buffer.concat([before, more, after]);
    if (how === 3) return Buffer.concat([before, more, after.subarray(more.length)]);
    return Buffer.concat([file.subarray(0, at + length), after]);
  });

test('ZIP: every archive, however hurt, is read whole or refused by name (10,000 cases)', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(hurt(archive), (file) => {
      const entries = attempt(() => readZip(file)) ?? [];
      const names = entries.map((entry) => entry.name.normalize('NFKC').toLowerCase().replace(/\/$/, ''));
      expect(new Set(names).size).toBe(names.length);
      for (const entry of entries) {
        expect(entry.name).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^\/|\\|\p{Cc}/u);
        const content = attempt(() => entry.open());
        if (content) expect(content.length).toBe(entry.size);
      }
    }),
    { seed: 11, numRuns: 10_000 },
  );
  for (const code of ['unsafe-path', 'duplicate-name', 'zip-malformed'] as const) expect(refusals).toContain(code);
});

const word = fc.constantFrom('a', 'b', 'x:a', 'ds:Signature', 'A-1', 'xml', 'é');
const piece: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(word, word, fc.string({ maxLength: 6 })).map(([tag, key, value]) => `<${tag} ${key}="${value}">`),
  word.map((tag) => `</${tag}>`),
  word.map((tag) => `<${tag} xmlns:x="urn:x" Id="1"/>`),
  fc.constantFrom(
    '<!DOCTYPE a>',
    '<!ENTITY a "b">',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?a b?>',
    '&amp;',
    '&a;',
    '&#0;',
  ),
  fc.constantFrom(
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="utf-16"?>',
    '\u0000',
    '\uFEFF',
    '\r',
    '<',
    '>',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const wellFormed = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme-ascii', maxLength: 8 }).map((text) => text.replace(/[<>&]/g, '')),
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.array(tie('node'), { maxLength: 3 }))
      .map(([tag, inner]) => `<${tag} k="v" b="1">${inner.join('')}</${tag}>`),
  ),
})).node;
const document = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => strToU8(pieces.join(''))),
  wellFormed.map((text) => strToU8(`<?xml version="1.0" encoding="UTF-8"?><r xmlns="urn:r">${text}</r>`)),
  fc.array(piece, { maxLength: 8 }).map((pieces) => strToU8(`<r>${pieces.join('')}</r>`)),
  wellFormed.map((text) => strToU8(`<r>${text}</r>`)),
  fc.uint8Array({ maxLength: 60 }),
);

test('XML: every document is read or refused by name; what is read has one canonical form (10,000 cases)', {
  timeout: 60_000,
}, () => {
  const how = { exclusive: false, comments: false, prefixes: [] };
  let read = 0;
  fc.assert(
    fc.property(hurt(document.map((one) => Buffer.from(one))), (file) => {
      const root = attempt(() => readXml(file))?.documentElement;
      if (!root) return;
      read += 1;
      expect(file.toString('utf8')).not.toMatch(/<!DOCTYPE|<!ENTITY/i);
      const canonical = canonicalise(root, how);
      const again = readXml(Buffer.from(canonical)).documentElement;
      expect(again && canonicalise(again, how)).toBe(canonical);
    }),
    { seed: 12, numRuns: 10_000 },
  );
  expect(read).toBeGreaterThan(1000);
  for (const code of ['xml-forbidden', 'xml-malformed'] as const) expect(refusals).toContain(code);
});
