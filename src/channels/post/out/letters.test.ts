import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../../test/support/index.js';
import { findProgram } from '../in/find-program.js';
import { readScan } from '../in/read-scan.js';
import { batches, findLetter, letterPaper, listLetters, postageOf, queueLetter } from '../index.js';
import { newBarcode, readBarcode } from './barcode.js';
import { deemedNotifiedOn } from './list-letters.js';

const house = await testHouse();
const caseId = '6f1f0f43-6a5a-4a5e-9d55-0d8f7f3e2b11';
const order = {
  key: 'test:1',
  caseId,
  caseNumber: 'IC/2026/2-01/1',
  recipient: { name: 'Ancei Paraugai', lines: ['Brīvības iela 1–2', 'Rīga, LV-1001'] },
  lang: 'lv',
  registered: true,
  subject: 'Atbilde uz iesniegumu',
  body: 'Labdien!\n\nUz Jūsu iesniegumu atbildam.',
} as const;

test('a letter is queued once for its key, gets its number and barcode, and is set with its weight and class', async () => {
  const queue = () => house.db('web').transaction({}, (tx) => queueLetter(house, tx, order));
  const id = await queue();
  expect(await queue()).toBe(id);
  await runJobs(house);
  const [letter] = await house.db('web').transaction({}, (tx) => listLetters(tx, caseId));
  expect(letter).toMatchObject({ id, state: 'queued', number: 'IC/2026/1-03/1', registered: true });
  expect(letter?.notifiedOn).toBeUndefined();
  expect(readBarcode(letter?.barcode ?? '')).toBe(letter?.barcode);
  const [kept] = await asAdmin(house.adminUrl, 'select pages, grams, content from post.letter');
  expect(kept).toMatchObject({ pages: 1, grams: 12 });
  expect(String(kept?.content)).not.toContain('Parauga');
});

const missing = (['tesseract', 'pdftoppm', 'zbarimg', 'prlimit'] as const).filter((name) => !findProgram(name));
const aloud = missing.length ? ` (skipped: ${missing.join(', ')} not installed)` : '';
test(`a letter of ours that is scanned says what it says, and its barcode${aloud}`, async ({ skip }) => {
  if (missing.length) skip('apt-get install tesseract-ocr tesseract-ocr-lav poppler-utils zbar-tools');
  const [letter] = await house.db('web').transaction({}, (tx) => listLetters(tx, caseId));
  const paper = await house
    .db('web')
    .transaction({}, (tx) =>
      letterPaper(house, tx, { kind: 'system', key: 'system:post', name: 'Lete' }, letter?.id ?? ''),
    );
  const reading = await readScan(tmpdir(), 'application/pdf', paper);
  expect(reading).toMatchObject({ state: 'read', barcode: letter?.barcode });
  // Marks over letters as small as an address has them are not always seen.
  const seen = reading.text.normalize('NFD').replace(/\p{M}/gu, '');
  for (const words of ['Ancei Paraugai', 'Brivibas iela', 'iesniegumu atbildam']) expect(seen).toContain(words);
});

test('a letter’s class and price are the agency’s dated data; until a price is entered, none is made up', async () => {
  const waiting = () => house.db('web').transaction({}, (tx) => batches.listWaiting(house, tx));
  const [before] = await waiting();
  expect(before?.franking).toEqual({
    name: { lv: 'Latvijā, līdz 20\u00a0g', en: 'Within Latvia, up to 20\u00a0g' },
    price: undefined,
  });
  expect(postageOf([...(await waiting())])).toEqual({ sum: 0, unknown: 1 });
  const enter = (registered: string, from: string) =>
    asAdmin(
      house.adminUrl,
      `select dataset.seed('agency', 'postage', key, content || jsonb_build_object('registered', $1::text), $2::timestamptz)
       from dataset.version where kind = 'postage' and key = 'latvia-20' and version = 1`,
      [registered, from],
    );
  await enter('4,15', '2026-11-01 00:00+02');
  await enter('4,90', '2026-12-01 00:00+02');
  expect(postageOf([...(await waiting())])).toEqual({ sum: 415, unknown: 0 });
  house.clock.advance(10 * 86_400_000);
  expect((await waiting())[0]?.franking?.price).toBe(490);
});

test('without an address or anything to say nothing is posted', async () => {
  const queue = (change: object) =>
    house.db('web').transaction({}, (tx) => queueLetter(house, tx, { ...order, key: 'test:2', ...change }));
  await expect(queue({ recipient: { name: 'Anna', lines: [' '] } })).rejects.toMatchObject({ code: 'not-valid' });
  await expect(queue({ body: '' })).rejects.toMatchObject({ code: 'not-valid' });
  expect(await house.db('web').transaction({}, (tx) => findLetter(tx, caseId))).toBeUndefined();
});

test('a mistyped barcode is noticed, groups and dashes are not minded', () => {
  const barcode = newBarcode();
  const wrong = barcode.slice(0, -1) + ((Number(barcode.at(-1)) + 1) % 10);
  expect(readBarcode(barcode.replace(/(.{4})/g, '$1 '))).toBe(barcode);
  expect(readBarcode(wrong)).toBeUndefined();
  expect(readBarcode('')).toBeUndefined();
});

test('a registered letter counts as notified on the seventh day, an ordinary one on the eighth (Paziņošanas likums, 8. pants)', () => {
  // Late in the evening in London it is the next day in Riga.
  const handedOver = new Date('2026-11-25T23:00:00Z');
  expect(deemedNotifiedOn(handedOver, true)).toBe('2026-12-03');
  expect(deemedNotifiedOn(handedOver, false)).toBe('2026-12-04');
});
