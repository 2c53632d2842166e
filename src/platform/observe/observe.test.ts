import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { createRoom as createHealthRoom } from '../health/room.js';
import { createWeb } from '../http/index.js';
import { addJob } from '../jobs/index.js';
import { traceCase } from '../trace/index.js';
import { createRoom as createTraceRoom } from '../trace/room.js';
import { createRoom } from './room.js';

async function observed(environment: Record<string, string> = {}) {
  const house = await testHouse(environment);
  const lines: string[] = [];
  const log = Object.assign(Object.create(house.log), {
    info: (line: object, text: string) => lines.push(JSON.stringify({ ...line, text })),
    warn: (line: object, text: string) => lines.push(JSON.stringify({ ...line, text })),
  });
  const web = await createWeb({ house });
  const room = createRoom({ ...house, log });
  for (const [name, watched] of Object.entries(room.checks ?? {})) house.checks.set(name, watched);
  await createHealthRoom(house).pages?.(web);
  web.guard.stands = true;
  await room.pages?.(web);
  web.get('/cases/:id', { config: { access: 'anyone' } }, () => {
    traceCase('12/2026');
    return 'seen';
  });
  return { house, web, lines, room };
}

test('a healthy Lete says that it lives and is ready', async () => {
  const { web } = await observed();
  expect((await web.inject('/health/live')).json()).toEqual({ status: 'ok' });
  const ready = await web.inject('/health/ready');
  expect(ready.statusCode).toBe(200);
  expect(Object.keys(ready.json().checks)).toEqual(['database', 'migrations', 'queue', 'disk', 'answers']);
  expect(ready.json().checks.migrations.status).toBe('ok');
});

test('a database without the newest migrations is not ready', async () => {
  const { house, web } = await observed();
  await asAdmin(house.adminUrl, `delete from lete.migration where room = 'platform/trace'`);
  const ready = await web.inject('/health/ready');
  expect(ready.statusCode).toBe(503);
  expect(ready.json().checks.migrations).toEqual({ status: 'not-ready', says: 'out of date: run lete migrate' });
});

test('a queue that nobody works on for five minutes is said to be late, and still served', async () => {
  const { house, web } = await observed();
  await house.db('web').transaction({}, (tx) => addJob(tx, 'x:y', {}));
  await asAdmin(house.adminUrl, `update graphile_worker._private_jobs set run_at = now() - interval '6 min'`);
  const ready = await web.inject('/health/ready');
  expect(ready.statusCode).toBe(200);
  expect(ready.json()).toMatchObject({ status: 'degraded', checks: { queue: { status: 'degraded' } } });
});

test('what a room watches of itself shows in readiness, in the metrics and to the administrator', async () => {
  const { house, web } = await observed();
  const late = { status: 'degraded', says: { lv: 'kavējas', en: 'late' } } as const;
  house.checks.set('post', { name: { lv: 'Pasts', en: 'Post' }, look: async () => late });
  expect((await web.inject('/health/ready')).json().checks.post).toEqual({ status: 'degraded', says: 'late' });
  const metrics = (await web.inject('/metrics')).body;
  expect(metrics).toContain('lete_check{check="post"} 1');
  expect(metrics).toContain('lete_check{check="queue"} 0');
  house.checks.set('post', {
    name: { lv: 'Pasts', en: 'Post' },
    look: () => Promise.reject(new Error('Anna Bērziņa')),
  });
  const ready = await web.inject('/health/ready');
  expect([ready.statusCode, ready.json().checks.post.says]).toEqual([503, 'does not answer']);
  expect((await web.inject('/desk/admin/health')).body).toContain('neatbild');
});

test('a log line and a metric hold the pattern of the route and nothing of the address', async () => {
  const { web, lines } = await observed();
  await web.inject('/cases/010190-12345?name=anna');
  await web.inject('/anna-berzina-010190-12345');
  const metrics = (await web.inject('/metrics')).body;
  expect(lines.join()).toContain('"route":"/cases/:id"');
  expect(metrics).toContain('route="/cases/:id"');
  // The whole code: six digits alone also stand in a number of bytes now and then.
  expect(`${lines.join()} ${metrics}`).not.toMatch(/anna|010190-?12345/);
});

test('metrics are for this machine, or for whoever brings the token', async () => {
  const { web } = await observed();
  expect((await web.inject('/metrics')).statusCode).toBe(200);
  expect((await web.inject({ url: '/metrics', remoteAddress: '192.0.2.7' })).statusCode).toBe(404);
  expect((await web.inject({ url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } })).statusCode).toBe(404);
  const token = 'q8Zr1vXk3TnB7wLcY5mHs9JdPf2GaE4uWx6K';
  const guarded = (await observed({ LETE_METRICS_TOKEN: token })).web;
  expect((await guarded.inject('/metrics')).statusCode).toBe(404);
  expect((await guarded.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(
    200,
  );
});

test('what happened to a case can be told from its number', async () => {
  const { house, web, room } = await observed();
  await web.inject('/cases/7');
  await house.db('web').transaction({}, (tx) => addJob(tx, 'a:work', {}));
  await runJobs(house, [{ id: 'a', jobs: { 'a:work': async () => traceCase('12/2026') } }]);
  await room.stop?.();
  const steps = await asAdmin(house.adminUrl, 'select case_number, kind, name, outcome from trace.step order by id');
  expect(steps).toEqual(
    expect.arrayContaining([
      { case_number: '12/2026', kind: 'request', name: 'GET /cases/:id', outcome: '200' },
      { case_number: '12/2026', kind: 'job', name: 'a:work', outcome: 'ok' },
    ]),
  );
  expect(await createTraceRoom(house).commands?.case?.run(['12/2026'])).toBe(0);
  expect(await createTraceRoom(house).commands?.case?.run(['13/2026'])).toBe(1);
});
