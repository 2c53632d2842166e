import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import { fillDocuments, generateDocument } from './fill.js';
import {
  type AskedDocument,
  checkDocument,
  checkDocumentAtOnce,
  demonstrationAnswers,
  demonstrationDocuments,
} from './index.js';

const look: Look = {
  actor: { kind: 'person', key: 'anonymous', name: '' },
  purpose: 'document-check',
  legalGround: 'Ministru kabineta 2012. gada 16. oktobra noteikumi Nr. 708',
};
const house = await testHouse();
const check = (asked: AskedDocument, role: 'web' | 'exchange' = 'web', why = look) =>
  house.db(role).transaction({}, (tx) => checkDocument(tx, why, asked));

beforeAll(async () => {
  await fillDocuments(house.db('migrate'), { seed: 1, documents: 3000 });
});

describe('checking a document', () => {
  test.each(['invalid', 'undetermined', 'invalidLicence', 'notListed'] as const)(
    '%s: the answer says so, and since when',
    async (name) => {
      expect(await check(demonstrationDocuments[name])).toEqual(demonstrationAnswers[name]);
      expect(await check(demonstrationDocuments[name], 'exchange')).toEqual(demonstrationAnswers[name]);
    },
  );

  test('series and number are understood however they are written', async () => {
    expect(await check({ kind: 'passport', series: ' lv', number: '123 45-67' })).toMatchObject({ status: 'invalid' });
  });

  test('the same number of another kind or series is another document', async () => {
    expect(await check({ kind: 'identity-card', series: 'LV', number: '1234567' })).toEqual({ status: 'not-listed' });
    expect(await check({ kind: 'passport', series: 'LX', number: '1234567' })).toEqual({ status: 'not-listed' });
  });

  test('every check leaves one line, which holds the kind and nothing of the number', async () => {
    const since = (await asAdmin(house.adminUrl, 'select coalesce(max(id), 0)::int as id from audit.entry'))[0]?.id;
    await check({ kind: 'passport', series: 'LV', number: '7654321' });
    await check({ kind: 'seafarers-book', series: 'JA', number: '7654321' });
    const lines = await asAdmin(house.adminUrl, 'select * from audit.entry where id > $1 order by id', [since]);
    expect(lines).toMatchObject([
      { deed: 'registers/invalid-documents:check', subject: null, detail: { kind: 'passport' } },
      { deed: 'registers/invalid-documents:check', subject: null, detail: { kind: 'seafarers-book' } },
    ]);
    expect(JSON.stringify(lines)).not.toContain('7654321');
  });

  test('in one round trip the answer is the same, and so is the line, with its request', async () => {
    expect(await checkDocumentAtOnce(house.db('web'), look, demonstrationDocuments.invalid, 'r-1')).toEqual(
      demonstrationAnswers.invalid,
    );
    const [line] = await asAdmin(house.adminUrl, `select deed, at, detail from audit.entry where request_id = 'r-1'`);
    expect(line).toEqual({
      deed: 'registers/invalid-documents:check',
      at: house.clock.now(),
      detail: { kind: 'passport' },
    });
  });

  test('no audit line, no answer', async () => {
    await asAdmin(house.adminUrl, `alter table audit.entry add constraint full_disk check (purpose <> 'unwritable')`);
    await expect(check(demonstrationDocuments.notListed, 'web', { ...look, purpose: 'unwritable' })).rejects.toThrow(
      'full_disk',
    );
  });

  test('no role may read the table', async () => {
    for (const role of ['web', 'worker', 'exchange'] as const)
      await expect(house.db(role).pool.query('select from invalid_documents.document')).rejects.toThrow(
        'permission denied',
      );
  });

  test('the check finds its row by the key', async () => {
    await asAdmin(house.adminUrl, 'analyze invalid_documents.document');
    const plan = await asAdmin(
      house.adminUrl,
      `explain select * from invalid_documents.document where number = '0000123' and series = 'LV' and kind = 'passport'`,
    );
    expect(JSON.stringify(plan)).toContain('Index Scan using document_pkey');
  });
});

describe('the made-up register', () => {
  test('no two made-up documents are alike', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 200_000; n++) {
      const { kind, series, number } = generateDocument(n * 7);
      seen.add(`${kind} ${series} ${number}`);
    }
    expect(seen.size).toBe(200_000);
  });

  test('filling it again adds only the difference', async () => {
    expect(await fillDocuments(house.db('migrate'), { seed: 1, documents: 3000 })).toBe(0);
    expect(await fillDocuments(house.db('migrate'), { seed: 1, documents: 3500 })).toBe(500);
    const [counted] = await asAdmin(house.adminUrl, 'select count(*)::int as n from invalid_documents.document');
    expect(counted?.n).toBe(3503);
  });
});
