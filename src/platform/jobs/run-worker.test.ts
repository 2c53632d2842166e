import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import type { House, Room } from '../room/index.js';
import {
  addJob,
  announce,
  discardDeadLetter,
  type JobHandler,
  listDeadLetters,
  queueState,
  retryDeadLetter,
  runWorker,
  type Worker,
} from './index.js';

const ran: string[] = [];
const room = (id: string, rest: Partial<Room>): Room => ({ id, ...rest });
const add = (house: House, task: string, payload = {}, maxAttempts?: number) =>
  house.db('web').transaction({}, (tx) => addJob(tx, task, payload, { maxAttempts }));

test('news reaches each room that subscribed, once, and nobody else', async () => {
  const house = await testHouse();
  const heard: string[] = [];
  const hear = (who: string) => async (payload: Readonly<Record<string, unknown>>) => {
    heard.push(`${who} ${JSON.stringify(payload)}`);
  };
  const rooms = [
    room('a', { news: { 'case-closed': hear('a') } }),
    room('b', { news: { 'case-closed': hear('b'), 'case-opened': hear('b too early') } }),
    room('c', { jobs: { 'c:work': hear('c') } }),
  ];
  await house.db('web').transaction({}, (tx) => announce(tx, 'case-closed', { caseId: 7 }));
  await runJobs(house, rooms);
  expect(heard.sort()).toEqual(['a {"caseId":7}', 'b {"caseId":7}']);
  expect(await asAdmin(house.adminUrl, 'select 1 from graphile_worker.jobs')).toEqual([]);
});

test('two rooms cannot claim one job', async () => {
  const house = await testHouse();
  const work = async () => undefined;
  await expect(runJobs(house, [room('a', { jobs: { x: work } }), room('b', { jobs: { x: work } })])).rejects.toThrow(
    'the job x of b is declared twice',
  );
});

test('a job that used up its tries becomes a dead letter, without what was personal in its error, and can be retried', async () => {
  const house = await testHouse();
  const { transaction } = house.db('web');
  let broken = true;
  const rooms = [
    room('a', {
      jobs: {
        'a:send': async () => {
          if (broken) throw new Error('no such mailbox "anna.berzina@example.lv", code 010190-12345');
          ran.push('sent');
        },
      },
    }),
  ];
  await add(house, 'a:send', {}, 1);
  await runJobs(house, rooms);
  const letters = await transaction({}, listDeadLetters);
  expect(letters).toMatchObject([{ task: 'a:send', attempts: 1, lastError: 'Error: no such mailbox "…", code …' }]);
  expect(await transaction({}, queueState)).toMatchObject({ deadLetters: 1, due: 0 });

  broken = false;
  const id = letters[0]?.id ?? 0;
  expect(await transaction({}, (tx) => retryDeadLetter(tx, id))).toBe(true);
  await runJobs(house, rooms);
  expect(ran).toEqual(['sent']);
  expect(await transaction({}, (tx) => retryDeadLetter(tx, id))).toBe(false);
});

test('a discarded dead letter leaves the queue and is kept with who discarded it', async () => {
  const house = await testHouse();
  const { transaction } = house.db('web');
  await add(house, 'a:fail', { caseId: 3 }, 1);
  await runJobs(house, [room('a', { jobs: { 'a:fail': async () => Promise.reject(new Error('no')) } })]);
  const [letter] = await transaction({}, listDeadLetters);
  expect(await transaction({}, (tx) => discardDeadLetter(tx, letter?.id ?? 0, 'Aija'))).toBe(true);
  expect(await transaction({}, (tx) => discardDeadLetter(tx, letter?.id ?? 0, 'Aija'))).toBe(false);
  expect(await transaction({}, listDeadLetters)).toEqual([]);
  expect(await asAdmin(house.adminUrl, 'select task, payload, by from jobs.discarded')).toEqual([
    { task: 'a:fail', payload: { caseId: 3 }, by: 'Aija' },
  ]);
});

test('a waiting job is no dead letter and cannot be discarded', async () => {
  const house = await testHouse();
  await add(house, 'a:later');
  const [job] = await asAdmin(house.adminUrl, 'select id from graphile_worker.jobs');
  expect(await house.db('web').transaction({}, (tx) => discardDeadLetter(tx, Number(job?.id), 'Aija'))).toBe(false);
});

test('the job of a worker that was killed runs again', async () => {
  const house = await testHouse();
  await add(house, 'a:work');
  // What a killed process leaves: a lock, and a heartbeat that stopped.
  await asAdmin(
    house.adminUrl,
    `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now(), attempts = 1`,
  );
  await asAdmin(
    house.adminUrl,
    `insert into jobs.worker (id, host, pid, beat_at) values ('gone', 'elsewhere', 1, now() - interval '31 s')`,
  );
  const done = new Promise<number>((resolve) => {
    const rooms = [room('a', { jobs: { 'a:work': async (_payload, { attempt }) => resolve(attempt) } })];
    void runWorker({ house, rooms }).then(async (worker) => {
      await done;
      await worker.stop();
    });
  });
  expect(await done).toBe(2);
});

test('a database lost while it is written down that a job failed, or that it was done: the queue begins anew, and no job stays held', async () => {
  const house = await testHouse();
  // A sequence remembers beyond the connection that it cost: the first note of each kind is lost with its connection.
  await asAdmin(
    house.adminUrl,
    `create sequence public.failures; create sequence public.ends;
    create function public.lose() returns trigger language plpgsql security definer as $$ begin
      if nextval(tg_argv[0]) = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
      return coalesce(new, old);
    end $$;
    create trigger lose_failure before update on graphile_worker._private_jobs for each row
      when (new.last_error is distinct from old.last_error) execute function public.lose('public.failures');
    create trigger lose_end before delete on graphile_worker._private_jobs for each row execute function public.lose('public.ends')`,
  );
  const attempts: number[] = [];
  let worker: Worker | undefined;
  await add(house, 'a:work');
  await new Promise<void>((resolve) => {
    const work: JobHandler = async (_payload, { attempt }) => {
      attempts.push(attempt);
      if (attempt === 1) throw new Error('no');
      if (attempt === 3) resolve();
    };
    void runWorker({ house, rooms: [room('a', { jobs: { 'a:work': work } })] }).then((running) => {
      worker = running;
    });
  });
  await worker?.stop();
  expect(attempts).toEqual([1, 2, 3]);
  expect(await asAdmin(house.adminUrl, 'select 1 from graphile_worker.jobs')).toEqual([]);
});

test('the job of a worker that lives is left alone', async () => {
  const house = await testHouse();
  await add(house, 'a:work');
  await asAdmin(
    house.adminUrl,
    `update graphile_worker._private_jobs set locked_by = 'busy', locked_at = now() - interval '1 h'`,
  );
  await asAdmin(house.adminUrl, `insert into jobs.worker (id, host, pid) values ('busy', 'elsewhere', 1)`);
  await runWorker({ house, rooms: [] }).then((worker) => worker.stop());
  expect(await asAdmin(house.adminUrl, 'select locked_by from graphile_worker.jobs')).toEqual([{ locked_by: 'busy' }]);
});

test('a long job is nobody else’s meanwhile; a worker that stops lets it finish and leaves no heartbeat', async () => {
  const house = await testHouse();
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let started: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    started = resolve;
  });
  const rooms = [
    room('a', {
      jobs: {
        'a:slow': async () => {
          started();
          await finished;
        },
      },
    }),
  ];
  const worker = await runWorker({ house, rooms });
  await add(house, 'a:slow');
  await running;
  await asAdmin(house.adminUrl, `update graphile_worker._private_jobs set locked_at = now() - interval '1 h'`);
  await runWorker({ house, rooms: [] }).then((another) => another.stop());
  expect(await asAdmin(house.adminUrl, 'select 1 from graphile_worker.jobs where locked_by is null')).toEqual([]);
  const stopped = worker.stop();
  finish();
  await stopped;
  expect(await asAdmin(house.adminUrl, 'select 1 from graphile_worker.jobs')).toEqual([]);
  expect(await asAdmin(house.adminUrl, 'select 1 from jobs.worker')).toEqual([]);
});
