import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, isAllowed, plainText, readMarkup } from './markup.js';

const links = (text: string) =>
  readMarkup(text)
    .flatMap((block): readonly Inline[] => ('items' in block ? block.items.flat() : block.parts))
    .flatMap((part) => (part.kind === 'link' ? [part.href] : []));

test('paragraphs, headings, lists, steps, strong words and links are told apart', () => {
  const text =
    'Ievads **svarīgs**.\n\n## Kas vajadzīgs\n- eID karte\n- [portāls](/lv/pakalpojumi)\n\n1. Pieslēdzieties\n2. Samaksājiet';
  expect(readMarkup(text).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'steps']);
  expect(links(text)).toEqual(['/lv/pakalpojumi']);
  expect(plainText(text, 'https://lete.example')).toBe(
    'Ievads svarīgs.\n\nKas vajadzīgs\n\n– eID karte\n– portāls (https://lete.example/lv/pakalpojumi)\n\n1. Pieslēdzieties\n2. Samaksājiet',
  );
});

test('an address that could run something, or lead elsewhere unseen, is no link but text', () => {
  const wrong = [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'http://a.example',
    'https://',
    '/desk',
    '/\\evil',
    'JaVaScript:x',
  ];
  for (const href of wrong) expect(links(`[šeit](${href})`), href).toEqual([]);
  expect(isAllowed('https://likumi.lv/ta/id/1')).toBe(true);
  expect(isAllowed('mailto:pasts@ic.iem.gov.lv')).toBe(true);
});

test('whatever is written is read in linear time, and every link that comes of it is allowed', () => {
  const piece = fc.constantFrom(
    '**',
    '[',
    ']',
    '(',
    ')',
    '- ',
    '# ',
    '1. ',
    '\n',
    '\n\n',
    'a',
    'https://a.lv',
    'javascript:',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(links(pieces.join('')).every(isAllowed)).toBe(true);
    }),
  );
  const began = performance.now();
  readMarkup('[a'.repeat(20_000) + '**a'.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(5000);
});
