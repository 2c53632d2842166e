import { randomUUID } from 'node:crypto';
import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { waiveFee } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob, announce } from '../../platform/jobs/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { dueOn } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { addEntry, type MessageData } from '../entry.js';
import { authoriseParty, systemActor } from '../who.js';
import { endPause } from './ask-client.js';
import { addOwnEntry } from './own-entry.js';
import { recordByRule, recordDeed } from './record-deed.js';

/** The client takes the request back, as long as nothing is decided. Money paid is the payments room's to return. */
export async function withdrawCase(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseParty(visitor, caseFile.subjectKey);
  const touched = await tx.run(sql`
    update casework.case_file set withdrawn_at = ${tx.now}, asked_at = null
    where id = ${caseId}::uuid and decided_at is null and closed_at is null`);
  if (!touched)
    throw new Refusal('not-now', {
      lv: 'Lēmums jau ir pieņemts vai lieta slēgta, tāpēc pieprasījumu atsaukt vairs nevar.',
      en: 'A decision has been made or the case is closed, so the request can no longer be withdrawn.',
    });
  await endPause(tx, caseId);
  await addEntry(tx, caseFile, { kind: 'withdrawn', actor: actorOf(visitor), assurance: visitor.assurance });
  await recordDeed(tx, visitor, caseFile, 'case:withdraw');
  await waiveFee(tx, caseId);
  await announce(tx, 'case-withdrawn', { caseId });
}

/** The client writes something to the case, with the files that they add. */
export async function writeMessage(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  body: string,
  files: MessageData['attachments'] = [],
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseParty(visitor, caseFile.subjectKey);
  await addOwnEntry(tx, visitor, caseFile, { kind: 'message', body, files });
  await recordDeed(tx, visitor, caseFile, 'case:message');
  await announce(tx, 'message-received', { caseId });
}

/** The client has opened the document for the first time. */
export async function collectOutcome(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseParty(visitor, caseFile.subjectKey);
  const touched = await tx.run(sql`
    update casework.case_file set collected_at = ${tx.now} where id = ${caseId}::uuid and issued_at is not null and delivered_at is not null and collected_at is null`);
  if (!touched) return;
  await addEntry(tx, caseFile, { kind: 'collected', actor: actorOf(visitor), assurance: visitor.assurance });
  await recordDeed(tx, visitor, caseFile, 'case:collect');
}

/** Days after which a request that was not paid for is closed without examination. */
export const unpaidDays = 30;

/** Closes requests that were never paid for, a batch at a time. Returns how many. */
export async function lapseUnpaid(tx: Tx): Promise<number> {
  const before = new Date(tx.now.getTime() - unpaidDays * 86_400_000);
  const lapsed = await tx.many<{ id: string }>(sql`
    update casework.case_file set lapsed_at = ${tx.now} where id in
      (select id from casework.case_file where paid_at is null and closed_at is null and submitted_at < ${before} order by submitted_at limit 200 for update skip locked)
    returning id`);
  for (const { id } of lapsed) {
    const caseFile = await getCase(tx, id);
    await addEntry(tx, caseFile, { kind: 'lapsed', actor: systemActor });
    await recordByRule(tx, caseFile, 'case:lapse');
    await waiveFee(tx, id);
    await announce(tx, 'case-lapsed', { caseId: id });
  }
  return lapsed.length;
}

/** A look into one's data that the person wants explained. */
export interface WhyQuestion {
  /** Number of the audit line. */
  readonly auditId: number;
  readonly lookWords: Text;
  readonly body: string;
  readonly lang: Lang;
}

/** "Ask why": opens a data subject's request (VDAR, 15. pants) about one look; asked twice about the same look it leads to the same case. */
export async function askWhy(
  tx: Tx,
  visitor: Visitor,
  question: WhyQuestion,
): Promise<{ readonly caseId: string; readonly number: string }> {
  const { person, actingFor } = visitor;
  const actor = actorOf(visitor);
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`ask-why|${actingFor.key}|${question.auditId}`}::text, 0))`,
  );
  const before = await tx.maybe<{ caseId: string; number: string }>(sql`
    select id as "caseId", number from casework.case_file
    where subject_key = ${actingFor.key} and kind = 'data-subject-request' and answers->>'auditId' = ${String(question.auditId)}`);
  if (before) return before;
  const today = rigaDate(tx.now);
  const rule = await termOn(tx, 'data-subject-request', today);
  const due = dueOn(await currentCalendar(tx), rule.term, tx.now);
  const caseId = randomUUID();
  const { number } = await tx.one<{ number: string }>(sql`
    with numbered as (select casework.next_number('9-01', ${Number(today.slice(0, 4))}::int) as sequence)
    insert into casework.case_file (id, number, case_index, kind, subject_line, unit, subject_key, subject_name, applicant, applicant_key, way,
      assurance, lang, answers, delivery, price, price_gross, term, submitted_at, paid_at, clock_started_at, due_on, referred_at)
    select ${caseId}, 'IC/' || ${today.slice(0, 4)}::text || '/9-01/' || sequence, '9-01', 'data-subject-request',
      ${JSON.stringify(whyLine)}::jsonb, 'records', ${actingFor.key}, ${actingFor.name},
      ${JSON.stringify({ actor, subject: actingFor })}::jsonb, ${person.key}, 'portal', ${visitor.assurance}, ${question.lang},
      ${JSON.stringify({ auditId: question.auditId })}::jsonb, '{"way": "portal"}'::jsonb,
      '{"lines": [], "net": 0, "vat": 0, "gross": 0}'::jsonb, 0, 'data-subject-request', ${tx.now}, ${tx.now}, ${tx.now}, ${due}::date, ${tx.now}
    from numbered returning number`);
  const caseFile = { id: caseId, subjectKey: actingFor.key, unit: 'records' };
  await addEntry(tx, caseFile, {
    kind: 'ask-why',
    actor,
    assurance: visitor.assurance,
    words: question.lookWords,
    body: question.body,
  });
  await record(tx, {
    actor,
    deed: 'case:ask-why',
    subject: actingFor.key,
    purpose: 'data-subject-request',
    legalGround: 'VDAR, 15. pants',
    caseNumber: number,
  });
  await addJob(tx, 'case:acknowledge', { caseId }, { key: `case:acknowledge:${caseId}` });
  return { caseId, number };
}

const whyLine: Text = { lv: 'Jautājums par skatījumu personas datos', en: 'Question about a look at personal data' };
