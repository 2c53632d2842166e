import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Service } from '../../case/index.js';
import { loadMembers } from '../../platform/house/index.js';
import { find, makeReady } from './find.js';
import { closeness as closenessOf, distance, stemmed, stemOf, wordsOf } from './match.js';

const services = (await loadMembers('services')) as readonly Service[];
const entries = services.map(({ id, passport }) =>
  makeReady({
    title: passport.name,
    href: { lv: id, en: id },
    answer: passport.purpose,
    words: [[passport.name.lv, passport.name.en], passport.synonyms, [passport.purpose.lv, passport.purpose.en]],
  }),
);
const closeness = (typed: string, known: string) => closenessOf(stemmed(typed), stemmed(known));
const first = (query: string) => find(entries, query)[0]?.href.en;

test.each([
  ['izziņa par nesodāmību', 'conviction-certificate'],
  ['izzina darbam', 'conviction-certificate'],
  ['sodamibas izziņas', 'conviction-certificate'],
  ['criminal recrod', 'conviction-certificate'],
  ['pazudēta pase', 'invalid-documents'],
  ['es gribu zināt vai pase ir derīga', 'invalid-documents'],
  ['stolen pasport', 'invalid-documents'],
  ['izsūtijums', 'archive-statements'],
  ['velos zinat par arhivu vectevs izsutijums', 'archive-statements'],
  ['avārijas', 'road-accident-map'],
  ['gāzes pistoles', 'weapons'],
  ['zagtas gleznas', 'cultural-objects'],
  ['fingerprnts', 'my-biometrics'],
  ['rāciju remonts', 'radio-communications'],
  ['STATISTIKA', 'statistics'],
  ['datu apmaina', 'data-exchange-module'],
])('“%s” leads to %s', (query, id) => {
  expect(first(query)).toBe(id);
});

test('a thing that is called by its name comes before what shares but a circumstance with it', () => {
  const thing = (title: string, ...others: string[]) => {
    const text = { lv: title, en: title };
    return makeReady({ title: text, href: text, answer: text, words: [[title], others, []] });
  };
  const known = [
    thing('Nozaudēta pase', 'lost passport'),
    thing('Nozaudēta rācija', 'lost radio'),
    thing('Reģistrācija un atļaujas', 'ierocis', 'gun'),
    thing('A lost passport or identity card'),
  ];
  for (const query of ['nozaudēts ierocis', 'lost gun']) expect(find(known, query)[0]).toBe(known[2]?.entry);
  expect(find(known, 'nozaudēta pase')[0]).toBe(known[0]?.entry);
});

test('words that tell nothing find nothing, and nonsense neither', () => {
  for (const query of ['', '   ', 'es gribu', 'how do i', 'xqzvvk wwqz', '…!?'])
    expect(find(entries, query), query).toEqual([]);
});

test('one slip in a long word is forgiven, a different word is not', () => {
  expect(closeness('sodamiba', 'sodamibu')).toBeGreaterThan(0.9);
  expect(closeness('sodmaiba', 'sodamiba')).toBeGreaterThan(0.5);
  expect(closeness('pase', 'pasts')).toBe(0);
  expect(closeness('ieroci', 'izzina')).toBe(0);
});

test('whatever is typed, the search answers and never fits a word better than itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (one, other) => {
      expect(find(entries, one).length).toBeLessThanOrEqual(8);
      for (const word of wordsOf(one)) {
        expect(stemOf(word).length).toBeLessThanOrEqual(word.length);
        expect(closeness(word, word)).toBe(1);
        for (const known of wordsOf(other)) expect(closeness(word, known)).toBeLessThanOrEqual(1);
      }
      expect(distance(one.slice(0, 30), one.slice(0, 30), 2)).toBe(0);
    }),
    { numRuns: 300 },
  );
});
