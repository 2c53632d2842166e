import { randomUUID } from 'node:crypto';
import type { SubjectKey } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { load } from '../../platform/dataset/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { addEntry } from '../entry.js';
import { onDuty } from '../rota/shifts.js';
import { recordByRule } from '../verbs/record-deed.js';
import { systemActor } from '../who.js';
import { type Priority, priorities } from './levels.js';
import { escalationKind, promiseSet } from './promise-kinds.js';
import { lengthInWords } from './words.js';

/** Who is told of a clock, and when. */
export interface EscalationRule {
  readonly id: string;
  readonly priorities: readonly Priority[];
  readonly clock: 'response' | 'resolution';
  /** Before its end when negative. */
  readonly minutes: number;
  readonly whom: 'holder' | 'on-duty' | 'unit' | 'other';
  /** The other unit that is told. */
  readonly toUnit: string;
}

/** Something that somebody was told of a clock and has not said to have seen. */
export interface Alarm {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly priority: Priority;
  readonly clock: 'response' | 'resolution';
  readonly due: Date;
  readonly at: Date;
  readonly toUnit: string;
  readonly toKey: string | null;
  /** The case stands in one of the reader's units, so that they can open it. */
  readonly mine: boolean;
}

interface Due {
  readonly rule: string;
  readonly clock: 'response' | 'resolution';
  readonly minutes: number;
  readonly whom: EscalationRule['whom'];
  readonly toUnit: string;
  readonly due: Date;
  readonly caseId: string;
  readonly number: string;
  readonly unit: string;
  readonly subjectKey: SubjectKey;
  readonly priority: Priority;
  readonly assignedTo: string | null;
}

/** The rules in force, in the order in which they come. */
export async function listEscalations(tx: Tx): Promise<readonly EscalationRule[]> {
  const rules = (await load(tx, promiseSet)).at(tx.now).list(escalationKind);
  const asked = rules.map(({ key, content }) => {
    const { p1, p2, p3, p4, clock, moment, minutes, whom, unit } = content;
    const of = { P1: p1, P2: p2, P3: p3, P4: p4 };
    const signed = moment === 'before' ? -minutes : minutes;
    return { id: key, priorities: priorities.filter((one) => of[one]), clock, minutes: signed, whom, toUnit: unit };
  });
  return asked.toSorted((a, b) => b.clock.localeCompare(a.clock) || a.minutes - b.minutes || a.id.localeCompare(b.id));
}

/**
 * Raises what is due of the clocks: before their end, at it, and after it, as the rules say; each once for each rule and target, however
 * often and by however many it is run. A clock that stands still raises nothing. A batch at a time; returns how many.
 */
export async function raiseAlarms(tx: Tx): Promise<number> {
  const rules = (await listEscalations(tx)).flatMap(({ priorities: all, ...rule }) =>
    all.map((priority) => ({ ...rule, priority })),
  );
  const due = await tx.many<Due>(sql`
    with rule as not materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)
        as rule (id text, clock text, minutes int, whom text, "toUnit" text, priority text)),
    found as (
      select rule.id as rule, rule.clock, rule.minutes, rule.whom, rule."toUnit", running.* from rule, lateral (
        select id, number, unit, subject_key, priority, assigned_to, respond_by as due from casework.case_file
        where rule.clock = 'response' and priority = rule.priority and closed_at is null and responded_at is null and asked_at is null
          and respond_by <= ${tx.now}::timestamptz - rule.minutes * interval '1 minute'
        union all
        select id, number, unit, subject_key, priority, assigned_to, resolve_by from casework.case_file
        where rule.clock = 'resolution' and priority = rule.priority and closed_at is null and asked_at is null
          and resolve_by <= ${tx.now}::timestamptz - rule.minutes * interval '1 minute') as running)
    select rule, clock, minutes, whom, "toUnit", due, id as "caseId", number, unit, subject_key as "subjectKey", priority,
      assigned_to as "assignedTo" from found
    where not exists (select from casework.alarm where case_id = found.id and alarm.rule = found.rule and alarm.due = found.due)
    order by due, rule limit 200`);
  for (const one of due) await raise(tx, one);
  return due.length;
}

async function raise(tx: Tx, one: Due): Promise<void> {
  const { caseId, number, priority, rule, clock, due, unit, whom } = one;
  const told: string[] = [];
  for (const toKey of await toKeys(tx, one)) {
    const id = randomUUID();
    const raised = await tx.run(sql`
      insert into casework.alarm (id, case_id, case_number, priority, rule, clock, due, at, to_unit, to_key)
      values (${id}::uuid, ${caseId}::uuid, ${number}, ${priority}, ${rule}, ${clock}, ${due}, ${tx.now},
        ${whom === 'other' ? one.toUnit : unit}, ${toKey}) on conflict do nothing`);
    if (raised) told.push(id);
  }
  if (!told.length) return;
  const caseFile = { id: caseId, number, subjectKey: one.subjectKey, unit };
  await addEntry(tx, caseFile, { kind: 'alarm', actor: systemActor, audience: 'staff', words: alarmInWords(one) });
  await recordByRule(tx, caseFile, 'case:alarm');
  for (const alarmId of told) await announce(tx, 'level-alarm', { caseId, alarmId });
}

/** Who of the unit is told: whoever holds the case, whoever is on duty now, or, where there is nobody or the rule says so, all of it. */
async function toKeys(tx: Tx, { whom, unit, assignedTo }: Due): Promise<readonly (string | null)[]> {
  if (whom === 'holder') return [assignedTo];
  const now = whom === 'on-duty' ? (await onDuty(tx, unit)).now : [];
  return now.length ? [...new Set(now.map(({ personKey }) => personKey))] : [null];
}

/** What happened to a clock, as the line of the timeline says it. */
export function alarmInWords({ clock, minutes }: Pick<Due, 'clock' | 'minutes'>): Text {
  const long = lengthInWords(Math.abs(minutes));
  return fill((minutes < 0 ? before : minutes === 0 ? at : after)[clock], { long });
}

/** What waits to be seen by the visitor: theirs, and what was told to a whole unit of theirs; the oldest target first. */
export function listAlarms(tx: Tx, visitor: Visitor, units: readonly string[]): Promise<Alarm[]> {
  return tx.many<Alarm>(sql`
    select alarm.id, case_id as "caseId", case_number as "caseNumber", alarm.priority, clock, due, at, to_unit as "toUnit", to_key as "toKey",
      exists (select from casework.case_file where case_file.id = case_id) as mine
    from unnest(${units}::text[]) as of(unit), lateral (
      select * from casework.alarm where seen_at is null and over_at is null and to_unit = of.unit
        and (to_key is null or to_key = ${visitor.person.key}) order by due, at limit 200) as alarm
    order by due, at limit 200`);
}

/** How many wait to be seen, up to a hundred. */
export async function countAlarms(tx: Tx, visitor: Visitor, units: readonly string[]): Promise<number> {
  return (await listAlarms(tx, visitor, units)).length;
}

/** Says that an alarm has been seen; twice is once. Refuses with `not-found` for another's. */
export async function seeAlarm(tx: Tx, visitor: Visitor, id: string): Promise<void> {
  const { key, name } = actorOf(visitor);
  const found = await tx.maybe<{ id: string }>(sql`
    select id from casework.alarm where id = ${id}::uuid and (to_key is null or to_key = ${key})`);
  if (!found) throw new Refusal('not-found');
  await tx.run(sql`
    update casework.alarm set seen_at = ${tx.now}, seen_by = ${key}, seen_name = ${name} where id = ${id}::uuid and seen_at is null`);
}

type Words = Readonly<Record<'response' | 'resolution', Text>>;
const before: Words = {
  response: {
    lv: 'Brīdinājums: pirmā atbilde jāsniedz {long} laikā.',
    en: 'Warning: the first response is due within {long}.',
  },
  resolution: { lv: 'Brīdinājums: jāatrisina {long} laikā.', en: 'Warning: to be solved within {long}.' },
};
const at: Words = {
  response: { lv: 'Pirmās atbildes termiņš ir nokavēts.', en: 'The target of the first response has been missed.' },
  resolution: { lv: 'Atrisināšanas termiņš ir nokavēts.', en: 'The target of the resolution has been missed.' },
};
const after: Words = {
  response: {
    lv: 'Eskalācija: pirmā atbilde kavējas vairāk nekā {long}.',
    en: 'Escalation: the first response is more than {long} late.',
  },
  resolution: {
    lv: 'Eskalācija: atrisinājums kavējas vairāk nekā {long}.',
    en: 'Escalation: the resolution is more than {long} late.',
  },
};
