import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../test/support/index.js';
import { same } from '../platform/text/index.js';
import { listIssued } from './get-issued.js';
import { getIssued, getIssuedFile, getIssuedLetter, issueDocument, reissueDocument, revokeDocument } from './index.js';
import { makingLook } from './looks.js';
import { exampleOrder } from './testing.js';
import { verifyCode } from './verify/verify-code.js';

const house = await testHouse();
const owner = exampleOrder().owner;
const asOwner = { subjects: [owner] };
const fresh = (changes = {}) => exampleOrder({ key: randomUUID(), ...changes });

test('an order asked for by ten workers at once makes one document with one number', async () => {
  const order = fresh();
  const made = await Promise.all(Array.from({ length: 10 }, () => issueDocument(house, order)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(new Set(made.map(({ code }) => code)).size).toBe(1);
  const [row] = await asAdmin(house.adminUrl, 'select count(*)::int as n from documents.file where document_id = $1', [
    made[0]?.id,
  ]);
  expect(row).toEqual({ n: 1 });
});

test('numbers run without gaps under each index and year, and a failed order takes its number along', async () => {
  const orders = Array.from({ length: 4 }, () => fresh({ series: '9-99' }));
  await expect(issueDocument(house, fresh({ series: '9-99', issuedOn: 'never' }))).rejects.toThrow();
  const numbers = await Promise.all(orders.map(async (order) => (await issueDocument(house, order)).number));
  expect(numbers.sort()).toEqual([1, 2, 3, 4].map((n) => `IC/2026/9-99/I-${n}`));
  expect((await issueDocument(house, fresh({ series: '9-99', issuedOn: '2027-01-04' }))).number).toBe(
    'IC/2027/9-99/I-1',
  );
});

test('a run that was cut off is finished with what was reserved, even if the caller would say it otherwise by now', async () => {
  const order = fresh();
  const broken = { ...order, language: 'xx' as 'lv' };
  await expect(issueDocument(house, { ...broken })).rejects.toThrow();
  await asAdmin(house.adminUrl, `alter table documents.file add constraint cut_off check (false) not valid`);
  await expect(issueDocument(house, order)).rejects.toThrow('cut_off');
  await asAdmin(house.adminUrl, 'alter table documents.file drop constraint cut_off');
  const { id, number, code } = await issueDocument(house, {
    ...order,
    data: { ...order.data, title: 'Cits' },
    series: '8-88',
  });
  expect(number).toMatch(/^IC\/2026\/3-01\/I-\d+$/);
  const { letter } = await house.db('web').transaction(asOwner, (tx) => getIssuedLetter(house, tx, makingLook, id));
  expect(letter?.title).toBe('Izziņa');
  const { bytes } = await house.db('web').transaction(asOwner, (tx) => getIssuedFile(house, tx, makingLook, id));
  expect(bytes.toString('utf8')).toContain(`>Izziņa ${number}</rdf:li>`);
  expect(bytes.toString('latin1')).toContain(`/verify/${code})`);
});

test('a number given by the caller is taken as it is', async () => {
  expect((await issueDocument(house, fresh({ number: 'IC/2026/1-10/139' }))).number).toBe('IC/2026/1-10/139');
});

test('the owner is handed the very bytes that were sealed, and the look is written down', async () => {
  const { id, number } = await issueDocument(house, fresh());
  const { bytes, fileName, document } = await house
    .db('web')
    .transaction(asOwner, (tx) => getIssuedFile(house, tx, { ...makingLook, purpose: 'own' }, id));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(fileName).toBe(`${number.replaceAll('/', '-')}.pdf`);
  expect(document.owner).toBe(owner);
  const [row] = await asAdmin(house.adminUrl, 'select sha256, size from documents.issued where id = $1', [id]);
  expect(row).toEqual({ sha256: createHash('sha256').update(bytes).digest(), size: bytes.length });
  const lines = await asAdmin(
    house.adminUrl,
    `select deed, subject from audit.entry where detail->>'document' = $1 order by id`,
    [id],
  );
  expect(lines).toEqual([
    { deed: 'documents:issue', subject: owner },
    { deed: 'documents:download', subject: owner },
  ]);
});

test('what is kept of a document cannot be read without the key', async () => {
  const { id } = await issueDocument(house, fresh());
  const [row] = await asAdmin(
    house.adminUrl,
    `select data_sealed, encode(bytes, 'escape') as file from documents.issued join documents.file on document_id = id where id = $1`,
    [id],
  );
  expect(String(row?.data_sealed)).not.toContain('Bērziņš');
  expect(String(row?.file)).not.toContain('%PDF');
});

test('a stranger and a stranger’s unit are told that there is no such document', async () => {
  const { id } = await issueDocument(house, fresh());
  for (const who of [{}, { subjects: ['person:someone-else'] }, { units: ['invalid-documents'] }])
    await expect(house.db('web').transaction(who, (tx) => getIssued(tx, id))).rejects.toMatchObject({
      code: 'not-found',
    });
  await expect(house.db('web').transaction(asOwner, (tx) => getIssued(tx, 'nonsense'))).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await house.db('web').transaction({ subjects: ['person:x'] }, (tx) => listIssued(tx, owner))).toEqual([]);
});

test('the same typed data that was printed is there for the accessible page', async () => {
  const { id } = await issueDocument(house, fresh());
  const { letter } = await house.db('web').transaction(asOwner, (tx) => getIssuedLetter(house, tx, makingLook, id));
  expect(letter?.title).toBe('Izziņa');
});

test('anyone who holds the code learns that the document is genuine, and later that it was replaced or revoked', async () => {
  const first = await issueDocument(house, fresh());
  expect(await verifyCode(house, first.code.toLowerCase().replaceAll('-', ' '))).toMatchObject({
    verdict: 'genuine',
    number: first.number,
    issuedOn: '2026-11-25',
  });
  const second = await reissueDocument(house, first.id, fresh());
  expect(await verifyCode(house, first.code)).toMatchObject({ verdict: 'replaced', replacedBy: second.number });
  const reason = { lv: 'Kļūda datos', en: 'An error in the data' };
  const staff = { units: ['punishment-register'] };
  await house.db('web').transaction(staff, (tx) => revokeDocument(tx, makingLook, second.id, reason));
  expect(await verifyCode(house, second.code)).toMatchObject({ verdict: 'revoked', revocationReason: reason });
  await expect(
    house.db('web').transaction(staff, (tx) => revokeDocument(tx, makingLook, second.id, reason)),
  ).rejects.toMatchObject({
    code: 'not-now',
  });
});

test('a verification shows nothing of the owner, and unknown codes are written down like known ones', async () => {
  const { code } = await issueDocument(house, fresh());
  expect(JSON.stringify(await verifyCode(house, code))).not.toContain('Bērziņ');
  const before = await asAdmin(
    house.adminUrl,
    `select count(*)::int as n from audit.entry where deed = 'documents:verify'`,
  );
  expect(await verifyCode(house, '0000-0000-0000-0000-0000')).toEqual({ verdict: 'unknown' });
  const after = await asAdmin(
    house.adminUrl,
    `select count(*)::int as n from audit.entry where deed = 'documents:verify'`,
  );
  expect(Number(after[0]?.n) - Number(before[0]?.n)).toBe(1);
});

test('a paper bears the head that was published when it was made, and its page does so ever after', async () => {
  const moved = house.clock.now().getTime() + 3_600_000;
  const head = (name: string) => ({ name: same(name), registrationNumber: '1', address: same('Iela 1'), contacts: [] });
  house.letterhead.read = async (_, at) => head(at.getTime() < moved ? 'Vecais centrs' : 'Jaunais centrs');
  const read = async (id: string) => {
    const twin = await house.db('web').transaction(asOwner, (tx) => getIssuedLetter(house, tx, makingLook, id));
    const { bytes } = await house.db('web').transaction(asOwner, (tx) => getIssuedFile(house, tx, makingLook, id));
    return { page: twin.head.name, paper: /Vecais centrs|Jaunais centrs/.exec(bytes.toString('utf8'))?.[0] };
  };
  const first = await issueDocument(house, fresh());
  house.clock.advance(7_200_000);
  const second = await issueDocument(house, fresh());
  expect(await read(second.id)).toEqual({ page: 'Jaunais centrs', paper: 'Jaunais centrs' });
  expect(await read(first.id)).toEqual({ page: 'Vecais centrs', paper: 'Vecais centrs' });
});
