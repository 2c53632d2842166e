import { expect, test } from 'vitest';
import { atTheCounter, chooseAtCounter, fillIn, openUntil, pay, send, signIn } from './counter.js';
import { lete } from './walk.js';

test('an answer typed after the session has ended is still there after signing in again', async () => {
  const client = atTheCounter();
  await signIn(client, 'Līga Vītola');
  const page = await fillIn(client, {}, 'contact');
  // The session ends on the server while the page stays open: from another window.
  const late = client.filled('/contact', { email: 'vela@example.com', phone: '+371 29000000' });
  const window = atTheCounter();
  for (const [name, value] of client.jar) window.jar.set(name, value);
  await window.open('/lv/mani-jautajumi');
  await window.submit('/lv/iziet');
  const asked = await client.ask(late.action, late.body);
  expect(asked.status).toBe(303);
  await client.open(asked.headers.get('location') ?? '');
  // A page in words comes first where the session ended; its link leads to the eID.
  const way = /href="([^"]*(?:ieiet|sign-in)[^"]*)"/.exec(
    client.sheet().text.split('<main')[1]?.split('</main>')[0] ?? '',
  );
  if (way) await client.open((way[1] ?? '').replaceAll('&amp;', '&'));
  await chooseAtCounter(client, 'Līga Vītola');
  expect(client.sheet().text).toContain('vela@example.com');
  await client.submit(page);
  await client.open(page);
  expect(client.sheet().text).toContain('vela@example.com');
  expect(client.sheet().text).toContain('+37129000000');
});

test('a page answered on one device is there on another', async () => {
  const [phone, computer] = [atTheCounter(), atTheCounter()];
  await signIn(phone, 'Līga Vītola');
  const page = await fillIn(phone, { contents: { database: 'current-and-archive', penalties: 'yes' } }, 'language');
  await signIn(computer, 'Līga Vītola');
  await computer.open(page.replace(/language$/, 'contents'));
  expect(computer.sheet().text).toMatch(
    /value="current-and-archive"[^>]*checked|checked[^>]*value="current-and-archive"/,
  );
  await computer.submit('/contents', { database: 'current', penalties: 'yes' });
  await phone.open(page.replace(/language$/, 'contents'));
  expect(phone.sheet().text).toMatch(/value="current"[^>]*checked|checked[^>]*value="current"/);
});

test('fifty identical sendings at once, Back and sending again give one number', async () => {
  const client = atTheCounter();
  await signIn(client, 'Līga Vītola');
  const check = await fillIn(client);
  const form = client.filled('/parbaude', {});
  const all = await Promise.all(Array.from({ length: 50 }, () => client.ask(form.action, form.body)));
  const answers = new Set(all.map(({ status, headers }) => `${status} ${headers.get('location')}`));
  expect([...answers]).toHaveLength(1);
  expect(all[0]?.status).toBe(303);
  const first = await client.open(all[0]?.headers.get('location') ?? '');
  const again = await client.ask(form.action, form.body);
  expect(again.headers.get('location')).toBe(all[0]?.headers.get('location'));
  const number = /IC\/\d{4}\/3-01\/\d+/.exec(first.text)?.[0];
  expect(number).toBeDefined();
  await client.open('/lv/mani-jautajumi');
  expect(client.sheet().text.split(new URL(first.url).pathname).length - 1).toBe(1);
  // Back to the check page: it is told where the sent application is.
  expect((await client.open(check)).status).toBe(409);
});

test('a draft that an officer writes in two windows keeps both texts', async () => {
  const client = atTheCounter();
  await signIn(client, 'Ivars Grāvis');
  await fillIn(client);
  const id = await send(client);
  await pay(client);
  await openUntil(client, `/lv/mani-jautajumi/${id}`, 'Izskata darbinieks');
  const [left, right] = [atTheCounter(), atTheCounter()];
  const desk = `/desk/cases/${id}`;
  await signIn(left, 'Dace Rozīte', desk);
  await left.submit('/take');
  await signIn(right, 'Dace Rozīte', desk);
  await left.open(desk);
  const save = (window: typeof left, question: string) =>
    window.ask(`${lete}${desk}/draft`, window.filled('/ask', { question }).body);
  expect((await save(left, 'Teksts no kreisā loga.')).status).toBe(303);
  const second = await save(right, 'Teksts no labā loga.');
  expect(second.status).toBe(422);
  const words = await second.text();
  expect(words).toContain('Teksts no kreisā loga.');
  expect(words).toContain('Teksts no labā loga.');
  await right.open(desk);
  expect(right.sheet().text).toContain('Teksts no kreisā loga.');
  expect((await save(right, 'Abi teksti kopā.')).status).toBe(303);
});
