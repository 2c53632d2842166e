import { record } from '../../audit/index.js';
import { uuidOf } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { agency } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { remedyOf } from '../decisions/remedy.js';
import { tracks } from '../intake/kinds.js';
import type { Service } from '../service.js';
import { servicesOf } from '../services.js';
import { everyUnit } from '../who.js';
import { said } from './demonstration-words.js';

const day = 86_400_000;
const hour = 3_600_000;
/** Matters that came in a week, over a year up to ten days ago: younger ones are the other rooms’ to show. */
const aWeek = 16;
const weeks = 56;
const ways = ['email', 'e-address', 'post', 'web', 'phone', 'portal'] as const;
const kinds = [
  'question',
  'support',
  'request',
  'complaint',
  'support',
  'proposal',
  'information-request',
  'accessibility',
  'feedback',
] as const;
/** Whoever looked, answered and decided: nobody. By this key alone the year is known again: ids were made otherwise in an earlier edition. */
const officer = { kind: 'staff', key: 'person:de0c0000-0000-4000-a000-000000000000', name: 'Dace Rozīte' } as const;
const refusedFor = 'R04';
const names = [
  'Aldis Kalve',
  'Benita Roze',
  'Cilda Vanaga',
  'Dainis Liepa',
  'Elga Straume',
  'Fricis Apse',
  'Guna Irbe',
  'Harijs Vilks',
] as const;

/** A year of matters that have ended, so that the figures of the demonstration have months behind them; once. Nobody in it exists. */
export async function demonstrateYear(house: House): Promise<void> {
  await house.db('web').transaction(everyUnit, async (tx) => {
    // A thousand matters in one statement: on a busy machine that takes longer than a page may.
    await tx.run(sql`set local statement_timeout = '60s'`);
    const known = await tx.maybe(
      sql`select 1 as known from casework.case_file where assigned_to = ${officer.key} limit 1`,
    );
    if (known) return;
    // Any service that refuses for the first ground serves for the refusals.
    const service = servicesOf(house).find(({ passport }) =>
      passport.refusalGrounds.some(({ code }) => code === refusedFor),
    );
    const rows = Array.from({ length: weeks * aWeek }, (_, n) => matterOf(tx, n, service)).filter(
      (row) => row !== undefined,
    );
    await putLooks(tx, await putMatters(tx, rows));
    await putWords(tx, rows);
    await putSurveys(tx, rows);
  });
}

type Row = NonNullable<ReturnType<typeof matterOf>>;

function matterOf(tx: Tx, n: number, service: Service | undefined) {
  const back = 10 + 7 * (weeks - Math.floor(n / aWeek));
  const submitted = new Date(
    Math.floor(tx.now.getTime() / day) * day - back * day + ((n * 7) % 5) * day + (7 + (n % 9)) * hour,
  );
  const kind = kinds[n % kinds.length] ?? 'question';
  const ground = service?.passport.refusalGrounds.find(({ code }) => code === refusedFor);
  const isRefusal = ground !== undefined && n % 7 === 5;
  const isLate = n % 41 === 7;
  const took = isLate ? 19 * day : kind === 'support' ? (1 + (n % 5)) * hour : (2 + (n % 6)) * day;
  const ended = new Date(submitted.getTime() + took);
  if (ended.getTime() > tx.now.getTime() - 8 * day) return undefined;
  const { index, unit } = tracks[isRefusal ? 'service-request' : kind];
  const name = names[n % names.length] ?? '';
  const key = `person:${idOf(n, 'a')}`;
  return {
    id: idOf(n),
    n,
    index,
    unit,
    name,
    key,
    submitted,
    ended,
    kind: isRefusal ? 'service-request' : kind,
    isRefusal,
    service: isRefusal ? service?.id : null,
    way: kind === 'support' && n % 2 ? 'phone' : ways[n % ways.length],
    applicant: { actor: { kind: 'person', key, name }, subject: { key, name, relation: 'self' } },
    dueOn: kind === 'support' ? null : new Date(submitted.getTime() + 14 * day).toISOString().slice(0, 10),
    priority: kind === 'support' && !isRefusal ? ['P2', 'P3', 'P4'][n % 3] : null,
    responded: new Date(submitted.getTime() + (n % 23 === 3 ? 5 : 0.4) * hour),
    score: n % 3 === 0 ? [5, 4, 5, 5, 2, 4, 5, 3][(n / 3) % 8] : null,
    said: said(kind, n),
    decision: {
      outcome: 'refuse',
      by: officer.name,
      ground: refusedFor,
      reason: ground?.reason,
      norm: ground?.norm.title,
      facts: 'Pieteikumā norādītā dzimšanas vieta reģistrā nav atrodama.',
      remedy: remedyOf(agency),
    },
  };
}

function putMatters(tx: Tx, rows: readonly Row[]) {
  return tx.many<{ number: string; submittedAt: Date; closedAt: Date }>(sql`
    insert into casework.case_file (id, number, case_index, kind, service, unit, subject_key, subject_name, applicant, applicant_key, way, assurance,
      lang, answers, delivery, price, price_gross, submitted_at, paid_at, clock_started_at, due_on, referred_at, assigned_to, assigned_name, decided_at,
      decision, delivered_at, answered_at, priority, respond_by, resolve_by, responded_at)
    select id, 'IC/' || extract(year from submitted)::int || '/' || index || '/' || casework.next_number(index, extract(year from submitted)::int), index,
      kind, service, unit, key, name, applicant, key, way, case when way = 'portal' then 'high' else 'email' end, 'lv', '{}', '{"way":"email"}', '[]', 0,
      submitted, submitted, submitted, "dueOn", submitted, ${officer.key}, ${officer.name},
      case when "isRefusal" then ended end, case when "isRefusal" then decision end, case when "isRefusal" then ended end,
      case when not "isRefusal" then ended end, priority, case when priority is not null then submitted + interval '4 hours' end,
      case when priority is not null then submitted + interval '3 days' end, case when priority is not null then responded end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made(id uuid, index text, kind text, service text, unit text, key text, name text,
      applicant jsonb, way text, submitted timestamptz, ended timestamptz, "dueOn" date, "isRefusal" boolean, decision jsonb, priority text,
      responded timestamptz)
    returning number, submitted_at as "submittedAt", closed_at as "closedAt"`);
}

/** Of the last two months: somebody looked into a register for every fifth matter while it was open. */
async function putLooks(tx: Tx, matters: Awaited<ReturnType<typeof putMatters>>): Promise<void> {
  const since = tx.now.getTime() - 62 * day;
  for (const { number, submittedAt, closedAt } of matters.filter(
    (one, n) => n % 5 === 0 && one.submittedAt.getTime() > since,
  )) {
    const at = new Date((submittedAt.getTime() + closedAt.getTime()) / 2);
    const line = {
      actor: officer,
      deed: 'registers/persons:get',
      purpose: 'case-work',
      legalGround: 'Iesniegumu likums, 5. pants',
    };
    await record({ ...tx, now: at }, { ...line, caseNumber: number });
  }
}

/** What the client wrote, and what was answered. */
async function putWords(tx: Tx, rows: readonly Row[]): Promise<void> {
  await tx.run(sql`
    insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_name, author_key, audience, body, subject_key, unit)
    select id, at, kind, way, 'email', author, author_name, author_key, 'everyone', body, key, unit
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made(id uuid, key text, unit text, way text, submitted timestamptz, ended timestamptz, name text,
        said jsonb, "isRefusal" boolean),
      lateral (values (submitted, 'submitted', 'person', made.name, made.key, said->>'asked'),
        (ended, 'message', 'staff', ${officer.name}::text, ${officer.key}::text, said->>'answered')) as entry(at, kind, author, author_name, author_key, body)
    where entry.kind = 'submitted' or not "isRefusal"`);
}

async function putSurveys(tx: Tx, rows: readonly Row[]): Promise<void> {
  await tx.run(sql`
    insert into casework.survey (id, case_id, token, asked_at, expires_at, score, answered_at, solved, effort, comment, added_at, subject_key, unit)
    select gen_random_uuid(), id, sha256(convert_to('demonstration ' || id, 'UTF8')), ended + interval '1 hour', ended + interval '30 days', score,
      case when score is not null then ended + interval '2 days' end,
      case when score is not null then case when score >= 4 then 'yes' when score = 3 then 'partly' else 'no' end end,
      case when score is not null then 7 - score end, case when score is not null then said->>'comment' end,
      case when score is not null then ended + interval '2 days' end, key, unit
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made(id uuid, key text, unit text, ended timestamptz, score int, said jsonb, n int)
    where n % 3 < 2`);
}

function idOf(n: number, part = 'b'): string {
  return uuidOf('year', part, String(n));
}
