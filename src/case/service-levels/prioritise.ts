import type { Actor } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import type { Pause } from '../deadlines/due.js';
import { addEntry } from '../entry.js';
import { recordAs, tooLate } from '../verbs/record-deed.js';
import { authoriseColleague, systemActor } from '../who.js';
import { type Priority, priorityOf, targetsOf, type Weight } from './levels.js';
import { gradeWords } from './words.js';

/** What a member of staff says of a case: how much it touches, how pressing it is; and why, once it has a priority already. */
export interface NewPriority extends Weight {
  readonly reason: string;
}

/**
 * Gives a case its priority or another one, by whoever works with its unit. The clocks count from the day it came. Refuses with
 * `not-valid` when a change has no reason, with `not-now` for whatever has ended and for whistleblowers' reports, whose clock is the law's alone.
 */
export async function setPriority(tx: Tx, visitor: Visitor, caseId: string, asked: NewPriority): Promise<Priority> {
  const caseFile = await getCase(tx, caseId);
  authoriseColleague(visitor, caseFile.unit);
  const reason = asked.reason.trim();
  if (caseFile.kind === 'whistleblower') throw new Refusal('not-now', lawAlone);
  if (caseFile.priority && reason.length < 10)
    throw new Refusal('not-valid', reasonMissing, { field: 'priorityReason' });
  const given = await prioritise(tx, caseFile, asked, { actor: actorOf(visitor), reason });
  if (!given) throw new Refusal('not-now', tooLate);
  await recordAs(tx, actorOf(visitor), caseFile, 'case:prioritise');
  return given;
}

/** What was last said of a case; undefined while it has no priority. */
export function weightOf(tx: Tx, caseId: string): Promise<Weight | undefined> {
  return tx.maybe<Weight>(sql`
    select impact, urgency from casework.case_priority where case_id = ${caseId}::uuid order by id desc limit 1`);
}

interface Ground {
  readonly actor: Actor;
  readonly reason?: string;
}

/** The same for a rule or a kind's usual priority. Undefined when the case has ended or its priority has changed meanwhile. */
export async function prioritise(
  tx: Tx,
  caseFile: CaseFile,
  { impact, urgency }: Weight,
  { actor, reason }: Ground,
): Promise<Priority | undefined> {
  const startedAt = caseFile.reopenedAt ?? caseFile.submittedAt;
  const priority = await priorityOf(tx, { impact, urgency }, startedAt);
  const { respondBy, resolveBy } = await targetsOf(tx, priority, startedAt, await pausesOf(tx, caseFile.id, startedAt));
  // What was answered first is measured by what was promised then.
  const touched = await tx.run(sql`
    update casework.case_file set priority = ${priority}, resolve_by = ${resolveBy},
      respond_by = case when responded_at is not null then coalesce(respond_by, ${respondBy}::timestamptz) else ${respondBy}::timestamptz end
    where id = ${caseFile.id}::uuid and closed_at is null and priority is not distinct from ${caseFile.priority}`);
  if (!touched) return undefined;
  await tx.run(sql`
    insert into casework.case_priority (case_id, priority, impact, urgency, reason, by_key, by_name, at, started_at, respond_by, resolve_by)
    values (${caseFile.id}::uuid, ${priority}, ${impact}, ${urgency}, ${reason || null}, ${actor.key}, ${actor.name}, ${tx.now},
      ${startedAt}, ${respondBy}, ${resolveBy})`);
  const words = inWords({ impact, urgency }, caseFile.priority, priority);
  await addEntry(tx, caseFile, {
    kind: 'prioritised',
    actor,
    audience: 'staff',
    words,
    ...(reason && { body: reason }),
  });
  await announce(tx, 'case-prioritised', { caseId: caseFile.id });
  return priority;
}

function inWords({ impact, urgency }: Weight, before: Priority | null, after: Priority): Text {
  return fill(before ? changed : set, {
    before: before ?? '',
    after,
    impact: gradeWords.impact[impact],
    urgency: gradeWords.urgency[urgency],
  });
}

/** When the client had been asked and had answered, since the clocks began to run. */
export function pausesOf(tx: Tx, caseId: string, startedAt: Date): Promise<Pause[]> {
  return tx.many<Pause>(sql`
    select asked_at as "from", answered_at as "to" from casework.pause
    where case_id = ${caseId}::uuid and answered_at is not null and asked_at >= ${startedAt}`);
}

/** A case that is taken up again is promised anew: both clocks run from now, by what is promised today. What was promised before stays written down. */
export async function restartClocks(tx: Tx, caseFile: Pick<CaseFile, 'id' | 'priority'>): Promise<void> {
  const { id, priority } = caseFile;
  if (!priority) return;
  const { respondBy, resolveBy } = await targetsOf(tx, priority, tx.now, []);
  await tx.run(sql`
    update casework.case_file set respond_by = ${respondBy}, resolve_by = ${resolveBy}, responded_at = null where id = ${id}::uuid`);
  await tx.run(sql`
    insert into casework.case_priority (case_id, priority, impact, urgency, reason, by_key, by_name, at, started_at, respond_by, resolve_by)
    select case_id, priority, impact, urgency, null, ${systemActor.key}, ${systemActor.name}, ${tx.now}, ${tx.now}, ${respondBy}, ${resolveBy}
    from casework.case_priority where case_id = ${id}::uuid order by id desc limit 1`);
}

/** Moves the clocks by a pause that has just ended; the first response that has been given stays measured as it was. */
export async function moveClocks(tx: Tx, caseId: string): Promise<void> {
  const found = await tx.maybe<{ priority: Priority; startedAt: Date }>(sql`
    select priority, coalesce(reopened_at, submitted_at) as "startedAt" from casework.case_file
    where id = ${caseId}::uuid and priority is not null`);
  if (!found) return;
  const pauses = await pausesOf(tx, caseId, found.startedAt);
  const { respondBy, resolveBy } = await targetsOf(tx, found.priority, found.startedAt, pauses);
  await tx.run(sql`
    update casework.case_file set resolve_by = ${resolveBy},
      respond_by = case when responded_at is null then ${respondBy}::timestamptz else respond_by end
    where id = ${caseId}::uuid`);
}

const set: Text = {
  lv: 'Prioritāte {after}: {impact}; {urgency}.',
  en: 'Priority {after}: {impact}; {urgency}.',
};
const changed: Text = {
  lv: 'Prioritāte mainīta no {before} uz {after}: {impact}; {urgency}.',
  en: 'Priority changed from {before} to {after}: {impact}; {urgency}.',
};
const reasonMissing = {
  lv: 'Norādiet, kāpēc prioritāte jāmaina (vismaz 10 rakstzīmes).',
  en: 'Say why the priority must change (at least 10 characters).',
};
const lawAlone = {
  lv: 'Trauksmes cēlēja ziņojumam ir tikai likumā noteiktais termiņš.',
  en: 'A whistleblower’s report has only the time limit that the law sets.',
};
