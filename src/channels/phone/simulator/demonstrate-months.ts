import { uuidOf } from '../../../platform/crypto/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';

const day = 86_400_000;
const days = 62;
const aDay = 4;
/** Who took the calls exists nowhere else: by this key the months are known again, whatever ids an earlier edition gave them. */
const nobody = 'person:de0c0000-0000-4000-a000-000000000000';

/** Calls of two months that were answered, advised and are over, a few of them lost; callers withheld their numbers. Once. */
export async function putMonths(tx: Tx): Promise<void> {
  if (await tx.maybe(sql`select 1 as known from phone.call where taken_by = ${nobody} limit 1`)) return;
  const rows = Array.from({ length: days * aDay }, (_, n) => callOf(tx, n));
  await tx.run(sql`
    insert into phone.call (id, pbx_id, priority, first_at, rang_at, answered_at, abandoned_at, ended_at, taken_at, taken_by, taken_name, notice_at,
      finished_at, disposition)
    select id, id::text, priority, rang, rang, case when not lost then met end, case when lost then met end, met + talk, case when not lost then met end,
      case when not lost then ${nobody} end, case when not lost then 'Dace Rozīte' end,
      case when not lost then met end, case when not lost then met + talk end, case when not lost then 'advice' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made(id uuid, priority text, rang timestamptz, wait int, lost boolean, seconds int),
      lateral (select rang + wait * interval '1 s' as met, seconds * interval '1 s' as talk) as spans
    on conflict do nothing`);
  await tx.run(sql`
    insert into phone.recording (call_id, ready_at)
    select id, rang + interval '20 minutes' from jsonb_to_recordset(${JSON.stringify(rows.filter(({ lost }) => !lost))}::jsonb)
      as made(id uuid, rang timestamptz) on conflict do nothing`);
}

function callOf(tx: Tx, n: number) {
  const back = days - Math.floor(n / aDay) + 1;
  return {
    id: uuidOf('call of two months', String(n)),
    priority: n % 6 === 0 ? 'P2' : 'P4',
    rang: new Date(tx.now.getTime() - back * day + (n % aDay) * 5 * 3_600_000),
    wait: n % 9 === 0 ? 34 : 6 + (n % 11),
    lost: n % 29 === 3,
    seconds: 90 + (n % 13) * 20,
  };
}
