import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { cases, whoOf } from '../index.js';
import { client, officer, staff } from '../testing.js';

const house = await testHouse();
const operator = staff('operator', ['service-desk']);
const matter = (over: Partial<cases.EnteredMatter> = {}): cases.EnteredMatter => ({
  way: 'phone',
  messageId: randomUUID(),
  kind: 'complaint',
  subject: 'Nav atbildes uz vēstuli',
  text: 'Zvanītāja saka, ka atbildi gaida trešo mēnesi.',
  sender: { name: 'Ilze Ozola', phone: '+37126000001', email: 'ilze@klienti.example' },
  attachments: [],
  assurance: 'anonymous',
  ...over,
});
const enter = (given: cases.EnteredMatter, visitor = operator) =>
  house.db('web').transaction(whoOf(visitor), (tx) => cases.enterMatter(house, tx, visitor, given));
const rowOf = async (id: string) =>
  (await asAdmin(house.adminUrl, 'select * from casework.case_file where id = $1', [id]))[0];

test('a complaint by phone has its number, unit and clock at once, and is acknowledged', async () => {
  const { caseId, number } = await enter(matter());
  expect(number).toMatch(/^IC\/2026\/2-02\/\d+$/);
  expect(await rowOf(caseId)).toMatchObject({
    unit: 'quality',
    way: 'phone',
    assurance: 'anonymous',
    contact_phone: '+37126000001',
    contact_email: 'ilze@klienti.example',
  });
  expect((await rowOf(caseId))?.due_on).toBeTruthy();
  await runJobs(house);
  const notices = await asAdmin(house.adminUrl, 'select subject from email.notice');
  expect(notices.map(({ subject }) => subject)).toContain(`Iesniegums ${number} ir reģistrēts`);
});

test('the same call is one entry, however often it is sent', async () => {
  const twice = matter();
  const [first, second] = await Promise.all([enter(twice), enter(twice)]);
  expect(second).toEqual(first);
});

test('who answers it cannot be seen afterwards by whoever registered it for another unit', async () => {
  await house.db('web').transaction(whoOf(operator), async (tx) => {
    const { caseId } = await cases.enterMatter(house, tx, operator, matter());
    expect(await cases.findCase(tx, caseId)).toBeUndefined();
  });
});

test('a call about an open case is added to it, for the client’s eyes only when the caller is the client', async () => {
  const own = await enter(matter({ sender: { name: 'Anna Bērziņa', key: client.person.key } }));
  await enter(matter({ addTo: own.caseId, text: 'Klientes ziņa.', sender: { name: 'Anna', key: client.person.key } }));
  await enter(matter({ addTo: own.caseId, text: 'Sveša ziņa.' }));
  const seen = await house.db('web').transaction(whoOf(client), (tx) => cases.listEntries(tx, own.caseId, 'everyone'));
  expect(seen.map(({ body }) => body)).toEqual([matter().text, 'Klientes ziņa.']);
});

test('a whistleblower’s report stays in its own unit, and nobody adds to it from the phone', async () => {
  const { caseId } = await enter(matter({ kind: 'whistleblower', unit: 'service-desk' }));
  expect(await rowOf(caseId)).toMatchObject({ unit: 'whistleblowing' });
  await expect(enter(matter({ addTo: caseId }))).rejects.toMatchObject({ code: 'not-found' });
});

test('a letter keeps the day on which it came', async () => {
  const { caseId } = await enter(matter({ way: 'post', receivedAt: new Date('2026-11-20T08:00:00Z') }), officer);
  expect(await rowOf(caseId)).toMatchObject({ submitted_at: new Date('2026-11-20T08:00:00Z') });
  await expect(enter(matter(), client)).rejects.toMatchObject({ code: 'not-allowed' });
});
