import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assurances } from '../../identity/index.js';
import { fits, type ProvenSigner, type Scene, weigh } from './weigh.js';

const now = new Date('2026-11-25T08:00:00Z');
const names = ['Anna Bērziņa', 'ANNA BERZINA', 'Bērziņa', 'Dace Kļaviņa', 'anna@klients.example', ''];
const signer = fc.record({
  key: fc.constantFrom<ProvenSigner['key']>('person:anna', 'person:dace'),
  name: fc.constantFrom('ANNA BĒRZIŅA', 'DACE KĻAVIŅA'),
  strength: fc.constantFrom<ProvenSigner['strength']>('substantial', 'high'),
  fingerprint: fc.constantFrom('a', 'b'),
  at: fc.constantFrom(undefined, now, new Date('2026-01-01'), new Date('2027-01-01'), new Date(Number.NaN)),
});
const scene: fc.Arbitrary<Scene> = fc.record({
  anyPassed: fc.boolean(),
  signers: fc.array(signer, { maxLength: 3 }),
  isUsed: fc.constantFrom<Scene['isUsed']>(
    () => true,
    () => false,
    ({ fingerprint }) => fingerprint === 'a',
  ),
  receivedAt: fc.constant(now),
  statedName: fc.constantFrom(undefined, ...names),
  author: fc.constantFrom<Scene['author']>(undefined, 'person:anna', 'person:dace'),
  trusted: fc.boolean(),
  opened: fc.boolean(),
  party: fc.constantFrom<Scene['party']>(undefined, 'person:anna', 'person:other'),
  partyName: fc.constantFrom(...names),
  least: fc.constantFrom(...assurances),
});

test('whatever comes, nothing is raised without a fresh, unused, passed signature, nor handed over against a name or a party (10,000 cases)', () => {
  fc.assert(
    fc.property(scene, (one): void => {
      const { meaning, signer: by, raises, shown, handsOver } = weigh(one);
      if (!one.anyPassed) expect(meaning).toBe('not-valid');
      if (!raises) {
        expect([shown, handsOver]).toEqual([false, false]);
        return;
      }
      expect(by && one.anyPassed && !one.author && !one.isUsed(by) && by.at).toEqual(now);
      if (shown) expect(by?.key).toBe(one.party);
      if (!handsOver) return;
      expect([one.party, meaning]).toEqual([undefined, 'proven']);
      expect(fits(one.statedName, by?.name ?? '')).not.toBe('no');
      expect(assurances.indexOf(by?.strength ?? 'anonymous')).toBeGreaterThanOrEqual(assurances.indexOf(one.least));
      expect(one.opened || (one.trusted && fits(one.partyName, by?.name ?? '') === 'yes')).toBe(true);
    }),
    { seed: 3, numRuns: 10_000 },
  );
});

test('a name that someone gave themselves is compared by family name and initial, whatever the letters', () => {
  const anna = 'ANNA MARIJA BĒRZIŅA';
  for (const own of ['Anna Berzina', 'A. Bērziņa', 'BĒRZIŅA Anna (darbs)', 'bērziņa'])
    expect(fits(own, anna)).toBe('yes');
  for (const other of ['Anna Liepa', 'Dace Bērziņa', 'Bērziņas kundze']) expect(fits(other, anna)).toBe('no');
  for (const none of [undefined, '', 'pasts@x.lv', '–']) expect(fits(none, anna)).toBe('unsaid');
});
