import { lists } from '../src/case/index.js';
import { signIn } from '../src/identity/testing.js';
import { discoverRooms, type OpenHouse } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { fillCases } from './filled-cases.js';
import type { DatabaseName, Ground } from './ground.js';
import { openLoader } from './loading.js';
import { type Measured, median, milliseconds, takeTurns } from './measure.js';
import { startRole } from './servers.js';

const open = { large: 100_000, small: 1_000 } as const;
const unit = 'punishment-register';

/** The worklist as the desk shows it, at 100,000 open cases and at 1,000: its two queries, then the whole page over HTTP. */
export async function measureWorklist(ground: Ground): Promise<Measured[]> {
  for (const name of ['large', 'small'] as const) await fillWorklist(ground, name, open[name]);
  return [await measureQueries(ground), await measurePage(ground)];
}

async function measureQueries(ground: Ground): Promise<Measured> {
  const houses = { large: await ground.house('large', 1), small: await ground.house('small', 1) };
  try {
    return await compare('worklist, its queries at 100,000 open cases', (name) => timeOf(() => query(houses[name])));
  } finally {
    await Promise.all([houses.large.close(), houses.small.close()]);
  }
}

async function query(house: OpenHouse): Promise<void> {
  await house.db('web').transaction({ units: [unit] }, async (tx) => {
    await lists.listWork(tx, { units: [unit], queue: 'to-do', limit: 51 });
    await lists.countWork(tx, { units: [unit], person: 'person:officer' });
  });
}

async function measurePage(ground: Ground): Promise<Measured> {
  const cookies = { large: await signInOfficer(ground, 'large'), small: await signInOfficer(ground, 'small') };
  const servers = {
    large: await startRole('web', ground.environment('large')),
    small: await startRole('web', ground.environment('small')),
  };
  const loader = openLoader();
  try {
    return await compare('  the whole page over HTTP', (name) => {
      const headers = { cookie: cookies[name], accept: 'text/html' };
      const { port } = servers[name];
      return loader.time({
        port,
        path: '/desk',
        method: 'GET',
        headers,
        connections: 1,
        milliseconds: 1000,
        most: 500,
      });
    });
  } finally {
    loader.close();
    await Promise.all([servers.large.stop(), servers.small.stop()]);
  }
}

async function compare(measure: string, time: (name: 'large' | 'small') => Promise<number>): Promise<Measured> {
  const figures = await takeTurns(
    [
      { name: 'large', run: () => time('large') },
      { name: 'small', run: () => time('small') },
    ],
    7,
  );
  return {
    measure,
    ours: milliseconds(figures.median('large')),
    bare: milliseconds(figures.median('small')),
    ratio: figures.ratio('large', 'small'),
    target: { atMost: 1.5 },
  };
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 100; turn++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** The cookie of an officer's session, made through the identity room as its tests make it. */
async function signInOfficer(ground: Ground, name: DatabaseName): Promise<string> {
  const house = await ground.house(name, 2);
  try {
    const web = await createWeb({ house });
    for (const room of await discoverRooms(house)) await room.pages?.(web);
    const { cookie } = await signIn(web, demonstrationPeople.dace, {
      side: 'staff',
      grants: [{ grant: 'officer', unit }],
    });
    await web.close();
    return cookie;
  } finally {
    await house.close();
  }
}

/** Open cases of three units in every queue, terms over two months, every tenth with an officer; as many closed ones beside. */
export function fillWorklist(ground: Ground, name: 'large' | 'small', count: number): Promise<void> {
  return fillCases(ground, name, { cases, count });
}

const cases = `
  insert into casework.case_file (id, number, case_index, service, unit, subject_key, subject_name, applicant, applicant_key, way,
    assurance, lang, answers, delivery, price, price_gross, urgent, term, submitted_at, paid_at, clock_started_at, due_on,
    referred_at, asked_at, decided_at, issued_at, assigned_to, assigned_name, delivered_at)
  select gen_random_uuid(), 'IC/2026/9-99/' || n, '9-99', 'conviction-certificate',
    (array['punishment-register', 'punishment-register', 'punishment-register', 'invalid-documents', 'records'])[1 + n % 5],
    'person:' || gen_random_uuid(), 'Anna Bērziņa-' || n, '{}', 'person:x', 'portal', 'high', 'lv', '{}', '{"way":"portal"}', '{}',
    1040, n % 17 = 0, 'certificate-normal', at, at, at, (at + interval '7 days')::date,
    case when n % 10 < 8 then at end, case when n % 10 in (6, 7) then at end,
    case when n % 10 = 9 then at end, case when n % 10 = 9 then at end,
    case when n % 10 = 1 then 'person:officer' end, case when n % 10 = 1 then 'Dace Ozola' end,
    case when n > $1::int then at end
  from generate_series(1, 2 * $1::int) n, lateral (select now() - (n % 60) * interval '1 day' - n * interval '1 second' as at) as instants`;
