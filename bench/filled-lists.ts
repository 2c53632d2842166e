import type { Ground } from './ground.js';
import { fillWorklist } from './worklist.js';

export const unit = 'punishment-register';
/** Who holds every tenth case (`fillWorklist`), and whose mentions and mistakes are beside them. */
export const person = 'person:officer';
export const problem = '00000000-0000-4000-8000-00000000000a';

/** So many cases, half of them open, with what lies beside them in proportion. */
export async function fillLists(ground: Ground, name: 'large' | 'small', count: number): Promise<void> {
  await fillWorklist(ground, name, count / 2);
  for (const text of beside) await ground.run(name, text);
}

/** Beside the cases: alarms of open and of closed ones, others who were asked, mentions, problems with reports, decisions, mistakes, reviews. */
const beside = [
  `insert into casework.alarm (id, case_id, case_number, priority, rule, clock, due, at, to_unit, over_at)
    select gen_random_uuid(), id, number, 'P2', 'bench', 'response', submitted_at, submitted_at, unit, closed_at
    from (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 10 = 0`,
  `insert into casework.awaited (id, case_id, matter_id, unit, subject_key, whom, what, until_on, by_key, by_name, since)
    select gen_random_uuid(), id, id, unit, subject_key, 'PMLP', '', current_date + (7 + n % 30)::int, '${person}', 'Dace', submitted_at
    from (select *, row_number() over (order by id) as n from casework.case_file where closed_at is null) as numbered where n % 20 = 0`,
  `insert into casework.incident (id, number, kind, unit, systems, title, impact, words, started_at, opened_at, opened_by, opened_name, resolved_at)
    select case when n = 1 then '${problem}'::uuid else gen_random_uuid() end, 'IC/2026/8-02/' || n, 'problem', '${unit}', '{}', '{}', '{}', '',
      now() - n * interval '1 hour', now(), '${person}', 'Dace', case when n > 20 then now() - n * interval '30 minutes' end
    from generate_series(1, (select count(*)::int / 100 from casework.case_file)) as n`,
  `insert into casework.incident_report (case_id, incident_id, attached_at, by_key, by_name)
    select id, '${problem}', now(), '${person}', 'Dace' from casework.case_file where closed_at is null and unit = '${unit}' limit 400`,
  `insert into casework.decision_proposal (id, case_id, unit, outcome, content, content_hash, requested_by, requested_by_name, requested_at, expires_at, ended_at)
    select gen_random_uuid(), id, unit, 'grant', '', repeat('0', 64), '${person}', 'Dace', now(), now() + interval '1 day' - n % 1000 * interval '1 second', case when n % 20 > 0 then now() end
    from (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 4 = 0`,
  `insert into casework.mistake (id, case_id, unit, marked_by, marked_by_name, marked_at, apology, mended, cause, measure, measure_owner,
      measure_due_on, settled_at, measure_done_at)
    select gen_random_uuid(), id, unit, '${person}', 'Dace', submitted_at, 'a', 'm', 'c', 'm', '${person}', current_date, case when n % 60 = 0 then now() end, case when n % 240 = 0 then now() end
    from (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 20 = 0`,
  `insert into casework.review_draw (id, sort, period_from, period_to, per_person, seed, population, population_hash, drawn, drawn_at)
    values ('${problem}', 'replies', now() - interval '1 month', now(), 5, repeat('0', 64), 1, '', 1, now())`,
  `insert into casework.review (id, draw_id, sort, subject_id, case_number, done_at, of_key, of_name)
    select gen_random_uuid(), '${problem}', 'replies', number, number, submitted_at, 'person:another', 'Santa' from
    (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 10 = 0`,
  `insert into casework.review_scoring (review_id, of_key, at, by_key, by_name, criteria, points, summary)
    select id, of_key, now(), '${person}', 'Dace', '[{"key": "a", "most": 4}]', '{"a": 3}', 'Laba atbilde.' from
    (select *, row_number() over (order by id) as n from casework.review) as numbered where n > 100`,
  `with said as (
      insert into casework.entry (case_id, at, kind, way, assurance, author_kind, audience, subject_key, unit)
      select id, submitted_at, 'note', way, assurance, 'staff', 'staff', subject_key, unit from
      (select *, row_number() over (order by id) as n from casework.case_file) as numbered where n % 50 = 0
      returning id, case_id, at)
    insert into casework.mention (entry_id, case_id, person_key, by_key, by_name, at, seen_at)
      select id, case_id, '${person}', 'person:x', 'Santa', at, case when at < now() - interval '3 days' then now() end from said`,
  'vacuum analyze',
];
