import { figures } from '../src/case/index.js';
import { confidentialUnit } from '../src/identity/index.js';
import { rigaDate } from '../src/platform/clock/index.js';
import type { Ground } from './ground.js';
import type { Measured } from './measure.js';

/** Cases of the last twelve whole months. */
const held = Number(process.env.BENCH_FIGURES ?? 1_000_000);
const everyUnit = { units: ['*', confidentialUnit] };

/** The figures of the standard counted anew: over a year of a million cases, and as the job counts them, over two months. */
export async function measureFigures(ground: Ground): Promise<Measured[]> {
  const last = figures.monthBefore(rigaDate(new Date()).slice(0, 7));
  const first = figures.monthAfter(`${Number(last.slice(0, 4)) - 1}${last.slice(4)}`);
  await fillYear(ground, first);
  const house = await ground.house('plain', 1);
  const count = async (from: string) => {
    const began = performance.now();
    const lines = await house.db('worker').transaction(everyUnit, (tx) => figures.countMonths(tx, { from, to: last }));
    if (lines === 0) throw new Error('nothing was counted');
    return (performance.now() - began) / 1000;
  };
  try {
    return [
      line(`figures of a year of ${held.toLocaleString('en')} cases`, await count(first), 60),
      line('  of its last two months, as the job does', await count(figures.monthBefore(last)), 60),
    ];
  } finally {
    await house.close();
  }
}

/** What the search keeps of each row is not asked for here, and takes longer to make than the rows themselves. */
async function fillYear(ground: Ground, first: string): Promise<void> {
  const tables = ['case_file', 'entry', 'survey'];
  for (const table of tables) await ground.run('plain', `alter table casework.${table} disable trigger user`);
  await ground.run('plain', cases, [held, `${first}-01`]);
  await ground.run('plain', entries);
  await ground.run('plain', surveys);
  for (const table of tables) {
    await ground.run('plain', `alter table casework.${table} enable trigger user`);
    await ground.run('plain', `vacuum analyze casework.${table}`);
  }
}

function line(measure: string, took: number, most: number): Measured {
  return { measure, ours: `${took.toFixed(1)} s`, bare: `${most} s`, ratio: took / most, target: { atMost: 1 } };
}

/** Matters of every kind and way in time order, most of them ended, some late, one in ten refused. */
const cases = `
  insert into casework.case_file (id, number, case_index, kind, service, unit, subject_key, subject_name, applicant, applicant_key, way, assurance,
    lang, answers, delivery, price, price_gross, submitted_at, paid_at, clock_started_at, due_on, referred_at, decided_at, decision, issued_at,
    delivered_at, answered_at, priority, respond_by, resolve_by, responded_at)
  select gen_random_uuid(), 'IC/2026/9-98/' || n, '9-98', kind, case when kind = 'service-request' then 'conviction-certificate' end,
    (array['punishment-register', 'service-desk', 'records', 'quality'])[1 + n % 4], 'person:' || gen_random_uuid(), 'Fiktīva Persona', '{}',
    'person:x', (array['portal', 'email', 'e-address', 'post', 'phone', 'web'])[1 + n % 6], 'high', 'lv', '{}', '{}', '{}', 0, at, at, at,
    (at + interval '10 days')::date, at, case when kind = 'service-request' then done end,
    case when kind = 'service-request' and n % 10 = 3 then '{"outcome": "refuse", "ground": "R04", "norm": {"lv": "x", "en": "x"}, "facts": "x", "remedy": {"lv": "x", "en": "x"}}'::jsonb
      when kind = 'service-request' then '{"outcome": "grant"}'::jsonb end,
    case when kind = 'service-request' and n % 10 <> 3 then done end, case when kind = 'service-request' then done end,
    case when kind <> 'service-request' then done end, priority, case when priority is not null then at + interval '2 hours' end,
    case when priority is not null then at + interval '8 days' end, case when priority is not null then at + n % 180 * interval '1 minute' end
  from generate_series(1, $1::int) n,
    lateral (select (array['service-request', 'support', 'question', 'complaint', 'request'])[1 + n % 5] as kind,
      $2::date + n * (interval '365 days' / $1::int) as at) as made,
    lateral (select case when n % 25 > 0 then at + n % 12 * interval '1 day' end as done, case when kind = 'support' then 'P' || 1 + n % 4 end as priority) as ended`;

const entries = `
  insert into casework.entry (case_id, at, kind, way, assurance, author_kind, audience, subject_key, unit)
  select id, submitted_at + interval '5 minutes', 'message', way, assurance, 'client', 'everyone', subject_key, unit
  from casework.case_file where case_index = '9-98' and kind in ('support', 'question')`;

const surveys = `
  insert into casework.survey (id, case_id, token, asked_at, expires_at, score, answered_at, subject_key, unit)
  select gen_random_uuid(), id, sha256(id::text::bytea), closed_at, closed_at + interval '30 days', 1 + (random() * 4)::int, closed_at, subject_key, unit
  from casework.case_file where case_index = '9-98' and closed_at is not null`;
