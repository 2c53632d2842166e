import { decisions, figures, incidents, levels, lists, mistakes, reviews } from '../src/case/index.js';
import type { Visitor } from '../src/identity/index.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import type { Ground } from './ground.js';
import { type Measured, median, milliseconds, takeTurns } from './measure.js';
import { fillWorklist } from './worklist.js';

const unit = 'punishment-register';
const person = 'person:00000000-0000-4000-8000-000000000001';
const problem = '00000000-0000-4000-8000-00000000000a';
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
  for (const [name, open] of [
    ['large', Number(process.env.BENCH_LISTS ?? 200_000) / 2],
    ['small', 5_000],
  ] as const) {
    await fillWorklist(ground, name, open);
    for (const text of beside) await ground.run(name, text);
  }
  const houses = { large: await ground.house('large', 1), small: await ground.house('small', 1) };
  const lines: Measured[] = [];
  try {
    for (const [list, read] of Object.entries(all)) lines.push(await compare(list, read, houses));
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
  'decisions to be confirmed': asOfficer((tx) => decisions.listProposals(tx, reader)),
  'mistakes that want a hand': asOfficer((tx) => mistakes.listMistakes(tx, reader)),
  'reviews of quality': asOfficer((tx) => reviews.listReviews(tx, reader, 'all')),
  'a client’s matters': asOfficer((tx) => lists.listMatters(tx, person, undefined)),
  'what is open, by age': (house) => house.db('reports').transaction({}, (tx) => figures.backlogAt(tx, tx.now)),
  'the board’s figures of the hour': (house) =>
    house
      .db('reports')
      .transaction({}, (tx) =>
        figures.countLive(tx, { from: new Date(tx.now.getTime() - 3_600_000), to: tx.now }, 'all'),
      ),
};

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

/** Beside the cases: alarms of open and of closed ones, others who were asked, mentions, problems with reports, decisions, mistakes, reviews. */
const beside = [
  `insert into casework.alarm (id, case_id, case_number, priority, rule, clock, due, at, to_unit, over_at)
    select gen_random_uuid(), id, number, 'P2', 'bench', 'response', submitted_at, submitted_at, unit, closed_at
    from (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 10 = 0`,
  `insert into casework.awaited (id, case_id, unit, subject_key, whom, what, until_on, by_key, by_name, since)
    select gen_random_uuid(), id, unit, subject_key, 'PMLP', '', current_date + 7, '${person}', 'Dace', submitted_at
    from (select *, row_number() over (order by id) as n from casework.case_file where closed_at is null) as numbered where n % 20 = 0`,
  `insert into casework.incident (id, number, kind, unit, systems, title, impact, words, started_at, opened_at, opened_by, opened_name, resolved_at)
    select case when n = 1 then '${problem}'::uuid else gen_random_uuid() end, 'IC/2026/8-02/' || n, 'problem', '${unit}', '{}', '{}', '{}', '',
      now() - n * interval '1 hour', now(), '${person}', 'Dace', case when n > 20 then now() - n * interval '30 minutes' end
    from generate_series(1, (select count(*)::int / 100 from casework.case_file)) as n`,
  `insert into casework.incident_report (case_id, incident_id, attached_at, by_key, by_name)
    select id, '${problem}', now(), '${person}', 'Dace' from casework.case_file where closed_at is null and unit = '${unit}' limit 400`,
  `insert into casework.decision_proposal (id, case_id, unit, outcome, content, content_hash, requested_by, requested_by_name, requested_at, expires_at, ended_at)
    select gen_random_uuid(), id, unit, 'grant', '', repeat('0', 64), '${person}', 'Dace', now(), now() + interval '1 day', case when n % 400 > 0 then now() end
    from (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 4 = 0`,
  `insert into casework.mistake (id, case_id, unit, marked_by, marked_by_name, marked_at, apology, mended, cause, measure, measure_owner,
      measure_due_on, settled_at, measure_done_at)
    select gen_random_uuid(), id, unit, '${person}', 'Dace', submitted_at, 'a', 'm', 'c', 'm', '${person}', current_date, case when n % 2000 > 0 then now() end, case when n % 2000 > 0 then now() end
    from (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 20 = 0`,
  `insert into casework.review_draw (id, sort, period_from, period_to, per_person, seed, population, population_hash, drawn, drawn_at)
    values ('${problem}', 'replies', now() - interval '1 month', now(), 5, repeat('0', 64), 1, '', 1, now())`,
  `insert into casework.review (id, draw_id, sort, subject_id, case_number, done_at, of_key, of_name)
    select gen_random_uuid(), '${problem}', 'replies', number, number, submitted_at, 'person:another', 'Santa' from
    (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 10 = 0`,
  `insert into casework.review_scoring (review_id, of_key, at, by_key, by_name, criteria, points, summary)
    select id, of_key, now(), '${person}', 'Dace', '[{"key": "a", "most": 4}]', '{"a": 3}', 'Laba atbilde.' from
    (select *, row_number() over (order by id) as n from casework.review) as numbered where n > 100`,
  'vacuum analyze',
];
