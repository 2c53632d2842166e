import { randomUUID } from 'node:crypto';
import type { SubjectKey } from '../../audit/index.js';
import { record } from '../../audit/index.js';
import { actorOf, type Colleague, hasGrant, listColleagues, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { authoriseColleague, authoriseOfficer } from '../who.js';
import { gapsIn, type Span } from './gaps.js';

/** One person's time on duty, with what they handed over. */
export interface Shift {
  readonly id: string;
  readonly unit: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly personKey: SubjectKey;
  readonly personName: string;
  readonly note: string | null;
  readonly notedAt: Date | null;
  readonly readAt: Date | null;
  readonly readName: string | null;
}

export interface NewShift {
  readonly unit: string;
  readonly personKey: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const hour = 3_600_000;

/** Units that must be answered day and night. */
export function listCovered(tx: Tx): Promise<{ readonly unit: string; readonly alarmDays: number }[]> {
  return tx.many(sql`select unit, alarm_days as "alarmDays" from casework.coverage order by unit`);
}

/** The shifts of a unit that touch a span, by their beginning. */
export function listShifts(tx: Tx, unit: string, { from, to }: Span): Promise<Shift[]> {
  return tx.many<Shift>(sql`
    select id, unit, starts_at as "startsAt", ends_at as "endsAt", person_key as "personKey", person_name as "personName", note,
      noted_at as "notedAt", read_at as "readAt", read_name as "readName"
    from casework.shift where unit = ${unit} and cancelled_at is null and ends_at > ${from} and starts_at < ${to}
    order by starts_at, person_name`);
}

/** The shifts that have not begun, of every unit that the asker may see. */
export function listShiftsAhead(tx: Tx): Promise<Shift[]> {
  return tx.many<Shift>(sql`
    select id, unit, starts_at as "startsAt", ends_at as "endsAt", person_key as "personKey", person_name as "personName", note,
      noted_at as "notedAt", read_at as "readAt", read_name as "readName"
    from casework.shift where cancelled_at is null and starts_at > ${tx.now} order by starts_at, person_name limit 5000`);
}

/** Who is on duty now, who comes next, and what the shift before handed over that nobody has read yet. */
export interface OnDuty {
  readonly now: readonly Shift[];
  readonly next: Shift | undefined;
  readonly unread: readonly Shift[];
}

export async function onDuty(tx: Tx, unit: string): Promise<OnDuty> {
  const near = await listShifts(tx, unit, {
    from: new Date(tx.now.getTime() - 24 * hour),
    to: new Date(tx.now.getTime() + 7 * 24 * hour),
  });
  return {
    now: near.filter(({ startsAt, endsAt }) => startsAt <= tx.now && endsAt > tx.now),
    next: near.find(({ startsAt }) => startsAt > tx.now),
    unread: near.filter(({ note, readAt, startsAt }) => note !== null && readAt === null && startsAt <= tx.now),
  };
}

/** Whether a unit has ever had a rota: where none was begun there is nothing to have a gap. */
export async function isBegun(tx: Tx, unit: string): Promise<boolean> {
  return (await tx.maybe(sql`select id from casework.shift where unit = ${unit} limit 1`)) !== undefined;
}

/** Where nobody is on duty in the coming days that the unit is watched for. */
export async function gapsAhead(
  tx: Tx,
  { unit, alarmDays }: { readonly unit: string; readonly alarmDays: number },
): Promise<Span[]> {
  const span = { from: tx.now, to: new Date(tx.now.getTime() + alarmDays * 24 * hour) };
  return gapsIn(span, await listShifts(tx, unit, span));
}

/** Who can be on duty for a unit: its officers. */
export function candidates(tx: Tx, unit: string): Promise<readonly Colleague[]> {
  return listColleagues(tx, unit);
}

/** An officer of the unit puts a colleague on duty. Refuses with `not-valid` for times that are no shift or that the person has already. */
export async function addShift(tx: Tx, visitor: Visitor, shift: NewShift): Promise<string> {
  const { unit, personKey, startsAt, endsAt } = shift;
  authoriseOfficer(visitor, unit);
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0 || length > 24 * hour) throw new Refusal('not-valid', wrongLength, { field: 'ends' });
  const colleague = (await candidates(tx, unit)).find((one) => one.personKey === personKey);
  if (!colleague) throw new Refusal('not-valid', notAColleague, { field: 'person' });
  const own = await listShifts(tx, unit, { from: startsAt, to: endsAt });
  if (own.some((one) => one.personKey === personKey)) throw new Refusal('not-valid', twice, { field: 'person' });
  const id = randomUUID();
  await tx.run(sql`
    insert into casework.shift (id, unit, starts_at, ends_at, person_key, person_name, entered_by, entered_at)
    values (${id}::uuid, ${unit}, ${startsAt}, ${endsAt}, ${personKey}, ${colleague.name}, ${visitor.person.key}, ${tx.now})`);
  await writeDown(tx, visitor, 'case:plan-shift', { shift: id, unit });
  return id;
}

/** Takes a shift that has not begun out of the rota. */
export async function cancelShift(tx: Tx, visitor: Visitor, id: string): Promise<void> {
  const shift = await getShift(tx, id);
  authoriseOfficer(visitor, shift.unit);
  const touched = await tx.run(sql`
    update casework.shift set cancelled_at = ${tx.now}, cancelled_by = ${visitor.person.key}
    where id = ${id}::uuid and cancelled_at is null and starts_at > ${tx.now}`);
  if (!touched) throw new Refusal('not-now', begun);
  await writeDown(tx, visitor, 'case:cancel-shift', { shift: id, unit: shift.unit });
}

/**
 * Whoever is or was on duty writes down what the next one must know; until it is read they may write it anew. `seen`: when the note that they
 * had before them was written, in milliseconds, 0 for none; what another window has saved since is not written over.
 */
export async function writeNote(tx: Tx, visitor: Visitor, id: string, note: string, seen?: number): Promise<void> {
  const text = note.trim();
  if (text.length < 3 || text.length > 5000) throw new Refusal('not-valid', noteMissing, { field: 'note' });
  const shift = await getShift(tx, id);
  const noted = shift.notedAt?.getTime() ?? 0;
  if (seen !== undefined && seen !== noted && !shift.readAt)
    throw new Refusal('not-now', savedElsewhere, { field: 'note' });
  const touched = await tx.run(sql`
    update casework.shift set note = ${text}, noted_at = ${tx.now}
    where id = ${id}::uuid and person_key = ${visitor.person.key} and starts_at <= ${tx.now} and read_at is null and cancelled_at is null
      and noted_at is not distinct from ${shift.notedAt}::timestamptz`);
  if (!touched) throw new Refusal('not-now', notYours, { field: 'note' });
  await writeDown(tx, visitor, 'case:hand-over', { shift: id, unit: shift.unit });
  await announce(tx, 'shift-handed-over', { shiftId: id });
}

/** A colleague says that they have read what was handed over. Twice is once; one's own note is not one's to acknowledge. */
export async function acknowledgeNote(tx: Tx, visitor: Visitor, id: string): Promise<void> {
  const shift = await getShift(tx, id);
  authoriseColleague(visitor, shift.unit);
  if (shift.readAt) return;
  const { key, name } = actorOf(visitor);
  const touched = await tx.run(sql`
    update casework.shift set read_at = ${tx.now}, read_by = ${key}, read_name = ${name}
    where id = ${id}::uuid and note is not null and read_at is null and person_key <> ${key}`);
  if (!touched) throw new Refusal('not-now', ownNote);
  await writeDown(tx, visitor, 'case:read-hand-over', { shift: id, unit: shift.unit });
}

export async function getShift(tx: Tx, id: string): Promise<Shift> {
  const found = await tx.maybe<Shift>(sql`
    select id, unit, starts_at as "startsAt", ends_at as "endsAt", person_key as "personKey", person_name as "personName", note,
      noted_at as "notedAt", read_at as "readAt", read_name as "readName"
    from casework.shift where id = ${id}::uuid and cancelled_at is null`);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Duties are about no client: the line names the staff alone. */
export async function writeDown(
  tx: Tx,
  visitor: Visitor,
  deed: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  if (!hasGrant(visitor, 'officer') && !hasGrant(visitor, 'operator')) throw new Refusal('not-allowed');
  await record(tx, {
    actor: actorOf(visitor),
    deed,
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 5. pants',
    detail,
  });
}

const wrongLength = {
  lv: 'Maiņai jābeidzas pēc sākuma, un tā nevar būt garāka par 24 stundām.',
  en: 'A shift must end after it begins, and cannot be longer than 24 hours.',
};
const notAColleague = {
  lv: 'Izvēlieties darbinieku, kuram ir tiesības šajā nodaļā.',
  en: 'Choose somebody who has the right in this unit.',
};
const twice = {
  lv: 'Šim darbiniekam tajā laikā jau ir maiņa. Izvēlieties citu laiku vai citu darbinieku.',
  en: 'This person already has a shift at that time. Choose another time or another person.',
};
const begun = {
  lv: 'Maiņa jau ir sākusies vai ir atcelta.',
  en: 'The shift has begun already or is cancelled.',
};
const noteMissing = {
  lv: 'Uzrakstiet, kas nākamajam jāzina (no 3 līdz 5000 rakstzīmēm).',
  en: 'Write what the next one must know (3 to 5,000 characters).',
};
const notYours = {
  lv: 'Piezīmi raksta tas, kura maiņa tā ir, no tās sākuma un līdz brīdim, kad tā izlasīta.',
  en: 'The note is written by whoever holds the shift, from its beginning until it has been read.',
};
const savedElsewhere = {
  lv: 'Citā logā šī piezīme pa to laiku ir mainīta. Salieciet abas kopā un saglabājiet vēlreiz.',
  en: 'This note was changed in another window meanwhile. Put the two together and save again.',
};
const ownNote = {
  lv: 'Nodoto apstiprina kolēģis, nevis pats rakstītājs.',
  en: 'What was handed over is acknowledged by a colleague, not by its writer.',
};
