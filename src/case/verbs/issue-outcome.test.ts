import { beforeAll, expect, test } from 'vitest';
import { asAdmin } from '../../../test/support/index.js';
import { deeds, type Life, openLife } from '../testing.js';

let life: Life;
beforeAll(async () => {
  life = await openLife();
});
const count = async (text: string, id: string) => Number((await asAdmin(life.house.adminUrl, text, [id]))[0]?.n);
const documents = (id: string) => count('select count(*) as n from documents.issued where case_id = $1', id);

test('the rule run twice at once asks the registers once and decides once', async () => {
  const id = await life.caseThatIs('in-progress');
  await Promise.all([
    deeds.rule({ house: life.house, id }),
    deeds.rule({ house: life.house, id }),
    deeds.rule({ house: life.house, id }),
  ]);
  expect(await count(`select count(*) as n from casework.entry where case_id = $1 and kind = 'referred'`, id)).toBe(1);
  expect(
    await count(
      `select count(*) as n from audit.entry where deed = 'registers/punishments:convictions' and case_number =
        (select number from casework.case_file where id = $1)`,
      id,
    ),
  ).toBe(1);
});

test('issuing twice at once makes one document and tells it once', async () => {
  const id = await life.caseThatIs('granted');
  await Promise.all([deeds.issue({ house: life.house, id }), deeds.issue({ house: life.house, id })]);
  await deeds.issue({ house: life.house, id });
  expect(await documents(id)).toBe(1);
  expect(await count(`select count(*) as n from casework.entry where case_id = $1 and kind = 'issued'`, id)).toBe(1);
});

test('a worker that dies between the document and the case leaves one document, which the next run hands over', async () => {
  const id = await life.caseThatIs('granted');
  await deeds.issue({ house: life.house, id });
  // As if the second transaction had never been: the case does not know of its document.
  await asAdmin(
    life.house.adminUrl,
    'update casework.case_file set issued_at = null, document_id = null, delivered_at = null where id = $1',
    [id],
  );
  const [made] = await asAdmin(life.house.adminUrl, 'select id from documents.issued where case_id = $1', [id]);
  await deeds.issue({ house: life.house, id });
  expect(await documents(id)).toBe(1);
  const [row] = await asAdmin(life.house.adminUrl, 'select document_id from casework.case_file where id = $1', [id]);
  expect(row?.document_id).toBe(made?.id);
});
