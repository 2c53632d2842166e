import { addDays, rigaDate, rigaInstant, weekdayOf } from '../../platform/clock/index.js';
import { uuidOf } from '../../platform/crypto/index.js';
import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import { candidates } from './shifts.js';

const unit = 'service-desk';
/** Two shifts a day, from two months ago over the coming two weeks; one night of the second week is left open, so that a gap is seen before it comes. */
const daysBehind = 62;
const times = [
  { from: '08:00', to: '20:00' },
  { from: '20:00', to: '08:00' },
] as const;
const open = { day: 11, time: 1 };

/** Puts the demonstration's rota in once: colleagues of the desk in turn, and what the shift before handed over. */
export async function demonstrateRota(house: House): Promise<void> {
  await house.db('web').transaction(everyUnit, async (tx) => {
    const known = await tx.maybe(sql`select id from casework.shift limit 1`);
    const people = [...(await candidates(tx, unit)), ...others];
    if (known) return;
    const today = rigaDate(tx.now);
    const monday = addDays(today, 1 - weekdayOf(today));
    for (let day = -daysBehind; day < 14; day++)
      for (const [index, { from, to }] of times.entries()) {
        const person = people[((day + daysBehind) * 2 + index) % people.length];
        if (!person || (day === open.day && index === open.time)) continue;
        const date = addDays(monday, day);
        const startsAt = rigaInstant(date, from);
        const endsAt = rigaInstant(index === 0 ? date : addDays(date, 1), to);
        const isLast = endsAt <= tx.now && endsAt.getTime() > tx.now.getTime() - 12 * 3_600_000;
        await tx.run(sql`
          insert into casework.shift (id, unit, starts_at, ends_at, person_key, person_name, entered_by, entered_at, note, noted_at)
          values (${idOf(date, index)}::uuid, ${unit}, ${startsAt}, ${endsAt}, ${person.personKey}, ${person.name}, 'system:lete', ${tx.now},
            ${isLast ? note : null}, ${isLast ? endsAt : null}::timestamptz) on conflict (id) do nothing`);
      }
  });
}

/** Colleagues who share the shifts and do not sign in here. */
const others = [
  { personKey: 'person:d0000000-0000-4000-b000-000000000001', name: 'Zane Upīte' },
  { personKey: 'person:d0000000-0000-4000-b000-000000000002', name: 'Kārlis Priede' },
] as const;

const note =
  'Naktī divas reizes pazuda savienojums ar Sodu reģistru (02.10 un 03.40), abas reizes pats atjaunojās; žurnāli nodoti izstrādātājam.\nRadiosakari: viss kārtībā. No rīta piezvanīt Valsts robežsardzei par bāzes stacijas pārbaudi.';

function idOf(date: string, index: number): string {
  return uuidOf('shift', date, String(index));
}
