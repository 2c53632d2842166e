import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { fill } from '../../platform/text/index.js';
import { addEntry } from '../entry.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseHolder } from '../who.js';
import { getTied } from './link-cases.js';

/** Whom a case waits for beside its client: another authority, a unit, an expert. */
export interface Awaited {
  readonly id: string;
  readonly whom: string;
  readonly what: string;
  /** The day by which the answer was promised or asked for. */
  readonly untilOn: string;
  readonly byName: string;
  readonly since: Date;
}

/** Notes that somebody else was asked, and by when they should answer. The clock runs on: only the client’s answer stops it. */
export async function awaitOthers(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { whom, what, untilOn }: Pick<Awaited, 'whom' | 'what' | 'untilOn'>,
): Promise<void> {
  const caseFile = await getTied(tx, visitor, caseId);
  authoriseHolder(visitor, caseFile);
  if (untilOn < rigaDate(tx.now)) throw new Refusal('not-valid', past, { field: 'untilOn' });
  const actor = actorOf(visitor);
  const touched = await tx.run(sql`
    insert into casework.awaited (id, case_id, matter_id, unit, subject_key, whom, what, until_on, by_key, by_name, since)
    select ${randomUUID()}::uuid, id, id, unit, subject_key, ${whom}, ${what}, ${untilOn}::date, ${actor.key}, ${actor.name}, ${tx.now}
    from casework.case_file
    where id = ${caseId}::uuid and referred_at is not null and decided_at is null and closed_at is null and assigned_to = ${actor.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, {
    kind: 'awaits-others',
    actor,
    audience: 'staff',
    words: fill(asked, { whom, untilOn }),
    body: what,
  });
  await recordDeed(tx, visitor, caseFile, 'case:await-others');
}

/** They have answered, or are no longer waited for; what they said stands on the timeline. */
export async function endAwaiting(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { id, answer }: { readonly id: string; readonly answer: string },
): Promise<void> {
  const caseFile = await getTied(tx, visitor, caseId);
  const actor = actorOf(visitor);
  const ended = await tx.maybe<{ whom: string }>(sql`
    update casework.awaited set ended_at = ${tx.now}, ended_by = ${actor.key}, answer = ${answer}
    where id::text = ${id} and case_id in (select casework.family_of(${caseId}::uuid)) and ended_at is null returning whom`);
  if (!ended) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, {
    kind: 'others-answered',
    actor,
    audience: 'staff',
    words: fill(answered, ended),
    body: answer,
  });
  await recordDeed(tx, visitor, caseFile, 'case:others-answered');
}

/** Whom a case still waits for, the nearest promise first. */
export function listAwaited(tx: Tx, caseId: string): Promise<readonly Awaited[]> {
  return tx.many<Awaited>(sql`
    select id, whom, what, until_on as "untilOn", by_name as "byName", since from casework.awaited
    where case_id in (select casework.family_of(${caseId}::uuid)) and ended_at is null order by until_on, id`);
}

const asked = {
  lv: 'Lūgts: {whom}; atbilde gaidāma līdz {untilOn}',
  en: 'Asked: {whom}; an answer is due by {untilOn}',
};
const answered = { lv: 'Atbildēja: {whom}', en: 'Answered by {whom}' };
const past = { lv: 'Izvēlieties šodienu vai vēlāku dienu.', en: 'Choose today or a later day.' };
