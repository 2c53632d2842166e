import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const house = await testHouse();
await fillRegister(house.adminUrl);
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const { liga, karlis, anna } = demonstrationPeople;
const [one, other, third] = [await signIn(web, liga), await signIn(web, karlis), await signIn(web, anna)];

const page = '/lv/sazinas-veids';
const get = ({ cookie }: SignedIn, url: string) => web.inject({ url, headers: { cookie } });
const post = ({ cookie, csrf }: SignedIn, url: string, fields: Readonly<Record<string, string>>) =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
  });

test('how to reach a client is asked once, can be skipped, and is not asked again', async () => {
  expect((await get(third, '/lv/mani-jautajumi')).body).toContain('Jautājam tikai vienreiz');
  expect((await post(third, page, { skip: 'yes' })).headers.location).toBe('/lv/mani-jautajumi');
  expect((await get(third, '/lv/mani-jautajumi')).body).not.toContain('Jautājam tikai vienreiz');
});

test('a way and a language are chosen, changed, and kept in a history that only their owner sees', async () => {
  const empty = await post(one, page, { way: '', lang: 'xx' });
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('Izvēlieties vienu no veidiem.');
  expect((await post(one, page, { way: 'post', lang: 'lv' })).body).toContain('vispirms zemāk norādiet pasta adresi');
  expect((await post(one, page, { way: 'portal', lang: 'en' })).statusCode).toBe(303);
  expect((await post(one, page, { way: 'none', lang: 'lv' })).statusCode).toBe(303);
  const { body } = await get(one, page);
  expect(body).toContain('Iepriekšējās izvēles');
  expect(body).toContain('Tikai portālā; Angļu');
  expect((await get(other, page)).body).not.toContain('Tikai portālā; Angļu');
  const deeds = await asAdmin(house.adminUrl, `select 1 from audit.entry where deed = 'case:prefer' and subject = $1`, [
    one.visitor.person.key,
  ]);
  expect(deeds).toHaveLength(2);
});

test('an e-mail address counts when its reader has typed the code, a wrong one is told with what was typed', async () => {
  expect((await post(one, `${page}/kontakts`, { kind: 'email', email: 'nav adrese' })).statusCode).toBe(422);
  await post(one, `${page}/kontakts`, { kind: 'email', email: 'liga@klients.example' });
  const [mail] = await asAdmin(
    house.adminUrl,
    `select body from email.notice where recipient = 'liga@klients.example'`,
  );
  const code = /\d{6}/.exec(String(mail?.body))?.[0] ?? '';
  const wrong = await post(one, `${page}/kods`, { code: code === '000000' ? '000001' : '000000' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Kods neatbilst');
  expect((await post(other, `${page}/kods`, { code })).statusCode).toBe(422);
  expect((await post(one, `${page}/kods`, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).statusCode).toBe(303);
  expect((await get(one, page)).body).toContain('Apstiprināts');
  await post(one, `${page}/atsaukt`, { kind: 'email' });
  expect((await get(one, page)).body).not.toContain('liga@klients.example');
  await runJobs(house);
});

test('after five wrong codes the right one is void, and after five changes a day there is no sixth', async () => {
  await post(other, `${page}/kontakts`, { kind: 'email', email: 'karlis@klients.example' });
  const [mail] = await asAdmin(
    house.adminUrl,
    `select body from email.notice where recipient = 'karlis@klients.example'`,
  );
  const code = /\d{6}/.exec(String(mail?.body))?.[0] ?? '';
  const bad = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  for (let tries = 0; tries < 5; tries += 1) await post(other, `${page}/kods`, { code: bad });
  expect((await post(other, `${page}/kods`, { code })).statusCode).toBe(422);
  const statuses = [];
  for (let change = 0; change < 5; change += 1)
    statuses.push(
      (await post(other, `${page}/kontakts`, { kind: 'email', email: `k${change}@klients.example` })).statusCode,
    );
  expect(statuses).toEqual([303, 303, 303, 303, 429]);
});

test('a telephone waits for the call that asks for the portal’s code; a postal address counts at once', async () => {
  await post(third, `${page}/kontakts`, { kind: 'phone', phone: '20 000 123' });
  const { body } = await get(third, page);
  expect(body).toMatch(/Nosauciet kodu: \d{6}/);
  await post(third, `${page}/kontakts`, { kind: 'post', post: 'Avotu iela 1\nRīga\nLV-1011' });
  expect((await post(third, page, { way: 'post', lang: 'lv' })).statusCode).toBe(303);
});

test('the service desk confirms a telephone by the code that the client tells, and by no other', async () => {
  const operator = await signIn(
    web,
    { ...demonstrationPeople.dace, id: randomUUID() },
    { side: 'staff', grants: [{ grant: 'operator', unit: 'service-desk' }] },
  );
  const [task] = await asAdmin(house.adminUrl, `select id from casework.reach_task where kind = 'confirm-phone'`);
  const id = String(task?.id);
  expect((await get(operator, '/desk/reach')).body).toContain('20000123');
  const code = /Nosauciet kodu: (\d{6})/.exec((await get(third, page)).body)?.[1] ?? '';
  const bad = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const wrong = await post(operator, `/desk/reach/${id}`, { outcome: 'reached', [`code-${id}`]: bad });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain(bad);
  const right = await post(operator, `/desk/reach/${id}`, { outcome: 'reached', [`code-${id}`]: code });
  expect(right.statusCode).toBe(303);
  expect((await get(third, page)).body).not.toContain('Nosauciet kodu');
  expect((await get(operator, '/desk/reach')).body).not.toContain('20000123');
});
