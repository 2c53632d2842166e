import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { tooLate } from '../verbs/record-deed.js';
import { candidates, getShift, listShifts, type Shift, writeDown } from './shifts.js';

/** A shift that somebody wants to give to a colleague. */
export interface Swap {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The shift that is asked for in return. */
  readonly returns: { readonly startsAt: Date; readonly endsAt: Date } | undefined;
  readonly fromKey: string;
  readonly fromName: string;
  readonly toKey: string;
  readonly toName: string;
}

/** What still waits for an answer in a unit. */
export async function listSwaps(tx: Tx, unit: string): Promise<Swap[]> {
  const rows = await tx.many<Swap & { readonly backFrom: Date | null; readonly backTo: Date | null }>(sql`
    select swap.id, shift.starts_at as "startsAt", shift.ends_at as "endsAt", back.starts_at as "backFrom", back.ends_at as "backTo",
      from_key as "fromKey", from_name as "fromName", to_key as "toKey", to_name as "toName"
    from casework.shift_swap swap join casework.shift on shift.id = swap.shift_id left join casework.shift back on back.id = swap.in_return
    where swap.unit = ${unit} and accepted_at is null and declined_at is null and shift.cancelled_at is null and shift.starts_at > ${tx.now}
    order by shift.starts_at limit 100`);
  return rows.map(({ backFrom, backTo, ...swap }) => ({
    ...swap,
    returns: backFrom && backTo ? { startsAt: backFrom, endsAt: backTo } : undefined,
  }));
}

/** Offers one's own coming shift to a colleague, for one of theirs or for nothing. */
export async function offerSwap(
  tx: Tx,
  visitor: Visitor,
  shiftId: string,
  { to, inReturn }: { readonly to: string; readonly inReturn?: string | undefined },
): Promise<void> {
  const shift = await getShift(tx, shiftId);
  const { key, name } = actorOf(visitor);
  if (shift.personKey !== key || shift.startsAt <= tx.now) throw new Refusal('not-now', notYours);
  const colleague = (await candidates(tx, shift.unit)).find((one) => one.personKey === to && one.personKey !== key);
  if (!colleague) throw new Refusal('not-valid', notAColleague, { field: 'to' });
  const other = inReturn ? await getShift(tx, inReturn) : undefined;
  if (other && (other.personKey !== to || other.unit !== shift.unit || other.startsAt <= tx.now))
    throw new Refusal('not-valid', notTheirs, { field: 'inReturn' });
  const isNew = await tx.run(sql`
    insert into casework.shift_swap (id, unit, shift_id, in_return, from_key, from_name, to_key, to_name, asked_at)
    values (${randomUUID()}::uuid, ${shift.unit}, ${shiftId}::uuid, ${other?.id ?? null}::uuid, ${key}, ${name}, ${to}, ${colleague.name}, ${tx.now})
    on conflict (shift_id) where accepted_at is null and declined_at is null do nothing`);
  if (!isNew) throw new Refusal('not-now', offered);
  await writeDown(tx, visitor, 'case:offer-shift', { shift: shiftId, unit: shift.unit });
}

/** The colleague answers; an accepted shift changes hands, and the one in return with it, in one transaction or not at all. */
export async function answerSwap(tx: Tx, visitor: Visitor, id: string, answer: 'accept' | 'decline'): Promise<void> {
  const { key } = actorOf(visitor);
  const swap = await tx.maybe<{
    unit: string;
    shiftId: string;
    inReturn: string | null;
    fromKey: string;
    fromName: string;
    toName: string;
  }>(sql`
    update casework.shift_swap set accepted_at = ${answer === 'accept' ? tx.now : null}::timestamptz,
      declined_at = ${answer === 'decline' ? tx.now : null}::timestamptz
    where id = ${id}::uuid and accepted_at is null and declined_at is null and (to_key = ${key} or (from_key = ${key} and ${answer} = 'decline'))
    returning unit, shift_id as "shiftId", in_return as "inReturn", from_key as "fromKey", from_name as "fromName", to_name as "toName"`);
  if (!swap) throw new Refusal('not-found');
  if (answer === 'accept') {
    await give(tx, swap.shiftId, swap.fromKey, { key, name: swap.toName });
    if (swap.inReturn) await give(tx, swap.inReturn, key, { key: swap.fromKey, name: swap.fromName });
    await announce(tx, 'shift-swapped', { shiftId: swap.shiftId });
  }
  await writeDown(tx, visitor, answer === 'accept' ? 'case:swap-shift' : 'case:decline-shift', {
    shift: swap.shiftId,
    unit: swap.unit,
  });
}

interface Person {
  readonly key: string;
  readonly name: string;
}

async function give(tx: Tx, id: string, from: string, to: Person): Promise<void> {
  const shift: Shift = await getShift(tx, id);
  const span = { from: shift.startsAt, to: shift.endsAt };
  const busy = (await listShifts(tx, shift.unit, span)).some((one) => one.personKey === to.key && one.id !== id);
  if (busy) throw new Refusal('not-now', twice);
  const touched = await tx.run(sql`
    update casework.shift set person_key = ${to.key}, person_name = ${to.name}
    where id = ${id}::uuid and person_key = ${from} and cancelled_at is null and starts_at > ${tx.now}`);
  if (!touched) throw new Refusal('not-now', tooLate);
}

const notYours = {
  lv: 'Mainīt var tikai savu maiņu, kas vēl nav sākusies.',
  en: 'Only one’s own shift that has not begun can be swapped.',
};
const notAColleague = {
  lv: 'Izvēlieties kolēģi, kuram maiņu dodat.',
  en: 'Choose the colleague to whom you give the shift.',
};
const notTheirs = {
  lv: 'Pretī var lūgt tikai šī kolēģa maiņu, kas vēl nav sākusies.',
  en: 'In return only a shift of this colleague that has not begun can be asked for.',
};
const offered = {
  lv: 'Šī maiņa jau ir piedāvāta; vispirms atsauciet to piedāvājumu.',
  en: 'This shift has been offered already; take that offer back first.',
};
const twice = {
  lv: 'Tajā laikā jau ir cita maiņa, tāpēc apmainīt nevar.',
  en: 'There is another shift at that time already, so they cannot be swapped.',
};
