import { decisions, figures, incidents, levels, lists, mistakes, reviews } from '../src/case/index.js';
import type { Visitor } from '../src/identity/index.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import { fillLists, person, problem, unit } from './filled-lists.js';
import type { Ground } from './ground.js';
import { type Measured, median, milliseconds, takeTurns } from './measure.js';

const reader: Visitor = {
  sessionId: '00000000-0000-4000-8000-000000000002',
  person: { key: person, id: person.slice(7), givenName: 'Dace', familyName: 'Rozīte' },
  assurance: 'high',
  authenticatedAt: new Date(0),
  side: 'staff',
  actingFor: { key: person, name: 'Dace Rozīte', relation: 'self' },
  grants: [
    { grant: 'officer', unit },
    { grant: 'quality', unit },
  ],
};

/** Every list of the desk at 200,000 cases, half of them open, with what lies beside them in proportion, against 10,000: none reads more than it shows. */
export async function measureLists(ground: Ground): Promise<Measured[]> {
  await fillLists(ground, 'large', Number(process.env.BENCH_LISTS ?? 200_000));
  await fillLists(ground, 'small', 10_000);
  const houses = { large: await ground.house('large', 1), small: await ground.house('small', 1) };
  const lines: Measured[] = [];
  try {
    for (const [list, read] of Object.entries(all)) lines.push(await compare(list, read, houses));
    lines.push(await measureBacklog(houses.large));
  } finally {
    await Promise.all([houses.large.close(), houses.small.close()]);
  }
  return lines;
}

type Read = (house: OpenHouse) => Promise<unknown>;
type Work = Parameters<ReturnType<OpenHouse['db']>['transaction']>[1];
const asOfficer =
  (work: Work): Read =>
  (house) =>
    house.db('web').transaction({ units: [unit, 'reviews'], subjects: [person] }, work);
const worklist = (queue: lists.Queue, order: lists.Order): Read =>
  asOfficer((tx) => lists.listWork(tx, { units: [unit], queue, order, person, limit: 51 }));

const all: Readonly<Record<string, Read>> = {
  ...Object.fromEntries(
    lists.queues.flatMap((queue) =>
      lists.orders.map((order) => [`worklist: ${queue}, by ${order}`, worklist(queue, order)]),
    ),
  ),
  'counts of the worklists': asOfficer((tx) => lists.countWork(tx, { units: [unit], person })),
  alarms: asOfficer((tx) => levels.listAlarms(tx, reader, [unit])),
  'problems that go on': asOfficer((tx) => incidents.listIncidents(tx, 'open')),
  'problems that are over': asOfficer((tx) => incidents.listIncidents(tx, 'resolved')),
  'reports of a problem': asOfficer((tx) => incidents.listReports(tx, problem)),
  'what may be about a problem': asOfficer((tx) => incidents.proposeReports(tx, reader, { words: 'berzina' })),
  'decisions to be confirmed': asOfficer((tx) => decisions.listProposals(tx, reader, { limit: 51 })),
  'mistakes that want a hand': asOfficer((tx) => mistakes.listMistakes(tx, reader)),
  'reviews of quality': asOfficer((tx) => reviews.listReviews(tx, reader, 'all')),
  'a client’s matters': asOfficer((tx) => lists.listMatters(tx, person, undefined)),
  'the board’s figures of the hour': (house) =>
    house
      .db('reports')
      .transaction({}, (tx) =>
        figures.countLive(tx, { from: new Date(tx.now.getTime() - 3_600_000), to: tx.now }, 'all'),
      ),
};

/** A count of all that is open reads all that is open: an entry of an index each. So it is held to a time, and not to that of the small one. */
async function measureBacklog(house: OpenHouse): Promise<Measured> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++)
    times.push(await timeOf(() => house.db('reports').transaction({}, (tx) => figures.backlogNow(tx))));
  const ours = median(times);
  return {
    measure: 'what is open, by age',
    ours: milliseconds(ours),
    bare: '50 ms',
    ratio: ours / 50,
    target: { atMost: 1 },
  };
}

async function compare(list: string, read: Read, houses: Readonly<Record<'large' | 'small', OpenHouse>>) {
  const figuresOf = await takeTurns(
    (['large', 'small'] as const).map((name) => ({ name, run: () => timeOf(() => read(houses[name])) })),
    3,
  );
  return {
    measure: list,
    ours: milliseconds(figuresOf.median('large')),
    bare: milliseconds(figuresOf.median('small')),
    ratio: figuresOf.ratio('large', 'small'),
    target: { atMost: 2 },
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + 400;
  while (times.length < 3 || (times.length < 40 && performance.now() < until)) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}
