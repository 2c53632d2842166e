import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../../test/support/index.js';
import { createWeb } from '../../http/index.js';
import { addJob } from '../index.js';
import { createRoom } from '../room.js';

const address = '/desk/admin/dead-letters';
const post = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' } } as const;

async function withDeadLetter() {
  const house = await testHouse();
  const web = await createWeb({ house });
  const routes: string[] = [];
  web.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith(address)) routes.push(String(config?.access));
  });
  web.guard.stands = true;
  web.addHook('preHandler', async (request) => {
    request.chrome.userName = 'Aija Strautmane';
  });
  await createRoom(house).pages?.(web);
  await house.db('web').transaction({}, (tx) => addJob(tx, 'a:send', { caseId: 4711 }, { maxAttempts: 1 }));
  const fail = async () => Promise.reject(new Error('refused by "anna@example.lv"'));
  await runJobs(house, [{ id: 'a', jobs: { 'a:send': fail } }]);
  const [job] = await asAdmin(house.adminUrl, 'select id from graphile_worker.jobs');
  return { house, web, routes, id: Number(job?.id) };
}

test('an administrator sees what failed and why, and nothing personal', async () => {
  const { web, routes } = await withDeadLetter();
  const page = (await web.inject({ url: address, headers: { cookie: 'lang=en' } })).body;
  expect(page).toContain('a:send');
  expect(page).toContain('Error: refused by');
  expect(page).not.toMatch(/anna|4711/);
  expect(new Set(routes)).toEqual(new Set(['staff:administrator']));
});

test('tried again from the page, the job is in the queue; a second click changes nothing and says so', async () => {
  const { house, web, id } = await withDeadLetter();
  expect((await web.inject({ ...post, url: `${address}/${id}/retry` })).statusCode).toBe(303);
  expect((await web.inject({ ...post, url: `${address}/${id}/retry` })).statusCode).toBe(409);
  expect(await asAdmin(house.adminUrl, 'select attempts from graphile_worker.jobs')).toEqual([{ attempts: 0 }]);
});

test('discarding asks first, and keeps who did it', async () => {
  const { house, web, id } = await withDeadLetter();
  const asked = await web.inject({ url: `${address}/${id}/discard`, headers: { cookie: 'lang=lv' } });
  expect(asked.body).toContain(`Vai atmest darbu a:send Nr. ${id}?`);
  const done = await web.inject({ ...post, url: `${address}/${id}/discard` });
  expect(done.headers.location).toBe(`${address}?done=discarded`);
  expect(await asAdmin(house.adminUrl, 'select by from jobs.discarded')).toEqual([{ by: 'Aija Strautmane' }]);
  expect((await web.inject({ url: `${address}/x/discard` })).statusCode).toBe(404);
});
