import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { rigaInstant } from '../../platform/clock/index.js';
import { approveDraft, load, publishDraft, saveDraft } from '../../platform/dataset/index.js';
import { cents } from '../../platform/money/index.js';
import { demonstratePrices } from '../demonstration/prices.js';
import { lineOf, listPrices, type PriceList, priceSet, pricesOn, relief, totalOf } from '../index.js';
import { priceKind } from './price-set.js';

const house = await testHouse();
const on = (date: string): Promise<PriceList> => house.db('web').transaction({}, (tx) => pricesOn(tx, date));
const label = { lv: 'Atvieglojums 50 %', en: 'Reduction of 50 %' };

test('the price list states the three amounts of every item as the regulation does', async () => {
  const prices = await on('2026-11-25');
  const amounts = (code: string) => {
    const { net, vat, gross } = prices.item(code);
    return [net, vat, gross];
  };
  expect(amounts('translation-normal')).toEqual([529, 111, 640]);
  expect(amounts('translation-urgent')).toEqual([1058, 222, 1280]);
  expect(amounts('certificate-normal')).toEqual([860, 180, 1040]);
  expect(amounts('certificate-urgent')).toEqual([1720, 360, 2080]);
  expect(prices.item('posting-latvia').gross).toBe(420);
  expect(prices.item('posting-abroad').gross).toBe(1090);
});

test('each day has its own prices, and an item not in force is refused', async () => {
  expect((await on('2020-05-01')).item('posting-latvia').gross).toBe(336);
  await expect(on('2020-05-01').then((prices) => prices.item('certificate-normal'))).rejects.toThrow('has no item');
  const current = await house.db('web').transaction({}, (tx) => listPrices(tx, '2026-11-25'));
  expect(current.every(({ name, unit, source }) => [name, unit, source].every(({ lv, en }) => lv && en))).toBe(true);
});

test('a price entered ahead is published by two people, takes effect by itself, and the day before is as it was', async () => {
  const [first, second] = ['one', 'two'].map((name) => ({ kind: 'staff', key: `person:${name}`, name }) as const);
  if (!first || !second) throw new Error('two people');
  const web = house.db('web');
  const now = await web.transaction({}, (tx) => load(tx, priceSet));
  const standing = now.at(house.clock.now()).find(priceKind, 'certificate-normal');
  if (!standing) throw new Error('the certificate has a price');
  const content = { ...standing.content, net: 992, vat: 208, gross: 1200 };
  const from = rigaInstant('2027-01-01');
  const draft = { kind: 'price', key: 'certificate-normal', content, from, note: '', seen: standing.version };
  const wrong = { ...draft, content: { ...content, gross: 1201 } };
  await expect(web.transaction({}, (tx) => saveDraft(tx, priceSet, first, wrong))).rejects.toMatchObject({
    code: 'not-valid',
  });
  const { id, hash } = await web.transaction({}, (tx) => saveDraft(tx, priceSet, first, draft));
  await web.transaction({}, (tx) => publishDraft(tx, priceSet, first, id, hash));
  expect((await on('2027-01-01')).item('certificate-normal').gross).toBe(1040);
  await web.transaction({}, (tx) => approveDraft(tx, priceSet, second, id, hash));
  expect((await on('2026-12-31')).item('certificate-normal')).toMatchObject({ gross: 1040, validTo: '2026-12-31' });
  expect((await on('2027-01-01')).item('certificate-normal')).toMatchObject({ gross: 1200, validFrom: '2027-01-01' });
});

test('half off an urgent certificate in English, posted within Latvia', async () => {
  const prices = await on('2026-11-25');
  const made = [lineOf(prices.item('certificate-normal')), lineOf(prices.item('translation-normal'))];
  const price = totalOf([...relief(made, 50, label), lineOf(prices.item('posting-latvia'))]);
  // 5.20 + 3.20 + 4.20
  expect(price.gross).toBe(1260);
  expect(price.lines.map(({ gross }) => gross)).toEqual([1040, 640, -840, 420]);
});

test('reliefs do not stack', async () => {
  const lines = relief([lineOf((await on('2026-11-25')).item('certificate-normal'))], 50, label);
  expect(() => relief(lines, 10, label)).toThrow('do not stack');
});

test('whatever is reduced, every line adds up and nothing is less than free', () => {
  const amounts = fc.array(fc.tuple(fc.nat(100_000), fc.nat(100_000)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 100 }), (pairs, percent) => {
      const lines = pairs.map(([net, vat]) => ({ label, net: cents(net), vat: cents(vat), gross: cents(net + vat) }));
      const price = totalOf(relief(lines, percent, label));
      const full = totalOf(lines);
      expect(price.lines.every((line) => line.net + line.vat === line.gross)).toBe(true);
      expect(price.gross).toBeGreaterThanOrEqual(0);
      expect(price.gross).toBeLessThanOrEqual(full.gross);
      expect(Math.abs(price.gross - (full.gross * (100 - percent)) / 100)).toBeLessThanOrEqual(pairs.length / 2);
    }),
  );
});

test('the demonstration has work by the hour, and says that its value is not the one in force', async () => {
  for (let times = 0; times < 2; times++) await house.db('web').transaction({}, demonstratePrices);
  const hour = (await on('2026-11-25')).item('module-hour');
  expect(hour).toMatchObject({ net: 1782, vat: 374, gross: 2156, validFrom: '2026-11-25' });
  expect(hour.source.lv).toContain('spēkā esošo nosaka iestāde');
});
