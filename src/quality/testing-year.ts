import { asAdmin } from '../../test/support/index.js';

// A year at the desk, made up: what the figures of the rooms beside the cases are counted from.

const hour = 3_600_000;
const at = (text: string) => new Date(text);

/** Every fourth call is lost, every seventh waits long, every fifth is recorded without the notice. */
export const calls = Array.from({ length: 120 }, (_, n) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  rang: new Date(at('2026-01-03T07:00:00Z').getTime() + n * 60 * hour),
  wait: n % 7 === 0 ? 45 : 8,
  lost: n % 4 === 0,
  recorded: n % 4 !== 0 && n % 3 === 0,
  told: n % 5 !== 0,
}));

/** Twelve hours each day, and on every tenth day nobody in the afternoon. */
export const shifts = Array.from({ length: 365 }, (_, n) => n).flatMap((n) => {
  const day = at('2025-11-01T00:00:00Z').getTime() + n * 24 * hour;
  const halves = n % 10 === 0 ? [0] : [0, 12];
  return halves.map((from) => ({ from: new Date(day + from * hour), to: new Date(day + (from + 12) * hour) }));
});

/** Enough in February; in March and October so few that they are held back, and of October’s one is not settled. */
const mistakes = [
  ...Array(6).fill({ at: at('2026-02-10T10:00:00Z'), settled: true, done: true }),
  ...Array(3).fill({ at: at('2026-03-10T10:00:00Z'), settled: true, done: false }),
  ...[true, true, false].map((settled) => ({ at: at('2026-10-05T10:00:00Z'), settled, done: false })),
];

export const special = [
  { day: '2026-10-12', published: at('2026-10-01T09:00:00Z') },
  { day: '2026-10-13', published: at('2026-10-13T09:00:00Z') },
];

/** Complaints answered from May on are about one of the staff, who answers the first of them, and explains the second in a note. */
export const named = { from: at('2026-04-30T21:00:00Z') };

/** Puts a year of calls, shifts, mistakes and readings where they belong, by the superuser: a year cannot be lived through in a test. */
export async function layOutWork(adminUrl: string): Promise<void> {
  const put = (text: string, rows: unknown) => asAdmin(adminUrl, text, [JSON.stringify(rows)]);
  await put(
    `insert into phone.call (id, pbx_id, first_at, rang_at, answered_at, abandoned_at, ended_at, notice_at)
    select id, id::text, rang, rang, case when not lost then rang + wait * interval '1 s' end, case when lost then rang + wait * interval '1 s' end,
      rang + interval '5 minutes', case when told and not lost then rang end
    from jsonb_to_recordset($1) as made(id uuid, rang timestamptz, wait int, lost boolean, told boolean)`,
    calls,
  );
  await put(
    `insert into phone.recording (call_id, ready_at) select id, rang from jsonb_to_recordset($1) as made(id uuid, rang timestamptz, recorded boolean) where recorded`,
    calls,
  );
  await put(
    `insert into casework.shift (id, unit, starts_at, ends_at, person_key, person_name, entered_by, entered_at)
    select gen_random_uuid(), 'service-desk', "from", "to", 'person:x', 'x', 'person:x', "from" from jsonb_to_recordset($1) as made("from" timestamptz, "to" timestamptz)`,
    shifts,
  );
  await put(
    `insert into casework.mistake (id, case_id, unit, marked_by, marked_by_name, marked_at, apology, mended, cause, measure, measure_owner, measure_due_on, settled_at, measure_done_at)
    select gen_random_uuid(), (select id from casework.case_file order by id offset n limit 1), 'quality', 'x', 'x', at, 'a', 'b', 'c', 'd', 'x', at::date + 5,
      case when settled then at end, case when done then at end
    from rows from (jsonb_to_recordset($1) as (at timestamptz, settled boolean, done boolean)) with ordinality as made(at, settled, done, n)`,
    mistakes,
  );
  await asAdmin(
    adminUrl,
    `insert into status.day (component, day, asked, failed, failed_planned) select 'site', day::date, 1440, 9, 4
      from generate_series('2026-01-01'::date, '2026-10-31'::date, interval '1 day') day`,
  );
  await nameStaff(adminUrl);
}

async function nameStaff(adminUrl: string): Promise<void> {
  await asAdmin(
    adminUrl,
    `insert into casework.complained_about (case_id, person_key, person_name, named_at, named_by)
    select id, 'person:z', 'z', submitted_at, 'person:y' from casework.case_file where kind = 'complaint' and answered_at >= $1`,
    [named.from],
  );
  await asAdmin(
    adminUrl,
    `insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_key, audience, subject_key, unit)
    select case_file.id, answered_at, made.kind, way, assurance, 'staff', 'person:z', 'staff', subject_key, unit
    from (select *, row_number() over (order by answered_at) as n from casework.case_file where kind = 'complaint' and answered_at >= $1) as case_file
      join (values (1, 'answered'), (2, 'note')) as made(n, kind) on made.n = case_file.n`,
    [named.from],
  );
}
